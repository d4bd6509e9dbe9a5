import { describe, expect, it } from 'vitest'
import { title, first, second, whole, read, paragraphsOf, outsideOf, report } from './pdf-reading.ts'
import { linesAt, wrapped } from './pdf-writer.ts'
import type { Sheet, Word } from './pdf-writer.ts'

function turned(words: readonly Word[], angle: number, x: number, y: number): Word[] {
  const [cos, sin] = [Math.round(Math.cos((angle * Math.PI) / 180)), Math.round(Math.sin((angle * Math.PI) / 180))]
  return words.map((word) => ({ ...word, x: x + word.x * cos - word.y * sin, y: y + word.x * sin + word.y * cos, angle }))
}

/** A page set in columns, filled one after the other. */
function inColumns(count: number, gutter: number, perColumn: number): Word[] {
  const columns = 26 - count * 6
  const lines = [...whole.slice(1), ...whole.slice(1)].flatMap((text) => wrapped(text, columns))
  return Array.from({ length: count }, (_, i) =>
    linesAt(50 + i * (columns * 14 + gutter), 700, lines.slice(i * perColumn, (i + 1) * perColumn)),
  ).flat()
}

describe('the layout of a page', () => {
  it.each<[string, Sheet]>([
    ['plain text', { words: report(28) }],
    [
      'letters printed twice for bold',
      { words: report(28).flatMap((word) => [word, { ...word, x: word.x + 0.4 }, { ...word, x: word.x + 0.4, y: word.y - 0.3 }]) },
    ],
    [
      'letters placed one by one',
      { words: report(28).flatMap((word) => [...word.text].map((text, i) => ({ ...word, text, x: word.x + i * word.size! }))) },
    ],
    [
      'letters placed with a blank after each',
      { width: 900, words: report(28).flatMap((word) => [...word.text].map((text, i) => ({ ...word, text, x: word.x + i * 1.9 * word.size! }))) },
    ],
    ['a blank between all letters', { width: 1200, words: report(28).map((word) => ({ ...word, text: [...word.text].join(' ') })) }],
    ['a sheet that is turned when shown', { rotate: 90, words: turned(report(28), 90, 842, 0) }],
    ['text that runs down the sheet', { words: turned(report(28), 270, -300, 700) }],
    ['text upside down', { words: turned(report(28), 180, 595, 842) }],
    [
      'a scan that lies askew',
      { words: report(28).map((word) => ({ ...word, angle: 1.5, x: word.x - word.y * 0.0262, y: word.y + word.x * 0.0262 })) },
    ],
  ])('reads %s', async (_, sheet) => {
    const { document } = await read([sheet])
    expect(paragraphsOf(document)).toEqual(whole)
  })

  it.each([
    ['two columns', 2, 40, 14],
    ['two columns with a narrow gutter', 2, 17, 14],
    ['three columns', 3, 30, 14],
  ])('reads %s one after the other', async (_, count, gutter, perColumn) => {
    const { document } = await read([{ width: 700, words: [{ text: title, x: 200, y: 760, size: 18 }, ...inColumns(count, gutter, perColumn)] }])
    expect(paragraphsOf(document).slice(0, 4)).toEqual(whole)
  })

  it('keeps the text of columns whose lines do not stand at the same height', async () => {
    const [left, right] = [inColumns(2, 40, 14).filter(({ x }) => x < 280), inColumns(2, 40, 14).filter(({ x }) => x >= 280)]
    const { document } = await read([{ width: 700, words: [...left, ...right.map((word) => ({ ...word, y: word.y - 9 }))] }])
    expect(paragraphsOf(document).slice(0, 3)).toEqual(whole.slice(1))
  })

  it('reads writing from top to bottom, its lines from right to left', async () => {
    const words = wrapped(first, 20).map((text, i): Word => ({
      text: text.trimStart(),
      x: 500 - i * 24,
      y: 760 - (i === 0 ? 28 : 0),
      font: 'upright',
    }))
    expect(paragraphsOf((await read([{ words }])).document)).toEqual([first])
  })

  it('reads upright letters that are printed one below the other', async () => {
    const words = wrapped(first, 20).flatMap((line, i) =>
      [...line].map((text, at): Word => ({ text, x: 500 - i * 24, y: 740 - at * 14 })).filter(({ text }) => text !== '\u3000'),
    )
    expect(paragraphsOf((await read([{ words }])).document)).toEqual([first])
  })

  it('does not take the markers of a list for a column', async () => {
    const items = ['1.', '2.', '3.', '4.'].flatMap((text, i) => [
      { text, x: 80, y: 700 - i * 22 },
      { text: `第${'一二三四'[i]}件事是把渠道清一遍，再把路修好。`, x: 112, y: 700 - i * 22 },
    ])
    const { document } = await read([{ words: items }])
    expect(paragraphsOf(document).map((text) => text.replace(/\s/g, ''))).toEqual(
      ['一', '二', '三', '四'].map((number, i) => `${i + 1}.第${number}件事是把渠道清一遍，再把路修好。`),
    )
  })
})

