import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { comparisonToCsv } from '../../../src/view/comparison/csv.ts'
import { madeComparison, madeItem, madeLink, madeList } from '../made.ts'

test('the table reads back as rows with all their texts', () => {
  const problems = madeList(
    [madeItem('a1', '甲,"乙"')],
    [madeItem('b1', '丙\n丁'), madeItem('b2', '=戊')],
    [madeLink(['a1'], ['b1'], { status: 'reworded', similarity: 0.5 })],
  )
  const followThrough = [{ plan: 'p1', status: 'matched', evidence: [{ id: 'w1', text: '已', similarity: 0.7 }] }] as const
  const csv = comparisonToCsv(madeComparison({ problems, plans: madeList([madeItem('p1', '拟')], [], []), followThrough }))
  expect(parse(csv)).toEqual([
    ['list', 'status', 'earlier', 'later', 'similarity', 'by', 'rule'],
    ['problems', 'reworded', '甲,"乙"', '丙\n丁', '0.50', 'rule', 'equal-text'],
    ['problems', 'added', '', "'=戊", '', '', ''],
    ['plans', 'dropped', '拟', '', '', '', ''],
    ['followThrough', 'matched', '拟', '已', '0.70', 'rule', ''],
  ])
})
