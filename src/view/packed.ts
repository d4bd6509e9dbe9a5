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
