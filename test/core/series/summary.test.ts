import { expect, test } from 'vitest'
import { apartItems, comparisonSummary } from '../../../src/core/series/summary.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../../view/made.ts'

const problems = madeList(
  [madeItem('a1', '渠道失修'), madeItem('a2', '路灯昏暗'), madeItem('a3', '站牌陈旧')],
  [madeItem('b1', '渠道仍失修'), madeItem('b2', '井盖松动'), madeItem('b3', '招牌杂乱'), madeItem('b4', '树木枯死'), madeItem('b5', '车站拥挤')],
  [madeLink(['a1'], ['b1'], { status: 'reworded' })],
)
const threads = { told: new Set(['b2']), perhaps: new Set(['b5']), joins: [{ earlier: ['a3'], later: ['b3'] }] }

test.each([
  ['without threads, what no link holds is gone or new', false, undefined, { dropped: ['a2', 'a3'], added: ['b2', 'b3', 'b4', 'b5'] }],
  [
    'what an older report tells, surely or perhaps, is not new, and what a thread holds in both is neither gone nor new',
    false,
    threads,
    { dropped: ['a2'], added: ['b4'] },
  ],
  ['in a list that was read doubtfully nothing is gone or new', true, threads, { dropped: [], added: [] }],
])('%s', (_, doubtful, told, apart) => {
  expect(apartItems(problems, doubtful, told)).toEqual(apart)
  const summary = comparisonSummary(madeComparison({ problems, doubtful: doubtful ? ['problems'] : [] }), told)
  const [dropped, added] = [apart.dropped.length, apart.added.length]
  const raisedBefore = told !== undefined && !doubtful ? 1 : 0
  expect(summary.problems).toMatchObject({ reworded: 1, dropped, added, told: raisedBefore, undetermined: 6 - dropped - added - raisedBefore })
  expect(summary.problems).toMatchObject({ items: 8, unsure: 6 - dropped - added - raisedBefore })
})

test('of an undetermined link all items count as such, each once', () => {
  const open = madeLink(['a1'], ['b1', 'b2'], { status: 'undetermined' })
  const summary = comparisonSummary(madeComparison({ problems: { ...problems, links: [open] } }))
  expect(summary.problems).toMatchObject({ items: 8, unsure: 3, undetermined: 1 })
})
