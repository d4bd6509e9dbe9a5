import { describe, expect, it } from 'vitest'
import { normalised } from './normalised.ts'
import type { Report } from '../../../src/core/model.ts'

const title = '2020年度柳河镇党委书记述职报告'
const body = `2020年，柳河镇党委认真履行职责，各项工作取得新的进展。现将有关情况报告如下。
一、主要工作
（一）抓水利。全年清淤河道12公里，加固堤坝3处，受益农户1200户。
（二）抓教育。新建小学2所，招聘教师35名，孩子们都能就近上学。
二、存在的问题
一是产业基础薄弱。特色种植规模小，加工企业少，农民增收渠道不多。
二是干部作风不实。少数干部下村不勤，群众意见办理不及时。
三、下一步打算
（一）壮大产业。引进加工企业2家，带动种植面积5000亩。
（二）转变作风。每名干部每月下村不少于8天，意见办理不过夜。
`
const counts = ({ work, problems, plans }: Report): number[] => [work.length, problems.length, plans.length]
const rules = (report: Report): string[] => [...new Set(report.removed.map(({ rule }) => rule))]

describe('contents before a text', () => {
  const entries = ['一、主要工作', '（一）抓水利', '（二）抓教育', '二、存在的问题', '三、下一步打算']
  const pages = [1, 1, 2, 3, 4]
  it.each([
    ['leaders of dots', `目  录\n${entries.map((entry, i) => `${entry}${'…'.repeat(9)}${pages[i]}`).join('\n')}`],
    ['leaders of full stops', `目录\n${entries.map((entry, i) => `${entry}.........${pages[i]}`).join('\n')}`],
    ['tabs', `目录\n${entries.map((entry, i) => `${entry}\t${pages[i]}`).join('\n')}`],
    ['pages in brackets', `目 录\n${entries.map((entry, i) => `${entry}  （${pages[i]}）`).join('\n')}`],
    ['pages on lines of their own', `目录\n${entries.map((entry, i) => `${entry}\n${pages[i]}`).join('\n')}`],
    ['nothing but the headings', `目录\n${entries.join('\n')}`],
    ['a heading worded otherwise', `目录\n${entries.join('\n').replace('二、存在的问题', '二、存在的主要困难')}`],
    ['no title', entries.join('\n')],
    ['one line', `目录 ${entries.map((entry, i) => `${entry}……${pages[i]}`).join(' ')}`],
  ])('is taken out: %s', (_, table) => {
    const report = normalised(`${title}\n\n${table}\n\n${body}`)
    expect([counts(report), rules(report), report.title]).toEqual([[2, 2, 2], ['contents'], title])
  })

  it('is none where headings stand without text and nothing repeats them', () => {
    expect(rules(normalised(`${title}\n${body}四、有关附表\n五、有关名单\n六、有关说明\n`))).toEqual([])
  })
})

describe('notices between the sections', () => {
  it.each(['仅供内部查阅', '内部资料 注意保存', '（此件仅供内部参阅）', '内部文件，请勿外传', '机密★一年', '会议材料之三', '征求意见稿'])(
    'are taken out and leave the headings: %s',
    (notice) => {
      const report = normalised(`${title}\n${body.replace('二、存在', `${notice}\n二、存在`).replace('三、下一步', `${notice}\n三、下一步`)}`)
      expect([counts(report), report.removed.map(({ text }) => text)]).toEqual([
        [2, 2, 2],
        [notice, notice],
      ])
    },
  )

  it('are no labels of problems and measures that alternate to the end', () => {
    const pairs = ['学习不够深入', '后备干部不足', '办事效率不高'].map(
      (problem, i) => `${i + 1}.问题表现：${problem}。\n${i + 1}.改进措施：每月抓${i + 2}次。`,
    )
    const report = normalised(`${title}\n一、主要工作\n全年召开会议12次。\n二、存在的问题及改进措施\n${pairs.join('\n')}\n`)
    expect(report.parts.map(({ part }) => part)).not.toContain('attachment')
    expect([report.problems.length, report.plans.length]).toEqual([3, 3])
  })

  it('leave a glossary where it stands: in the attachment', () => {
    const report = normalised(`${title}\n${body}（此件仅供内部参阅）\n附：名词解释\n清淤：清除河底的淤泥。\n`)
    expect([counts(report), report.parts.at(-1)?.part]).toEqual([[2, 2, 2], 'attachment'])
  })
})

