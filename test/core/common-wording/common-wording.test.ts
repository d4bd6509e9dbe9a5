import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonWording, type WordedReport } from '../../../src/core/common-wording/common-wording.ts'
import { commonWordingLimits } from '../../../src/core/common-wording/shingles.ts'

function madeReport(id: string, organisation: string, ...texts: string[]): WordedReport {
  return { id, organisation, passages: texts.map((text, index) => ({ id: `${id}-${index}`, text })) }
}

test('names the run that another organisation has, and where', () => {
  const shared = '坚持把服务群众作为一切工作的出发点'
  const text = `今年以来，${shared}，新建书屋三座。`
  const [first, second] = commonWording([madeReport('r1', '甲县', text, '其余各项平稳。'), madeReport('r2', '乙县', `我局${shared}并持续改进。`)])
  expect(first!.passages).toHaveLength(1)
  const passage = first!.passages[0]!
  expect(passage).toMatchObject({ id: 'r1-0', where: ['r2'] })
  expect(passage.runs.map(({ from, to }) => text.slice(from, to))).toEqual([shared])
  expect(passage.share).toBeCloseTo(17 / 27)
  expect(second!.passages[0]).toMatchObject({ id: 'r2-0', where: ['r1'] })
})

test('punctuation and white space neither make nor break a run', () => {
  const text = '统筹推进 疫情防控、经济运行、民生保障'
  const [first] = commonWording([madeReport('r1', '甲县', text), madeReport('r2', '乙县', '统筹推进疫情防控和经济运行民生保障'.replace('和', ''))])
  expect(first!.passages[0]!.runs).toEqual([{ from: 0, to: text.length }])
  expect(first!.share).toBe(1)
})

test('what one organisation repeats over the years is no common wording', () => {
  const text = '坚持把服务群众作为一切工作的出发点'
  expect(commonWording([madeReport('r1', '甲县', text), madeReport('r2', '甲县', text)]).map(({ share }) => share)).toEqual([0, 0])
})

test('a run is not joined across two passages, and a short one is none', () => {
  const [first] = commonWording([
    madeReport('r1', '甲县', '坚持把服务群众', '作为一切工作的'),
    madeReport('r2', '乙县', '坚持把服务群众作为一切工作的'),
  ])
  expect(first!.passages).toEqual([])
})

test('no shared run of the shortest length is missed, wherever it stands, and every run told is shared', () => {
  const words = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 30 })
  const run = fc.string({ unit: fc.constantFrom(...'天地玄黄宇宙洪荒'), minLength: commonWordingLimits.run, maxLength: 40 })
  fc.assert(
    fc.property(words('甲乙丙丁'), words('戊己庚辛'), words('子丑寅卯'), words('辰巳午未'), run, (before, after, otherBefore, otherAfter, shared) => {
      const text = before + shared + after
      const other = otherBefore + shared + otherAfter
      const [first] = commonWording([madeReport('r1', '甲县', text), madeReport('r2', '乙县', other)])
      const runs = first!.passages.flatMap((passage) => passage.runs).map(({ from, to }) => text.slice(from, to))
      expect(runs).toEqual([shared])
    }),
  )
})

test('finds the run in a text of one letter over and over', () => {
  const [first] = commonWording([madeReport('r1', '甲县', '叠'.repeat(500)), madeReport('r2', '乙县', '叠'.repeat(400))])
  expect(first!.share).toBe(1)
})
