import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/read/index.ts'
import { readWord } from './read-word.ts'
import { num, numberingPart, lvl, p, part, r, wordOf } from './word-package.ts'
import { shape, changed, deleted, control, gallery } from './word-shapes.ts'

describe('tracked changes are read as accepted', () => {
  const end = (name: string): string => `<w:rPr><w:${name} w:id="1" w:author="某"/></w:rPr>`
  const counted = numberingPart([lvl(0, 'chineseCounting', '（%1）')], [[0]])
  it.each([
    ['words', p(r('不够') + deleted('深入') + changed('ins', r('扎实'))), '不够扎实'],
    ['moved words', p(changed('moveFrom', r('甲'))) + p(r('乙') + changed('moveTo', r('甲'))), '乙甲'],
    ['the end of a paragraph', p(r('修桥，'), end('del')) + p(r('挖井。')), '修桥，挖井。'],
    ['a whole counted paragraph', p(r('甲'), num(1)) + p(deleted('乙'), num(1) + end('del')) + p(r('丙'), num(1)), '（一）甲\n（二）丙'],
    [
      'a paragraph that was moved',
      p(changed('moveFrom', r('甲')), num(1) + end('moveFrom')) + p(r('乙'), num(1)) + p(changed('moveTo', r('甲')), num(1) + end('moveTo')),
      '（一）乙\n（二）甲',
    ],
    [
      'a row of a table',
      `<w:tbl><w:tr><w:tc>${p(r('甲'))}</w:tc><w:tc>${p(r('1'))}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(deleted('乙'))}</w:tc><w:tc>${p(deleted('2'))}</w:tc></w:tr></w:tbl>`,
      '甲\t1',
    ],
    ['properties of before', p(r('甲'), `<w:pPrChange w:id="1"><w:pPr>${num(1)}</w:pPr></w:pPrChange>`) + p(r('乙') + deleted('丙')), '甲\n乙'],
  ])('%s', async (_, body, text) => {
    const found = await readWord(wordOf(body, [counted]))
    expect(found.text).toBe(text)
    expect(found.ids).toEqual(['read-tracked-changes'])
  })
})

