import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { comparisonToRows } from '../../../src/view/comparison/body-html.ts'
import { comparisonToCsv } from '../../../src/view/comparison/csv.ts'
import { threadedIds, withThreads } from '../../../src/view/comparison/sections.ts'
import { madeComparison, madeItem, madeList } from '../made.ts'

const both = { earlier: true, later: true, doubtful: false }
const comparison = madeComparison({
  problems: madeList(
    [madeItem('a1', '渠道老化'), madeItem('a2', '路灯不亮')],
    [madeItem('b1', '河堤失修'), madeItem('b2', '井盖缺失'), madeItem('b3', '树木枯死')],
    [],
  ),
})

test('what threads say of a row goes into files, too, through what an attribute can hold', () => {
  const threads = {
    told: new Set(['b1', 'elsewhere']),
    perhaps: new Set(['b3', 'elsewhere']),
    joins: [
      { earlier: ['a1'], later: ['b2'] },
      { earlier: ['elsewhere'], later: ['b1'] },
    ],
  }
  const onPage = comparisonToRows(comparison, { problems: { ...both, ...threads }, plans: both })
  const carried = JSON.parse(JSON.stringify(threadedIds(onPage))) as ReturnType<typeof threadedIds>
  expect(carried).toEqual({ told: ['b1'], perhaps: ['b3'], joins: [{ earlier: ['a1'], later: ['b2'] }] })
  const found = withThreads({ problems: both, plans: both }, carried)
  expect(comparisonToRows(comparison, found)).toEqual(onPage)
  const statuses = parse(comparisonToCsv(comparison, messages('zh').comparison, { found })).map((row: string[]) => row[10])
  expect(statuses.slice(1).toSorted()).toEqual(onPage.problems.map(({ status }) => status).toSorted())
})
