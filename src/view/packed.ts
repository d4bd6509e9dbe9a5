/** Data for browsers are packed with gzip: static hosts send files as they are, and everybody can open them. */

/** Path of what browsers know of a report: its text as data, and its common wording. */
export function reportDataPath(address: string): string {
  return `data/reports/${address}.json.gz`
}

/** Path of the comparisons of a series as data, by the last segments of their addresses. */
export function comparisonDataPath(series: string): string {
  return `data/comparisons/${series}.json.gz`
}

/** The comparisons of a series as data. */
export type SeriesComparisons<Comparison> = Readonly<Record<string, Comparison>>

/** Path of the version of the archive and of the software: a file of its own, so that no page changes with it. */
export const versionPath = 'data/version.json'
