import { expect, test } from 'vitest'
import { evenNames, ofSeveralYears, pairQuantities, placedQuantities, quantityHistories } from '../../../../src/core/compare/quantities/index.ts'
import { thresholds } from '../../../../src/core/compare/thresholds.ts'
import type { Block, Quantity, Report } from '../../../../src/core/model.ts'
import { madePart, madeReport } from '../../../view/made.ts'

/** A report of paragraphs (headings begin with #), in which every number with a unit counts something. */
function reportOf(year: number, texts: readonly string[], of = '水库加固', part: 'work' | 'plans' = 'work'): Report {
  const blocks: Block[] = []
  const quantities: Quantity[] = []
  let from = 0
  for (const [index, written] of texts.entries()) {
    const text = written.replace(/^# /, '')
    const kind = text === written ? 'paragraph' : 'heading'
    blocks.push({ id: `b${year}-${index}`, kind, level: kind === 'heading' ? 1 : 0, marker: '', text, from, to: from + text.length })
    for (const { 0: words, 1: value, 2: unit, index: at } of text.matchAll(/(\d+)(座|%)/g)) {
      quantities.push({
        text: words,
        value: Number(value),
        unit: unit!,
        of,
        qualifier: '',
        masked: false,
        from: from + at,
        to: from + at + words.length,
      })
    }
    from += text.length + 1
  }
  return madeReport({ id: `r${year}`, year, reviewedYear: year - 1, planYear: year, blocks, quantities, parts: [madePart(part, 0, from)] })
}

const several = (texts: readonly string[], part: 'work' | 'plans' = 'work'): (number | null)[] =>
  [...ofSeveralYears(reportOf(2021, texts, '水库加固', part))].map(({ value }) => value)

test.each<[string, readonly string[], readonly number[]]>([
  ['a year', ['去年加固水库12座，新建泵站3座。'], []],
  ['a section on five years', ['# 一、过去五年工作回顾', '加固水库88座，新建泵站19座。'], [88, 19]],
  ['a sentence on five years among others', ['全年加固水库12座。五年来，加固水库88座。'], [88]],
  ['a section on all years of a place', ['# 一、镇成立以来的工作', '加固水库88座，新建泵站19座。'], [88, 19]],
  [
    'what follows a sentence on five years',
    ['水利明显改善，水更清，岸更绿，村民都说好，来看的人也越来越多。五年来，我们先治水。完成水库加固88座；新建泵站19座。去年修塘7座。改造水闸5座。'],
    [88, 19],
  ],
  ['what follows a sentence on one year', ['四多年来，我们先把水治好，再把山绿化起来，把塘修好，把渠连通。去年加固水库9座。新建泵站19座。'], [19]],
  [
    'the rest of a chapter on both, behind a turn',
    [
      '# 一、2020年工作和“十三五”发展成绩',
      '加固水库9座，修好泵站3座，渠系配套，山塘清淤，村村通水，户户满意，水质稳定。经过5年努力，水清了。',
      '完成水库加固88座，共有水库97座。',
    ],
    [88],
  ],
  ['what there is by now', ['# 一、过去五年工作回顾', '新建泵站19座。水库加固率达到88%。'], [19]],
  ['a matter that has gone on for some years', ['三年来，我们先治水。加固水库88座。'], [88]],
  [
    'a turn of a few years, which holds for its own sentence alone',
    ['水利明显改善，水更清，岸更绿，村民都说好，来看的人也越来越多。三年来，我们先治水。完成水库加固9座。'],
    [],
  ],
  ['a number in front of the several years', ['水库加固12座，村民三年来第一次不再担心。'], []],
  ['an average', ['水库加固12座，年均增长7%。'], [7]],
  ['what is measured all the year', ['年均浓度下降7%。'], []],
  ['a sum over years', ['水库累计加固88座。'], [88]],
  ['a sum of the year', ['全年累计加固水库12座。'], []],
])('numbers of several years: %s', (_, texts, values) => {
  expect(several(texts)).toEqual(values)
})

test.each<[string, readonly string[], readonly number[]]>([
  ['of the plan year', ['到2021年底，加固水库15座。'], []],
  ['of a later year, and what follows it', ['今年加固水库15座。', '到2025年，加固水库90座；新建泵站30座。'], [90, 30]],
  ['of coming years', ['未来五年，加固水库90座。'], [90]],
])('aims %s', (_, texts, values) => {
  expect(several(texts, 'plans')).toEqual(values)
})

test('a sum of several years is no point in the line of a year, nor held against it', () => {
  const reports = [
    reportOf(2019, ['去年水库加固9座。']),
    reportOf(2020, ['去年水库加固12座。']),
    reportOf(2021, ['# 一、过去五年工作回顾', '水库加固58座。']),
    reportOf(2022, ['去年水库加固11座。']),
  ]
  expect(quantityHistories(reports).map((history) => [history.several, history.points.map(({ quantity }) => quantity.value)])).toEqual([
    [false, [9, 12, 11]],
  ])
  const names = evenNames()
  expect(pairQuantities(reports[1]!, reports[2]!, { names } as never, thresholds)).toEqual([])
})

test('a line has the name that most reports give it, and each point its paragraph', () => {
  const [history] = quantityHistories([
    reportOf(2019, ['去年水库加固9座。']),
    reportOf(2020, ['去年水库加固12座。']),
    reportOf(2021, ['去年圆满完成水库加固11座。'], '圆满完成水库加固'),
  ])
  expect(history?.of).toBe('水库加固')
  expect(history?.points.map(({ block }) => block)).toEqual(['b2019-0', 'b2020-0', 'b2021-0'])
})

test('what was removed within a paragraph does not move its numbers to another place', () => {
  const report = reportOf(2021, ['去年水库加固9座，泵站改造9座。'])
  const [block] = report.blocks
  // Six characters of the source in front of the second number are not in the words.
  const shifted = report.quantities.map((quantity, index) => ({ ...quantity, from: quantity.from + 6 * index, to: quantity.to + 6 * index }))
  const placed = placedQuantities({ blocks: [{ ...block!, to: block!.to + 6 }], quantities: shifted })
  expect(placed.map(({ at }) => at)).toEqual([6, 13])
})

test('what stands in no part beside a review may be an aim, and is held against no fact of a review', () => {
  const before = reportOf(2020, ['去年水库加固9座。'])
  const after = reportOf(2021, ['去年修了三座桥。', '我们要把水库加固30座。'])
  const review = { ...after, parts: [madePart('work', 0, after.blocks[0]!.to)] }
  const without = { ...after, parts: [madePart('problems', after.blocks[1]!.from, after.blocks[1]!.to)] }
  const pairs = (later: Report) =>
    pairQuantities(before, later, { names: evenNames() } as never, thresholds).flatMap((pair) => (pair.later ? [pair.later.value] : []))
  expect(pairs(review)).toEqual([])
  expect(pairs(without)).toEqual([30])
})

test.each<[string, string, string, boolean]>([
  ['two years', '用水增长12%。', '用水增长9%。', true],
  ['some months beside a year', '用水增长12%。', '前三季度用水增长9%。', false],
  ['the same months of two years', '前三季度用水增长12%。', '前三季度用水增长9%。', true],
  ['a year behind its months', '用水增长12%。', '上半年开工早，全年用水增长9%。', true],
  ['growth since the year before', '用水增长12%。', '用水比2019年增长9%。', true],
  ['growth since an older year', '用水增长12%。', '用水比2015年增长9%。', false],
  ['all that stands behind an older year', '用水增长12%。', '供水比2015年（下同）提高三成。用水增长9%。', false],
  ['what stands behind another sentence', '用水增长12%。', '供水比2015年提高三成。用水增长9%。', true],
])('figures of a review are of one time: %s', (_, earlier, later, paired) => {
  const reports = [reportOf(2020, [earlier], '用水增长'), reportOf(2021, [later], '用水增长')] as const
  expect(pairQuantities(...reports, { names: evenNames() } as never, thresholds)).toHaveLength(paired ? 1 : 0)
  expect(quantityHistories(reports)).toHaveLength(paired ? 1 : 0)
})

test('how much something grew in a list below what tells of several years is told of these', () => {
  const opening = '过去五年很不平凡，全县上下齐心协力，闯过一道又一道难关，各项事业都有新的起色。'
  const pairs = (...review: readonly string[]): number =>
    pairQuantities(reportOf(2020, ['用水增长12%。'], '用水增长'), reportOf(2021, review, '用水增长'), { names: evenNames() } as never, thresholds)
      .length
  expect(pairs(opening, '——供水更加稳定。用水增长9%。')).toBe(0)
  expect(pairs(opening, '——供水更加稳定。去年用水增长9%。')).toBe(1)
  expect(pairs('过去一年很不平凡。', '——供水更加稳定。用水增长9%。')).toBe(1)
})

test.each([
  ['what some months brought', '今年一季度，我们开了好头，加固水库9座、修塘。', '加固水库12座。', 0],
  ['what there is so far', '截至目前，加固水库9座。', '加固水库12座。', 0],
  ['what half of the year shall bring', '上半年加固水库9座。', '加固水库12座。', 0],
  ['the same months', '今年一季度，加固水库9座。', '今年一季度，加固水库12座。', 1],
  ['another thing of some months', '上半年修塘，年内加固水库9座。', '加固水库12座。', 1],
  ['another sentence on some months', '今年一季度，修塘通渠。加固水库9座。', '加固水库12座。', 1],
])('among aims, %s', (_, earlier, later, pairs) => {
  const [a, b] = [reportOf(2021, [earlier], '水库加固', 'plans'), reportOf(2022, [later], '水库加固', 'plans')]
  expect(pairQuantities(a, b, { names: evenNames() } as Parameters<typeof pairQuantities>[2], thresholds)).toHaveLength(pairs)
})