describe('a text that stands twice', () => {
  const long = Array.from(
    { length: 9 },
    (_, i) => `第${i + 1}件事是修第${i + 3}条路，从柳河村东头修到西头，铺石子，种杨树，设路灯${i + 7}盏，家家户户出门不再踩泥。`,
  )
  const text = `${title}\n${body}${long.join('\n')}`
  it.each([
    ['with the same lines', text],
    ['wrapped otherwise', text.replace(/[^\n]{24}/g, '$&\n')],
    ['with blanks between the lines', text.replaceAll('\n', '\n\n　　')],
    ['without any line break', text.replaceAll('\n', '')],
    ['with a few other words', text.replace('清淤河道', '疏浚清理河道').replace('石子', '碎石')],
  ])('is kept once: %s', (_, copy) => {
    const report = normalised(`${text}\n${copy}`)
    expect([counts(report), rules(report)]).toEqual([counts(normalised(text)), ['duplicate-text']])
  })
})

describe('the head and the foot of a page', () => {
  const foot = '分享到：\n打印\n上一篇：关于修路的通知\n下一篇：没有了\n主办单位：柳河镇人民政府\n云ICP备10000001号\n网站标识码：5300000001'
  it.each([
    ['a menu a line', `首页\n政务公开\n办事服务\n互动交流\n当前位置：\n首页\n>\n党的建设\n${title}\n${body}`],
    ['a menu in one line', `首页 | 政务公开 | 办事服务 | 互动交流\n您当前的位置：首页 > 党的建设\n${title}\n${body}`],
    ['the sizes of letters', `网站首页\n信息公开\n${title}\n【\n字体：\n大\n中\n小\n】\n${body}`],
    ['links and footings', `${title}\n${body}${foot}\n`],
    ['other sites above the footings', `${title}\n${body}各县区网站\n柳城区\n松山县\n竹溪县\n友情链接\n${foot}\n`],
    ['both', `首页\n政务公开\n办事服务\n${title}\n${body}${foot}`],
  ])('are taken out: %s', (_, page) => {
    const report = normalised(page)
    expect([counts(report), report.title, report.blocks[0]?.kind, report.blocks.at(-1)?.text]).toEqual([
      [2, 2, 2],
      title,
      'title',
      normalised(`${title}\n${body}`).blocks.at(-1)?.text,
    ])
  })

  it.each([
    ['a signature', '中共柳河镇委员会\n2021年1月8日'],
    ['a list of who does what', '附件：任务分工\n主办单位：镇水利站'],
    ['a cover', ''],
  ])('leave what is the report’s own: %s', (_, end) => {
    expect(rules(normalised(`柳河镇第三届党代会文件\n${title}\n${body}${end}`))).toEqual([])
  })

  it('leave a title that stands on one line with the record of the page', () => {
    const report = normalised(`${title}　发布时间：2021-01-18　来源：镇党政办　浏览次数：15\n${body}`)
    expect([report.title, report.removed.map(({ text }) => text)]).toEqual([title, ['发布时间：2021-01-18　来源：镇党政办　浏览次数：15']])
  })

  it('take lines that ask readers to follow an account', () => {
    expect(normalised(`点击上方“柳河发布”关注我们\n${title}\n${body}长按识别二维码关注`).removed.map(({ rule }) => rule)).toEqual([
      'advertisement',
      'advertisement',
    ])
  })
})
