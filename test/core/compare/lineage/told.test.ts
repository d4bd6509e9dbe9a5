import { expect, test } from 'vitest'
import type { LineageStep, Lineage } from '../../../../src/core/model.ts'
import { threadedItems } from '../../../../src/core/compare/lineage/index.ts'

const step = (report: string, item: string, status: LineageStep['status'] = 'same'): LineageStep => ({
  ...{ report, year: 2000, nth: 1, items: [item], status, similarity: 1, elsewhere: null },
})
const lineage = (steps: readonly LineageStep[]): Lineage => ({
  ...{ id: 'p-x', list: 'problems', name: '堤岸', firstWording: '堤岸', newestWording: '堤岸', firstYear: 2000, lastYear: 2003 },
  ...{ count: steps.length, returned: false, steps },
})

test.each([
  ['a report older than both', [step('a', 'i1'), step('c', 'i3')], ['i3'], []],
  ['one older than both, and the earlier one', [step('a', 'i1'), step('b', 'i2'), step('c', 'i3')], [], [{ earlier: ['i2'], later: ['i3'] }]],
  ['the earlier one alone', [step('b', 'i2'), step('c', 'i3')], [], [{ earlier: ['i2'], later: ['i3'] }]],
  ['none', [step('c', 'i3'), step('d', 'i4')], [], []],
  ['one that the later report does not go on from', [step('a', 'i1'), step('b', 'i2')], [], []],
])('what the later report of a pair tells was told before by %s', (_, steps, told, joins) => {
  const threaded = threadedItems({ problems: [lineage(steps)], plans: [] }, 'b', 'c')
  expect([[...threaded.told], threaded.joins]).toEqual([told, joins])
})

test('what is only perhaps the same as what an older report tells was perhaps told before', () => {
  const threaded = threadedItems({ problems: [], plans: [lineage([step('a', 'i1'), step('c', 'i3', 'undetermined')])] }, 'b', 'c')
  expect([[...threaded.told], [...threaded.perhaps]]).toEqual([[], ['i3']])
})

test('of several items of a year that one which is only perhaps the same was perhaps told before', () => {
  const both = { ...step('c', 'i3'), items: ['i3', 'i4'], perhaps: ['i4'] }
  const threaded = threadedItems({ problems: [lineage([step('a', 'i1'), both])], plans: [] }, 'b', 'c')
  expect([[...threaded.told], [...threaded.perhaps]]).toEqual([['i3'], ['i4']])
})
