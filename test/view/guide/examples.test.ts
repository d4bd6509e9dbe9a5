import { expect, test } from 'vitest'
import type { Comparison } from '../../../src/core/model.ts'
import { comparisonToRows } from '../../../src/view/comparison/body-html.ts'
import { examplesOf, guideKinds, mayBeAmong } from '../../../src/view/guide-examples.ts'

const item = (id: string, text: string) => ({ id, lead: text, text, marker: '', parent: null, block: 'b', from: 0, to: text.length })
const long = '渠'.repeat(400)
const list = (earlier: readonly string[], later: readonly string[], links: readonly object[] = []) => ({
  earlier: earlier.map((text, at) => item(`e${at}`, text)),
  later: later.map((text, at) => item(`l${at}`, text)),
  links,
})
const link = { earlier: ['e0'], later: ['l0'], status: 'reworded', similarity: 0.8, by: 'rule', rule: 'assignment', runnerUp: null, changes: [] }
const follow = (plan: string, status: string, probability: number) => ({
  ...{ plan, status, probability, reason: null, clauses: [], targets: [] },
  evidence: [{ id: 'w', text: '全年修渠三里，当年通水。', similarity: 0.5 }],
})
const made = {
  problems: list(['渠道漏水，至今没有修好。', long], ['渠道漏水依旧，修了又漏。', '站房屋顶渗水，雨季要搬料。'], [link]),
  plans: list(['修渠三里，年内通水灌田。', '补栽行道树，入冬之前完成。'], []),
  work: list([], []),
  moved: [],
  doubtful: [],
  followThrough: [follow('e0', 'matched', 0.8), follow('e1', 'matched', 0.95)],
} as unknown as Comparison
const rows = comparisonToRows(made)

test('each kind that is wanted and there has one example, short enough to be taken in', () => {
  const found = examplesOf(made, rows, new Set(guideKinds))
  expect(found.map(({ kind }) => kind)).toEqual(['reworded', 'dropped', 'added', 'matched'])
  expect(found.find(({ kind }) => kind === 'dropped')!.row!.list).toBe('plans')
})

test('of verdicts on plans the surest is shown; what was found before is not looked for', () => {
  const found = examplesOf(made, rows, new Set(['matched', 'split'] as const))
  expect(found.map(({ follow: verdict }) => verdict!.plan)).toEqual(['e1'])
})

test('what is only perhaps the same as in other years is no example of what is sure', () => {
  const found = examplesOf(
    made,
    rows,
    new Set(guideKinds),
    () => false,
    (id) => id === 'e0',
  )
  expect(found.map(({ kind }) => kind)).toEqual(['dropped', 'added', 'matched'])
})

test('a row of which the program is not sure is no model', () => {
  const unsure = { ...made, problems: { ...made.problems, links: [{ ...link, similarity: 0.46 }] } } as unknown as Comparison
  expect(examplesOf(unsure, comparisonToRows(unsure), new Set(['reworded'] as const))).toEqual([])
})

test('what comes near to an older wording is no model of what is new', () => {
  expect(mayBeAmong('灌渠维修压力较大', ['桥梁老化', '渠道维修压力大'])).toBe(true)
  expect(mayBeAmong('灌渠维修压力较大', ['桥梁老化', '夜间值守人手不够'])).toBe(false)
  const isOlder = ({ lead }: { readonly lead: string }) => mayBeAmong(lead, ['站房屋顶渗水'])
  expect(examplesOf(made, rows, new Set(['added'] as const), isOlder)).toEqual([])
})
