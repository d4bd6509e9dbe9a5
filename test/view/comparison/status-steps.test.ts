import { expect, test } from 'vitest'
import { statusSteps } from '../../../src/view/comparison/rows/status-steps.ts'

test('a row leads to the next of its status, the last one to the first; one alone leads nowhere', () => {
  const rows = [...['b1', 'b2', 'b3'].map((anchor) => ({ anchor, status: 'added' })), { anchor: 'a1', status: 'dropped' }]
  expect([...statusSteps(rows)]).toEqual([
    ['b1', { position: 1, count: 3, next: 'b2' }],
    ['b2', { position: 2, count: 3, next: 'b3' }],
    ['b3', { position: 3, count: 3, next: 'b1' }],
  ])
})
