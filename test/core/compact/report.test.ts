import { expect, test } from 'vitest'
import {
  compactToReport,
  comparedTexts,
  cutStretches,
  lineToStretches,
  reportToCompact,
  segmentWith,
  stretchesToLine,
} from '../../../src/core/compact/index.ts'
import { compare } from '../../../src/core/compare/index.ts'
import type { Report, Segment } from '../../../src/core/model.ts'
import { reportFixture } from './report-fixture.ts'

/** Cuts after every second character: unlike every segmenter, so that words can only come from where they were stored. */
const inPairs: Segment = (text) => text.match(/[\s\S]{1,2}/g) ?? []
const never: Segment = (text) => {
  throw new Error(`“${text}” was cut anew.`)
}

const pack = (report: Report) => reportToCompact(report, stretchesToLine(cutStretches(comparedTexts(report), inPairs)))

test('a report comes back as it was, less its removals, messages and evidence', () => {
  const report = reportFixture(2021)
  const back = compactToReport(JSON.parse(JSON.stringify(pack(report))) as ReturnType<typeof reportToCompact>)
  expect(back).toEqual({ ...report, evidence: {}, removed: [], messages: [] })
})

test('texts that stand in a block are not written twice', () => {
  const report = reportFixture(2021)
  const written = JSON.stringify(pack(report).items)
  expect(written).not.toContain('老旧管网漏损率偏高')
  // A text that no block holds has to be there.
  expect(written).toContain('不在任何段落里的一句话')
})

test('an item that a heading and its paragraph make up is written as both, and comes back with the sign between them', () => {
  const report = reportFixture(2021)
  const [heading, paragraph] = [report.blocks[2]!, report.blocks[3]!]
  const text = `${heading.text}${paragraph.text.slice(0, -1)}`
  const joined = { ...report.problems[0]!, text: text.replace('。', '：'), clauses: [] }
  const blocks = report.blocks.with(2, { ...heading, text: heading.text.slice(0, -1), to: heading.to - 1 })
  const packed = pack({ ...report, blocks, problems: [joined] })
  expect(packed.items.problems[0]![2]).toEqual([[[2], '：', [3, 0, paragraph.text.length - 1]]])
  expect(compactToReport(packed).problems[0]!.text).toBe(joined.text)
})

test('numbers that stand in a block as they are told are written as their places', () => {
  const report = reportFixture(2021)
  const { from, text } = report.blocks[1]!
  const at = (words: string): number => from + text.indexOf(words)
  const number = (words: string, of: string) => ({
    from: at(words),
    to: at(words) + words.length,
    text: words,
    value: 1,
    unit: '',
    of,
    qualifier: '',
    masked: false,
  })
  const quantities = [number('21公里', '改造管网'), number('三千块', '…装水表'), number('三千块', '别的词')]
  const packed = pack({ ...report, quantities })
  expect(packed.quantities.map(([words, , , of]) => [words, of])).toEqual([[0, [4, 4]], [0, [3, -3]], [0, '别的词']]) // prettier-ignore
  expect(compactToReport(packed).quantities).toEqual(quantities)
})

test('two reports compare the same after the journey, with the words that were stored', () => {
  const reports = [reportFixture(2021), reportFixture(2022)] as const
  const before = compare(reports[0], reports[1], { segment: inPairs })
  const packed = reports.map(pack)
  const back = packed.map(compactToReport)
  const words = new Map(packed.flatMap(({ words }, side) => [...lineToStretches(words, comparedTexts(back[side]!))]))
  const after = compare(back[0]!, back[1]!, { segment: segmentWith(words, never) })
  expect(after).toEqual(before)
})
