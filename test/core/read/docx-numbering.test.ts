import { describe, expect, it } from 'vitest'
import { counterIn } from '../../../src/core/read/docx/counters.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { docxOfParts, docxParagraph } from './documents.ts'

const level = (at: number, format: string, pattern: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf06c')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
const counted = (text: string, list: number, at = 0): string =>
  docxParagraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

const textOf = async (document: string, styles?: string): Promise<string | undefined> => {
  const parts = styles === undefined ? { document, numbering } : { document, numbering, styles }
  return (await readDocument('a.docx', docxOfParts(parts))).document?.text.trim()
}

describe('the automatic numbers of a Word document', () => {
  it('are written out level by level, and count anew below a higher one', async () => {
    const body = [
      counted('工作', 1),
      counted('学习', 1, 1),
      counted('制度', 1, 1),
      counted('会议', 1, 2),
      docxParagraph('正文。'),
      counted('问题', 1),
      counted('作风', 1, 1),
    ]
    expect(await textOf(body.join(''))).toBe('一、工作\n（一）学习\n（二）制度\n1. 会议\n正文。\n二、问题\n（一）作风')
  })

  it('begin anew in a list that says so, and write bullets of symbol fonts as bullets', async () => {
    expect(await textOf([counted('甲', 1), counted('乙', 3), counted('丙', 3), counted('丁', 2)].join(''))).toBe('一、甲\n一、乙\n二、丙\n• 丁')
  })

  it('may name the levels above', async () => {
    expect(await textOf([counted('a', 4), counted('b', 4, 1), counted('c', 4, 1)].join(''))).toBe('1 a\n1.1 b\n1.2 c')
  })

  it('come from the style of the paragraph or of the one that it is based on, unless the paragraph says none', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="s1"><w:name w:val="x"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="s2"><w:name w:val="y"/><w:basedOn w:val="s1"/></w:style>`
    const styled = (text: string, style: string, more = ''): string => docxParagraph(text, `<w:pStyle w:val="${style}"/>${more}`)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(await textOf([styled('甲', 's1'), styled('无', 's1', none), styled('乙', 's2')].join(''), styles)).toBe('一、甲\n无\n二、乙')
  })

  it('are counted in the formats of Chinese documents', () => {
    const numbers = [1, 10, 11, 20, 103]
    expect(numbers.map((number) => counterIn('chineseCounting', number))).toEqual(['一', '十', '十一', '二十', '一百零三'])
    expect(
      [
        'decimalEnclosedCircleChinese',
        'decimalEnclosedParen',
        'upperLetter',
        'lowerRoman',
        'ideographTraditional',
        'decimalFullWidth',
        'unheard-of',
      ].map((format) => counterIn(format, 4)),
    ).toEqual(['④', '⑷', 'D', 'iv', '丁', '４', '4'])
  })
})
