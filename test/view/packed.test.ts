import { expect, test } from 'vitest'
import { comparisonIn, packComparisons, reportDataPath, reportIn } from '../../src/view/packed.ts'
import { madeComparison, madeItem, madeList } from './made.ts'

test('reports of the same five years lie in one file; those without a year or a series in one of their own', () => {
  expect(['s/2015', 's/2019', 's/2019-2', 's/2020', 's/spring', 'unassigned/2019'].map(reportDataPath)).toEqual(
    ['s/2015', 's/2015', 's/2015', 's/2020', 's/spring', 'unassigned/2019'].map((path) => `data/reports/${path}.json.gz`),
  )
})

test('a report is found by its own address, and nothing else is', () => {
  expect(reportIn({ '2019': 1 }, 's/2019')).toBe(1)
  expect([reportIn({ '2019': 1 }, 's/2018'), reportIn({}, 's/toString'), reportIn(null, 's/2019')]).toEqual([null, null, null])
})

test('an item that two comparisons tell lies there once, and both are as they were', () => {
  const [first, second, third] = [madeItem('p1', '渠道老化'), madeItem('p2', '渠道失修'), madeItem('p3', '泵站停用')]
  const pairs = {
    '2018-2019': madeComparison({ problems: madeList([first], [second], []) }),
    '2019-2020': madeComparison({ problems: madeList([second], [third], []) }),
  }
  const file = packComparisons(Object.entries(pairs))
  expect(file.items.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  for (const [slug, pair] of Object.entries(pairs)) expect(JSON.stringify(comparisonIn(file, slug))).toBe(JSON.stringify(pair))
  expect(comparisonIn(file, '2020-2021')).toBe(null)
})

test('the words of a clause lie in those of its item, and are as they were', () => {
  const clause = (text: string, from: number) => ({ text, from, to: from + text.length })
  const item = madeItem('p1', '水少，水少，渠漏', { clauses: [clause('水少', 40), clause('水少', 43), clause('渠漏', 46), clause('他处', 90)] })
  const pair = madeComparison({ problems: madeList([item], [], []) })
  const file = packComparisons([['2018-2019', pair]])
  expect(file.items[0]!.clauses.map(({ in: inside, text }) => inside ?? text)).toEqual([[0, 2], [3, 5], [6, 8], '他处'])
  expect(JSON.stringify(comparisonIn(file, '2018-2019'))).toBe(JSON.stringify(pair))
})
