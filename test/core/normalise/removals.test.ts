import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'

const removed = (text: string): string[] => normalised(text).removed.map((removal) => `${removal.rule}: ${removal.text}`)
const body = '石溪县粮库述职报告\n我们在这一年里储备粮食，稳定价格，人人满意。\n'

describe('removals', () => {
  it.each([
    ['a paywall marker inside a word', '意##paidend##义深远', 'paywall-marker: ##paidend##'],
    ['an HTML comment', '<!-- 页头 -->', 'html-comment: <!-- 页头 -->'],
    ['written-out white space', '<U+00A0>第二段', 'written-space: <U+00A0>'],
    ['tags of HTML', '<p class="a">第二段</p>', 'html-tag: <p class="a">|html-tag: </p>'],
    ['a control character', '第\u202e二段', 'control-character: \u202e'],
    ['a membership notice', '【会员资料请勿转卖】', 'membership-notice: 【会员资料请勿转卖】'],
    ['a copyright notice', '仅供参考，请勿外传', 'copyright-notice: 仅供参考，请勿外传'],
    ['a contact', '资料整理，咨询QQ12345678', 'contact: 资料整理，咨询QQ12345678'],
    ['a toolbar', '打印 关闭 字体：大 中 小', 'page-toolbar: 打印 关闭 字体：大 中 小'],
    [
      'the record of a government site',
      '索引号：00512/2023 发布机构：县粮库 发文日期：2023-01-11',
      'page-record: 索引号：00512/2023 发布机构：县粮库 发文日期：2023-01-11',
    ],
    ['the line of a newspaper database', '石溪日报/2023年/1月/20日/第001版', 'newspaper-slug: 石溪日报/2023年/1月/20日/第001版'],
    ['an advertisement in brackets', '储备充足。（公众号：青竹文斋）', 'advertisement: （公众号：青竹文斋）'],
    ['a notice of a site that passed the file on', '本文档由石溪文秘站上传', 'advertisement: 本文档由石溪文秘站上传'],
    ['a notice on passing on', '石溪机关网供稿，转载请注明', 'copyright-notice: 石溪机关网供稿，转载请注明'],
    ['that a paper is public', '（此件公开发布）', 'handling-notice: （此件公开发布）'],
    [
      'who had it printed, when, and how often',
      '石溪县粮库办公室　2023年1月11日印发　共印80份',
      'handling-notice: 石溪县粮库办公室　2023年1月11日印发　共印80份',
    ],
    ['a caption', '县长到村里看水渠。本报记者 李青 摄', 'caption: 县长到村里看水渠。本报记者 李青 摄'],
    ['a page number', '- 12 -', 'page-number: - 12 -'],
    ['an injected pronunciation', '抓好职责(zé)落实', 'injected-pinyin: (zé)'],
  ])('takes out %s', (_, line, expected) => {
    expect(removed(`${body}${line}\n`)).toEqual(expected.split('|'))
  })

  it('makes the word whole again around a watermark inside it', () => {
    expect(normalised(`${body}意##paidend##义深远，影响重大。`).blocks.at(-1)?.text).toBe('意义深远，影响重大。')
  })

  it('takes out the bare name of a site that its notice names, and the lines after the last notice', () => {
    expect(removed(`青竹文斋\n${body}青竹文斋整理，咨询QQ12345678\n随时更新\n`)).toEqual([
      'watermark: 青竹文斋',
      'contact: 青竹文斋整理，咨询QQ12345678',
      'advertisement: 随时更新',
    ])
  })

  it('leaves ordinary prose alone', () => {
    expect(removed(`${body}局里为会员单位办了两期培训班，参加的有三十家，未经审核的资料不得使用。\n电话预约1200次，打印材料300份。`)).toEqual([])
  })

  it('takes numbers of notes out where they count on, and leaves a single bracket', () => {
    expect(removed(`${body}产业[1]和商品[2]都有增长。`)).toEqual(['note-reference: [1]', 'note-reference: [2]'])
    expect(removed(`${body}见文件[3]的规定。`)).toEqual([])
  })

  it('keeps a text that stands twice once', () => {
    const text = Array.from(
      { length: 12 },
      (_, i) => `第${i}段说的是石溪县在这一年里做的第${i}件事，修路、架桥、通水、通电，家家户户都说好，没有一户落下，也没有一户说不好。`,
    ).join('\n')
    const report = normalised(`述职报告\n${text}\n${text}`)
    expect(report.removed).toHaveLength(12)
    expect(new Set(report.removed.map(({ rule }) => rule))).toEqual(new Set(['duplicate-text']))
    expect(report.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(12)
  })

  it('does not take a slogan that stands twice for a copy', () => {
    expect(
      removed(
        `${body}让人民满意是我们始终不变的追求，也是我们一切工作的出发点和落脚点。\n中间一段。\n让人民满意是我们始终不变的追求，也是我们一切工作的出发点和落脚点。`,
      ),
    ).toEqual([])
  })

  it('applies the rules of an archive and says which are no rules', () => {
    const report = normalised(`${body}〔内部编号 77〕`, 'a.txt', {
      removalRules: [
        { name: 'number', pattern: '〔内部编号 \\d+〕', reason: 'A number of the archive.' },
        { name: 'broken', pattern: '(', reason: 'x' },
      ],
    })
    expect(report.removed.map(({ rule, text }) => [rule, text])).toEqual([['number', '〔内部编号 77〕']])
    expect(report.messages.map(({ id }) => id)).toContain('removal-rule-invalid')
  })
})
