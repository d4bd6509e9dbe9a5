/** The packed data of the built sample archive. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inject } from 'vitest'
import type { Comparison } from '../../../src/core/model.ts'
import type { ReportData } from '../../../src/view/downloads/json-files.ts'
import { comparisonDataPath, comparisonIn, reportDataPath, reportIn, type PackedReports, type SeriesComparisons } from '../../../src/view/packed.ts'

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
  return Object.fromEntries(Object.keys(file.comparisons).map((slug) => [slug, comparisonIn(file, slug)!]))
}

function unpacked(path: string): unknown {
  if (!read.has(path)) read.set(path, JSON.parse(gunzipSync(readFileSync(join(inject('siteFolder'), path))).toString()))
  return read.get(path)
}