describe('tables', () => {
  const row = (y: number, cells: readonly (readonly string[])[]): Word[] =>
    cells.flatMap((lines, i) => linesAt([60, 100, 340][i]!, y, lines, { size: 12, leading: 1.3 }))
  const head = [['序号'], ['不足'], ['办法']]
  const one = [['1'], ['沟渠年久失修，下雨天常常漫到路上来，行', '人只好绕着走。'], ['入冬以前请人清淤，两边砌上石头，每年查', '看两次。']]
  const two = [['2'], ['账目公开得不够及时。'], ['每月五日前贴在村口，字要大，数要准，有', '问必答，错了就改。']]

  it('puts the lines of a cell together, keeps cells apart, and reads the head that each page repeats once', async () => {
    const sheets = [
      row(700, head).concat(row(680, one)),
      row(760, head).concat(row(740, two)),
      row(760, head).concat(row(740, [['3'], ['人手不够。'], ['再请两个人。']])),
    ]
    const { document } = await read(sheets.map((words) => ({ words })))
    expect(paragraphsOf(document)).toEqual([
      '序号\t不足\t办法',
      ...[one, two].map((cells) => cells.map((lines) => lines.join('')).join('\t')),
      '3\t人手不够。\t再请两个人。',
    ])
    expect(outsideOf(document).map(([reason]) => reason)).toEqual(['repeated-head', 'repeated-head'])
  })

  it('reads a table of two columns that are equally wide across, though their cells are set around their middles', async () => {
    const cells = (y: number, left: readonly string[], right: readonly string[]): Word[] => {
      const centred = (x: number, lines: readonly string[]): Word[] => linesAt(x, y + (lines.length - 3) * 8, lines, { size: 12, leading: 16 / 12 })
      return [...centred(60, left), ...centred(300, right)]
    }
    const wide = ['下雨天低处积水，路上行人只好绕着走，', '老人孩子出门不便，大家意见不小，', '年年提起。']
    const narrow = ['入冬以前请人清淤，两边砌上石头，每', '年查看两次，谁管哪一段写清楚。']
    const words = [
      { text: '不足', x: 150, y: 720, size: 12 },
      { text: '办法', x: 390, y: 720, size: 12 },
      ...[690, 636, 582].flatMap((y, i) => cells(y, i === 1 ? narrow : wide, i === 1 ? wide : narrow)),
    ]
    const [one, other] = [wide.join(''), narrow.join('')]
    expect(paragraphsOf((await read([{ words }])).document)).toEqual(['不足\t办法', `${one}\t${other}`, `${other}\t${one}`, `${one}\t${other}`])
  })

  it('reads a number that stands in the middle of its row with it', async () => {
    const centred = [
      ...row(700, head),
      ...row(672, [[], one[1]!, one[2]!]),
      { text: '1', x: 62, y: 664, size: 12 },
      ...row(630, [[], ['账目公开不及时也不够细，看了也不懂，', '问的人问不清楚。'], two[2]!]),
      { text: '2', x: 62, y: 622, size: 12 },
    ]
    const { document } = await read([{ words: centred }])
    expect(paragraphsOf(document).map((text) => text.split('\t').length)).toEqual([3, 3, 3])
  })
})

describe('what is no part of the text', () => {
  const page = (number: number, words: readonly Word[] = []): Sheet => ({
    words: [
      ...linesAt(80, 740, wrapped(`第${number}回说的是：${whole.slice(number).join('')}${whole.slice(1, number).join('')}`, 28)),
      { text: '云河镇 工作报告', x: 220, y: 800, size: 9 },
      { text: `— ${number} —`, x: 280, y: 40, size: 10 },
      ...words,
    ],
  })

  it('sets running heads and page numbers aside', async () => {
    const { document } = await read([1, 2, 3].map((number) => page(number)))
    expect(paragraphsOf(document)).toHaveLength(3)
    expect(outsideOf(document).map(([reason]) => reason)).toEqual(Array.from({ length: 3 }, () => ['running-head', 'page-number']).flat())
  })

  const stamp = { text: '内部资料注意保存', size: 30 }
  it.each<[string, readonly Word[]]>([
    ['level stamps between and over the lines', [600, 655, 720].map((y) => ({ ...stamp, x: 150, y }))],
    ['a level stamp', [{ ...stamp, x: 150, y: 688 }]],
    ['stamps at a slant', [400, 500, 600].map((y) => ({ ...stamp, x: 150, y, angle: 30 }))],
    ['stamps at a slant, letter by letter', [...stamp.text].map((text, i) => ({ text, size: 30, x: 100 + i * 30, y: 500 + i * 20, angle: 33 }))],
    ['stamps no larger than the text', [600, 655, 697].map((y) => ({ ...stamp, size: 14, x: 150, y }))],
  ])('sets %s aside', async (_, words) => {
    const { document } = await read([1, 2].map((number) => page(number, words)))
    expect(paragraphsOf(document).map((text) => text.slice(0, 3))).toEqual(['第1回', '第2回'])
    expect(
      outsideOf(document)
        .filter(([reason]) => reason === 'page-stamp')
        .map(([, text]) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(
      words
        .map(({ text }) => text)
        .join('')
        .repeat(2),
    )
  })

  it.each<[string, Partial<Word>, string]>([
    ['smaller letters', { size: 9 }, ''],
    ['letters of the same size', {}, '①'],
  ])('puts footnotes in %s after the text and joins the paragraph that they part', async (_, style, mark) => {
    const lines = wrapped(`${first.slice(0, 12)}${mark}${first.slice(12)}${second}`, 28)
    const note = '①渠道：指上游的老渠道，长三里。'
    const above = linesAt(80, 200, lines.slice(0, 4))
    const { document } = await read([{ words: [...above, { text: note, x: 80, y: 80, ...style }] }, { words: linesAt(80, 760, lines.slice(4)) }])
    expect(paragraphsOf(document)).toEqual([lines.join('').trim(), note])
    expect(document?.hints.filter(({ kind }) => kind === 'note').map(({ from, to }) => document.text.slice(from, to))).toEqual([note])
  })
})
