import { expect, test } from 'vitest'
import { comparisonIn, packComparison, packReports, reportDataPath, reportIn } from '../../src/view/packed.ts'
import type { FollowThrough } from '../../src/core/model.ts'
import { madeBlock, madeComparison, madeItem, madeList } from './made.ts'

test('reports of the same five years lie in one file; those without a year or a series in one of their own', () => {
  expect(['s/2015', 's/2019', 's/2019-2', 's/2020', 's/spring', 'unassigned/2019'].map(reportDataPath)).toEqual(
    ['s/2015', 's/2015', 's/2015', 's/2020', 's/spring', 'unassigned/2019'].map((path) => `data/reports/${path}.json.gz`),
  )
})

test('a report is found by its own address, and nothing else is', () => {
  const data = { address: 's/2019', report: { blocks: [['b1', '渠道老化']], words: '22' } }
  const file = JSON.parse(JSON.stringify(packReports([['2019', data]]))) as ReturnType<typeof packReports<typeof data>>
  expect(reportIn(file, 's/2019')).toEqual(data)
  expect([reportIn(file, 's/2018'), reportIn(packReports([]), 's/toString'), reportIn(null, 's/2019')]).toEqual([null, null, null])
  // What a browser kept of an older site has no such lists.
  expect(reportIn({ '2019': data } as unknown as typeof file, 's/2019')).toBe(null)
})

test('the words of all reports of a file stand together, each once', () => {
  const data = (text: string) => ({ report: { blocks: [['b1', text]], words: '22' } })
  const text = JSON.stringify(
    packReports([
      ['2019', data('渠道老化')],
      ['2020', data('泵站停用')],
    ]),
  )
  expect(text.indexOf('泵站停用')).toBeLessThan(text.indexOf('"words"'))
  expect(text.split('渠道老化')).toHaveLength(2)
})

const item = madeItem('p1', '渠道老化，漏水多。')
const number = { from: 40, to: 42, text: '三成', value: 0.3, unit: '成', of: '漏水', qualifier: '', masked: false }
const words = { plans: [], work: [], quantities: [number], blocks: [madeBlock('b1', '渠道老化，漏水多。')] }
const reports = { earlier: { ...words, problems: [item] }, later: { ...words, problems: [madeItem('p0', '泵站停用'), item] } }
const answer: FollowThrough = {
  ...{ plan: 't1', status: 'undetermined', probability: null, reason: 'between', clauses: [], targets: [] },
  evidence: [
    { id: 'b1', text: '漏水多', similarity: 0.4 },
    { id: 'b1', text: '别处的话', similarity: 0.2 },
  ],
}
const pair = madeComparison({
  problems: madeList([item], [item, madeItem('p9', '只在对照里的一条')], []),
  followThrough: [answer],
  quantities: [{ of: '漏水', unit: '成', earlier: null, later: number }],
})
const file = { '2018-2019': packComparison(pair, reports) }

test('a comparison comes back as it was from its reports and what was packed of it', () => {
  expect(JSON.stringify(comparisonIn(file, '2018-2019', reports))).toBe(JSON.stringify(pair))
  expect(comparisonIn(file, '2020-2021', reports)).toBe(null)
})

test('words that the data of its reports have are not packed again; those that they lack are', () => {
  const { problems, quantities, followThrough } = file['2018-2019']
  expect([problems.earlier, problems.later[0], quantities[0]!.later, followThrough[0]!.evidence[0]!.text]).toEqual([[0], 1, 0, [5, 8]])
  expect([problems.later[1], followThrough[0]!.evidence[1]!.text]).toEqual([madeItem('p9', '只在对照里的一条'), '别处的话'])
})

test('a report that is not published lends no words: all are packed; one that can’t be had makes the comparison none', () => {
  const none = { earlier: null, later: null }
  const whole = { '2018-2019': packComparison(pair, none) }
  expect(JSON.stringify(comparisonIn(whole, '2018-2019', none))).toBe(JSON.stringify(pair))
  for (const lacking of [none, { ...reports, later: null }, { ...reports, earlier: null }, { ...reports, later: { ...reports.later, problems: [] } }])
    expect(comparisonIn(file, '2018-2019', lacking)).toBe(null)
})