describe('hidden text is never read', () => {
  const hidden = '<w:vanish/>'
  const style = (type: string, id: string, more: string): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`
  const styles = {
    type: 'styles',
    content: part(
      'styles',
      style('paragraph', 'ph', `<w:rPr>${hidden}</w:rPr>`) +
        style('paragraph', 'pb', '<w:basedOn w:val="ph"/>') +
        style('character', 'ch', `<w:rPr>${hidden}</w:rPr>`),
    ),
  }
  it.each([
    ['a run', p(r('甲') + r('密', hidden) + r('乙')), '甲乙'],
    ['a style of characters', p(r('甲') + r('密', '<w:rStyle w:val="ch"/>')), '甲'],
    ['a style of paragraphs', p(r('甲')) + p(r('密'), '<w:pStyle w:val="pb"/>') + p(r('乙')), '甲\n乙'],
    ['a hidden end, which joins two paragraphs', p(r('甲') + r('密', hidden), `<w:rPr>${hidden}</w:rPr>`) + p(r('乙')), '甲乙'],
    [
      'a counted paragraph, which does not count',
      p(r('甲'), num(1)) + p(r('密', hidden), `${num(1)}<w:rPr>${hidden}</w:rPr>`) + p(r('乙'), num(1)),
      '1. 甲\n2. 乙',
    ],
    [
      'a hidden row',
      `<w:tbl><w:tr><w:tc>${p(r('甲'))}</w:tc><w:tc>${p(r('1'))}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p(r('密'))}</w:tc></w:tr></w:tbl>`,
      '甲\t1',
    ],
    ['a hidden text box', p(r('甲') + `<w:r><w:rPr>${hidden}</w:rPr>${shape(p(r('密')))}</w:r>`), '甲'],
    ['a field and its symbol', p(r('甲') + `<w:r><w:rPr>${hidden}</w:rPr><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`), '甲'],
  ])('%s', async (_, body, text) => {
    const found = await readWord(wordOf(body, [styles, numberingPart([lvl(0, 'decimal', '%1.')], [[0]])]))
    expect(found).toEqual({ text, ids: ['read-hidden-text'] })
  })

  it('but what a switch shows again is read', async () => {
    expect(await readWord(wordOf(p(r('甲', '<w:vanish w:val="0"/>'), '<w:pStyle w:val="pb"/>'), [styles]))).toEqual({ text: '甲', ids: [] })
  })
})

describe('what is no part of the report is set apart', () => {
  const entry = (words: string): string => p(`<w:hyperlink w:anchor="_Toc1">${r(words)}<w:r><w:tab/></w:r>${r('3')}</w:hyperlink>`)
  const turn = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const toc =
    p(turn('begin') + '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' + turn('separate') + r('一、桥 1')) + p(r('二、井 3')) + p(turn('end'))
  const styles = { type: 'styles', content: part('styles', '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>') }
  it.each([
    ['a table of contents that is a field', p(r('目  录')) + toc + p(r('一、桥')), '{目  录}\n{一、桥 1}\n{二、井 3}\n一、桥'],
    ['one in a control', control(gallery, p(r('目录')) + entry('一、桥')) + p(r('一、桥')), '{目录}\n{一、桥 3}\n一、桥'],
    ['one that lost its field', entry('一、桥') + p(r('一、桥')), '{一、桥 3}\n一、桥'],
    [
      'one of which only the style tells',
      p(r('一、桥') + '<w:r><w:tab/></w:r>' + r('3'), '<w:pStyle w:val="t"/>') + p(r('一、桥')),
      '{一、桥 3}\n一、桥',
    ],
    ['a line in that style which leads nowhere is text', p(r('一、桥'), '<w:pStyle w:val="t"/>'), '一、桥'],
    ['words of a form that nobody filled in', p(r('镇长：') + control('<w:showingPlcHdr/>', r('单击此处'))), '镇长：{单击此处}'],
  ])('%s', async (_, body, text) => {
    expect(await readWord(wordOf(body, [styles]))).toEqual({ text, ids: [] })
  })
})

describe('notes', () => {
  const note = (type: string, id: number, content: string): string =>
    `<w:${type} w:id="${id}">${p(`<w:r><w:${type.replace('note', '')}noteRef/></w:r>` + r(content))}</w:${type}>`
  const notes = [
    {
      type: 'footnotes',
      content: part(
        'footnotes',
        `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${note('footnote', 1, '指石桥。')}${note('footnote', 2, '指水井。')}`,
      ),
    },
    { type: 'endnotes', content: part('endnotes', note('endnote', 1, '据统计。')) },
  ]
  const reference = (type: string, id: number, more = ''): string => `<w:r><w:${type}Reference w:id="${id}" ${more}/>${more && '<w:t>*</w:t>'}</w:r>`

  it('stand at the end in the order of their references, and are no text of the report', async () => {
    const body = p(
      r('挖井') +
        reference('footnote', 2) +
        r('，修桥') +
        reference('endnote', 1) +
        r('三座') +
        reference('footnote', 1, 'w:customMarkFollows="1"') +
        r('。'),
    )
    const { document } = await readDocument('a.docx', wordOf(body, notes))
    expect((await readWord(wordOf(body, notes))).text).toBe('挖井{[1]}，修桥{[2]}三座{*}。\n[1] 指水井。\n[2] 据统计。\n指石桥。')
    expect(document?.hints.filter(({ kind }) => kind === 'note').map(({ from, to }) => document.text.slice(from, to))).toEqual([
      '[1] 指水井。',
      '[2] 据统计。',
      '指石桥。',
    ])
  })
})
