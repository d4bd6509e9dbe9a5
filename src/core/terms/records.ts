/** What the archive knows about words over the years, and the limits within which it is found. */

/** Every limit of the term statistics in one place. */
export const termLimits = {
  /** Up to this many reports, words and phrases are looked for in all of them; in a larger archive, in a sample of at least half as many. Counting is over all. */
  sampled: 800,
  /** A word or phrase must stand in this many reports to be counted. */
  reports: 2,
  /** And in this many series, so that the name of one organisation is no term; in an archive of one series, one. */
  series: 2,
  /** Most words, and most phrases of each pass, that are counted: those with the most occurrences. */
  words: 8000,
  phrases: 3000,
  /** Neighbouring words must stand together this many times to be a phrase. */
  phraseOccurrences: 4,
  /** Least normalised pointwise mutual information of the two pieces of a phrase. */
  phraseAssociation: 0.45,
  /** Longest phrase, in characters. */
  phraseLength: 16,
  /** How often neighbours are joined: twice finds phrases of four words, three times of eight. */
  phrasePasses: 3,
  /** Places of a term that are looked at to tell whether it is a piece of a longer one, and the share of them at which the same neighbour makes it one. */
  drawnPlaces: 32,
  sameNeighbour: 0.75,
  /** A term of fewer occurrences is not judged by how it stands. */
  judged: 20,
  /** A term in this share of reports that keeps together less than this (in bits, see `clustering`) is an everyday word. */
  everydayShare: 0.4,
  everydayClustering: 0.13,
  /** A word of two characters in this share of reports that keeps together less than this is one as well. */
  plainShare: 0.2,
  plainClustering: 0.03,
  /** A term that is made of words of two characters each of which this share of reports has and which keep together less than this is one, where it keeps together as little as that itself. */
  plainPartShare: 0.5,
  plainPartClustering: 0.08,
  /** A verb by itself, and a saying, must keep together so much to be a subject. */
  verbClustering: 0.22,
  sayingClustering: 0.05,
  /** A clause must end behind this share of a term's places; behind this share of a verb's, and not behind so few others: 出来 ends nearly all. */
  endsClause: 0.01,
  verbEndsClause: 0.1,
  /** Least keyness of the occurrences, either way, of a rising or falling term: 1.645 standard deviations, beyond which 5 % of differences that mean nothing lie on that side. */
  keyness: 1.645,
  /** Longest list of rising, falling, first and last seen terms of one year. */
  listed: 40,
  /** Of two rising or falling terms of which one contains the other, the shorter is left out when the longer makes up this share of its change. */
  contained: 0.6,
  /** Most terms that mark one report, and how often it must have each. */
  keywords: 8,
  keywordOccurrences: 3,
  /** Least keyness of a keyword: 1.96 standard deviations, beyond which 5 % of differences that mean nothing lie on both sides together. */
  keywordKeyness: 1.96,
  /** What this share of the reports have, of so many at least, marks none of them. */
  keywordShare: 0.9,
  keywordReports: 10,
  /** A word of two characters, which may be an everyday one, and a phrase that ends a clause at this share of its places, which mostly says that something happened, count so much. */
  saidEndsClause: 0.9,
  plainWeight: 0.5,
  /** Terms in the term index. */
  indexed: 2000,
} as const

/**
 * Share of an archive's reports in which words and phrases are looked for: all, or the half, the quarter… that leaves at most the limit. Steps of two keep the sample
 * the same when reports are added.
 */
export function sampleShare(reports: number): number {
  return reports <= termLimits.sampled ? 1 : 2 ** -Math.ceil(Math.log2(reports / termLimits.sampled))
}

/** Whether a report belongs to the sample, by its own id: what else is in the archive does not matter. */
export function isSampled(id: string, share: number): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 < share
}

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
  /** Root of the log-likelihood ratios of its occurrences and of the reports that have it, added up; positive where the term rose. */
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
  /** Their characters. */
  readonly earlierCharacters: number
  readonly laterCharacters: number
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
