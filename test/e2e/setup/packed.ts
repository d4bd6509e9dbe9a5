/** The packed data of the built sample archive. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inject } from 'vitest'
import { compactToReport, type DirectoryFile } from '../../../src/core/compact/index.ts'
import type { Comparison, Report } from '../../../src/core/model.ts'
import type { ReportData } from '../../../src/view/downloads/json-files.ts'
import {
  comparisonDataPath,
  comparisonIn,
  reportDataPath,
  reportIn,
  type ComparedReports,
  type PackedReports,
  type SeriesComparisons,
} from '../../../src/view/packed.ts'

const read = new Map<string, unknown>()

/** The data of a report, by its address. */
export function reportData(address: string): ReportData {
  return reportIn(unpacked(reportDataPath(address)) as PackedReports<ReportData>, address)!
}

/** The data of a comparison, by the path of its page. */
export function comparisonData(path: string): Comparison {
  const [series, pair] = path.split('/')
  return comparisonsOf(series!)[pair!]!
}

/** All comparisons of a series, by the last segments of their addresses; none for what is no series with comparisons. */
export function comparisonsOf(series: string): Readonly<Record<string, Comparison>> {
  const path = comparisonDataPath(series)
  if (!existsSync(join(inject('siteFolder'), path))) return {}
  const file = unpacked(path) as SeriesComparisons
  return Object.fromEntries(Object.keys(file).map((slug) => [slug, comparisonIn(file, slug, reportsOf(series, slug))!]))
}

/** The data of the two reports of a pair, whose address is made of theirs. */
function reportsOf(series: string, pair: string): ComparedReports {
  const { reports } = (JSON.parse(readFileSync(join(inject('siteFolder'), 'data/index.json'), 'utf8')) as DirectoryFile).series.find(
    ({ slug }) => slug === series,
  )!
  const earlier = reports.find((slug) => reports.some((other) => pair === `${slug}-${other}`))
  const side = (slug: string | undefined): Report | null => (slug === undefined ? null : compactToReport(reportData(`${series}/${slug}`).report))
  return { earlier: side(earlier), later: side(earlier && pair.slice(earlier.length + 1)) }
}

function unpacked(path: string): unknown {
  if (!read.has(path)) read.set(path, JSON.parse(gunzipSync(readFileSync(join(inject('siteFolder'), path))).toString()))
  return read.get(path)
}
