import { describe, expect, it } from 'vitest'
import { counterIn } from '../../../src/core/read/docx/numbering.ts'
import { readDocument } from '../../../src/core/read/index.ts'
import { docxOfParts, docxParagraph } from './documents.ts'
import { readWord } from './read-word.ts'
import { lvl, num, numberingPart, p, part, r, wordOf } from './word-package.ts'

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

describe('lists as real documents define them', () => {
  const chinese = lvl(0, 'chineseCountingThousand', '第%1部分')
  const format = (choice: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="${choice}"/></mc:Choice><mc:Fallback><w:numFmt w:val="${fallback}"/></mc:Fallback></mc:AlternateContent>`
  const styled = (text: string, style: string): string => p(r(text), `<w:pStyle w:val="${style}"/>`)
  const styles = {
    type: 'styles',
    content: part(
      'styles',
      `<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr>${'<w:numPr><w:numId w:val="1"/></w:numPr>'}</w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:pPr>${'<w:numPr><w:numId w:val="1"/></w:numPr>'}</w:pPr></w:style>
<w:style w:type="numbering" w:styleId="ls"><w:name w:val="list"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    ),
  }
  const linked = lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') + lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>')
  it.each([
    [
      'digits below numbers in words',
      numberingPart([chinese + lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')], [[0]]),
      p(r('桥'), num(1)) + p(r('井'), num(1, 1)),
      '第一部分桥\n1.1 井',
    ],
    [
      'a list with levels of its own',
      numberingPart([lvl(0, 'decimal', '%1.')], [[0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'chineseCounting', '（%1）')}</w:lvlOverride>`]]),
      p(r('桥'), num(1)),
      '（一）桥',
    ],
    [
      'levels that are known by their styles',
      numberingPart([linked], [[0]]),
      styled('桥', 'h1') + styled('井', 'h2') + styled('路', 'h2'),
      '一、桥\n（一）井\n（二）路',
    ],
    [
      'a definition that only names a style of lists',
      numberingPart([linked, '<w:numStyleLink w:val="ls"/>'], [[0], [1]]),
      p(r('桥'), num(2)),
      '一、桥',
    ],
    [
      'a level that never begins anew',
      numberingPart([lvl(0, 'chineseCounting', '%1、') + lvl(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')], [[0]]),
      [0, 1, 0, 1].map((at) => p(r('桥'), num(1, at))).join(''),
      '一、桥\n1. 桥\n二、桥\n2. 桥',
    ],
    [
      'a format that only a newer Word knows',
      numberingPart([lvl(0, 'none', '%1 ').replace('<w:numFmt w:val="none"/>', format('001, 002, 003, ...', 'decimal'))], [[0]]),
      p(r('桥'), num(1)),
      '001 桥',
    ],
    [
      'the same for one that is not known here',
      numberingPart([lvl(0, 'none', '%1是').replace('<w:numFmt w:val="none"/>', format('a, b', 'chineseCounting'))], [[0]]),
      p(r('桥'), num(1)),
      '一是桥',
    ],
    ['a number that is hidden', numberingPart([lvl(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')], [[0]]), p(r('桥'), num(1)), '桥'],
    [
      'a level above that was never counted',
      numberingPart([lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2')], [[0]]),
      p(r('桥'), num(1, 1)),
      '1.1 桥',
    ],
    ['a list that is not defined', numberingPart([], []), p(r('桥'), num(7)), '桥'],
  ])('are counted as Word counts them: %s', async (_, numbers, body, text) => {
    expect(await readWord(wordOf(body, [numbers, styles]))).toEqual({ text, ids: [] })
  })

  it('write the numerals of every kind', () => {
    expect(
      ['chineseLegalSimplified', 'ideographEnclosedCircle', 'ideographZodiacTraditional', 'numberInDash', 'decimalZero', 'zeros 3'].map((kind) =>
        counterIn(kind, 3),
      ),
    ).toEqual(['叁', '㊂', '丙寅', '- 3 -', '03', '003'])
    expect([20, 21, 36, 51].map((number) => counterIn('decimalEnclosedCircle', number))).toEqual(['⑳', '㉑', '㊱', '51'])
  })
})
