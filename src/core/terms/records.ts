/** What the archive knows about words over the years. Types only. */

/** A year of the archive: what the counts of its terms are counted against. */
export interface YearTotals {
  readonly year: number
  readonly reports: number
  /** Number of series with a report of the year. */
  readonly series: number
  /** Characters of the year's reports, white space left out. */
  readonly characters: number
}

/** A word or phrase over the years. */
export interface TermRecord {
  readonly term: string
  readonly phrase: boolean
  /** Number of reports, of series and of places that have it. */
  readonly reports: number
  readonly series: number
  readonly occurrences: number
  readonly firstYear: number
  readonly lastYear: number
  /** By year, in the order of the totals. */
  readonly reportsByYear: readonly number[]
  readonly occurrencesByYear: readonly number[]
}

/** A term that marks a report, and how often the report has it. */
export interface Keyword {
  readonly term: string
  readonly count: number
}

/** How a term's use changed from one year to the next, in the series that have reports of both years. */
export interface TermChange {
  readonly record: TermRecord
  /** Log-odds ratio with an informative prior over its standard deviation; positive where the term rose. */
  readonly keyness: number
  /** Occurrences in 10,000 characters. */
  readonly earlierRate: number
  readonly laterRate: number
  readonly earlierReports: number
  readonly laterReports: number
}

/** One year against the year before, over the series that have reports of both. */
export interface YearOfTerms {
  readonly earlier: number
  readonly later: number
  /** The series compared, and the number of their reports in each year. */
  readonly series: number
  readonly earlierReports: number
  readonly laterReports: number
  /** Strongest first. */
  readonly rising: readonly TermChange[]
  readonly falling: readonly TermChange[]
  /** Terms that no earlier report of the archive has, most reports first. */
  readonly firstSeen: readonly TermRecord[]
  /** Terms of the earlier year that no later report of the archive has, most reports first. */
  readonly lastSeen: readonly TermRecord[]
}

export interface TermStatistics {
  readonly years: readonly YearTotals[]
  readonly changes: readonly YearOfTerms[]
  /** The terms of most reports, in the order of their number. */
  readonly index: readonly TermRecord[]
}
