import { expect, test } from 'vitest'
import type { SeriesHistory } from '../../../src/core/series/records.ts'
import { directoryOf } from '../../../src/view/directory.ts'
import { sectionsOf } from '../../../src/view/series/sections.ts'
import { madeEntry, madeIndex, madePair, madeSeries } from '../made.ts'

const series = madeSeries(['a', 'b'])
const reports = [madeEntry('a', 2030), madeEntry('b', 2031)]
const nothing: SeriesHistory = { slug: series.slug, problems: [], plans: [], quantities: [], restated: [] }

test('a series has the parts that have something to show, in their order', () => {
  const followThrough = { matched: 0, partial: 1, 'not-found': 0, undetermined: 0 }
  const directory = directoryOf(madeIndex({ series: [series], reports, comparisons: [madePair('a', 'b', { followThrough, series: series.slug })] }))
  const lineage = {} as SeriesHistory['problems'][number]
  expect([...sectionsOf(series, { ...nothing, problems: [lineage], plans: [lineage] }, directory)].slice(0, 3)).toEqual([
    'problems',
    'followThrough',
    'plans',
  ])
})

test('a series of one report without items has none', () => {
  const lone = madeSeries(['a'])
  expect(sectionsOf(lone, nothing, directoryOf(madeIndex({ series: [lone], reports: [reports[0]!] }))).size).toBe(0)
})
