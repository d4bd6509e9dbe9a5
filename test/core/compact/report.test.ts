import { expect, test } from 'vitest'
import { compactToReport, comparedTexts, cutStretches, lineToStretches, reportToCompact, segmentWith } from '../../../src/core/compact/index.ts'
import { compare } from '../../../src/core/compare/index.ts'
import type { Report, Segment } from '../../../src/core/model.ts'
import { reportFixture } from './report-fixture.ts'

/** Cuts after every second character: unlike every segmenter, so that words can only come from where they were stored. */
const inPairs: Segment = (text) => text.match(/[\s\S]{1,2}/g) ?? []
const never: Segment = (text) => {
  throw new Error(`“${text}” was cut anew.`)
}

const pack = (report: Report) => reportToCompact(report, cutStretches(comparedTexts(report), inPairs))

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

test('two reports compare the same after the journey, with the words that were stored', () => {
  const reports = [reportFixture(2021), reportFixture(2022)] as const
  const before = compare(reports[0], reports[1], { segment: inPairs })
  const packed = reports.map(pack)
  const back = packed.map(compactToReport)
  const words = new Map(packed.flatMap(({ words }, side) => [...lineToStretches(words, comparedTexts(back[side]!))]))
  const after = compare(back[0]!, back[1]!, { segment: segmentWith(words, never) })
  expect(after).toEqual(before)
})
