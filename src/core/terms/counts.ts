/** How often each term stands in each report and year, and how it is spread over the sentences and reports of an archive. */
import type { Candidate, TermReport } from './candidates.ts'
import type { TermRecord, YearTotals } from './records.ts'
import { termMatcher } from './term-matcher.ts'

/** The counts of one year's reports that belong to one side of a comparison of two years: by term, and in all. */
export interface PanelSide {
  readonly reports: number
  readonly characters: number
  /** By the number of the term. */
  readonly reportsWith: Uint32Array
  readonly occurrences: Uint32Array
}

/** Two consecutive years over the series that have reports of both. */
export interface Panel {
  readonly earlier: number
  readonly later: number
  readonly series: number
  readonly before: PanelSide
  readonly after: PanelSide
}

/** The terms that one report has, by their number, and how often it has each. */
export interface ReportCounts {
  readonly terms: Uint32Array
  readonly counts: Uint32Array
}

/** Every candidate counted. */
export interface TermCounts {
  readonly years: readonly YearTotals[]
  readonly records: readonly TermRecord[]
  readonly panels: readonly Panel[]
  /** In the order of the reports. */
  readonly byReport: readonly ReportCounts[]
  /** In the order of the records. */
  readonly spreads: readonly Spread[]
}

/** Counts every candidate in every report, as runs of characters. The order of the reports does not matter. */
export function countTerms(reports: readonly TermReport[], candidates: readonly Candidate[]): TermCounts {
  const years = yearTotals(reports)
  const yearNumber = new Map(years.map(({ year }, number) => [year, number]))
  const panels = panelsOf(reports, candidates.length)
  const size = candidates.length
  const table = (): Uint32Array => new Uint32Array(size * years.length)
  const [reportsByYear, occurrencesByYear] = [table(), table()]
  const inSeries = new Uint32Array(size)
  const lastSeries = new Int32Array(size).fill(-1)
  const counter = reportCounter(candidates)
  const byReport = reports.map(counter.count)
  const bySeries = [...Map.groupBy(reports.keys(), (number) => reports[number]!.series).values()]
  bySeries.forEach((ofSeries, series) => {
    for (const number of ofSeries) {
      const report = reports[number]!
      const year = yearNumber.get(report.year)!
      const sides = panels.sidesOf(report)
      const { terms, counts } = byReport[number]!
      for (let at = 0; at < terms.length; at++) {
        const [term, count] = [terms[at]!, counts[at]!]
        reportsByYear[term * years.length + year]!++
        occurrencesByYear[term * years.length + year]! += count
        if (lastSeries[term] !== series) inSeries[term]!++
        lastSeries[term] = series
        for (const side of sides) {
          side.reportsWith[term]!++
          side.occurrences[term]! += count
        }
      }
    }
  })
  const records = candidates.map((candidate, term): TermRecord => {
    const slice = (from: Uint32Array): number[] => Array.from(from.subarray(term * years.length, (term + 1) * years.length))
    const [inReports, occurrences] = [slice(reportsByYear), slice(occurrencesByYear)]
    const first = inReports.findIndex((count) => count > 0)
    const last = inReports.findLastIndex((count) => count > 0)
    return {
      term: candidate.term,
      phrase: candidate.phrase,
      reports: sum(inReports),
      series: inSeries[term]!,
      occurrences: sum(occurrences),
      firstYear: years[Math.max(0, first)]!.year,
      lastYear: years[Math.max(0, last)]!.year,
      reportsByYear: inReports,
      occurrencesByYear: occurrences,
    }
  })
  const allSentences = counter.allSentences()
  const spreads = records.map(({ occurrences, reports: having }, term): Spread => {
    return { occurrences, sentences: counter.sentences[term]!, share: having / Math.max(1, reports.length), allSentences }
  })
  return { years, records, panels: panels.list, byReport, spreads }
}

/** Counts the candidates in one report after the other, and the sentences that have each. */
function reportCounter(candidates: readonly Candidate[]): {
  count: (report: TermReport) => ReportCounts
  sentences: Uint32Array
  allSentences: () => number
} {
  const { scan } = termMatcher(candidates.map(({ term }) => term))
  const countOf = new Uint32Array(candidates.length)
  const sentences = new Uint32Array(candidates.length)
  const lastSentence = new Int32Array(candidates.length).fill(-1)
  let sentence = 0
  const count = ({ passages }: TermReport): ReportCounts => {
    const seen: number[] = []
    for (const [text] of passages) {
      let border = nextBorder(text, 0)
      scan(text, (term, end) => {
        for (; border < end; border = nextBorder(text, border)) sentence++
        if (countOf[term]!++ === 0) seen.push(term)
        if (lastSentence[term] !== sentence) sentences[term]!++
        lastSentence[term] = sentence
      })
      for (; border < text.length; border = nextBorder(text, border)) sentence++
      sentence++
    }
    const terms = Uint32Array.from(seen)
    const counts = terms.map((term) => countOf[term]!)
    for (const term of seen) countOf[term] = 0
    return { terms, counts }
  }
  return { count, sentences, allSentences: () => sentence }
}

/** The place behind the next final stop, or the end of the text. */
function nextBorder(text: string, from: number): number {
  STOPS.lastIndex = from
  return STOPS.test(text) ? STOPS.lastIndex : text.length
}

const STOPS = /[。；！？.;!?]/gu

function yearTotals(reports: readonly TermReport[]): YearTotals[] {
  return [...Map.groupBy(reports, ({ year }) => year)]
    .map(([year, ofYear]) => ({
      year,
      reports: ofYear.length,
      series: new Set(ofYear.map(({ series }) => series)).size,
      characters: sum(ofYear.map(({ characters }) => characters)),
    }))
    .sort((a, b) => a.year - b.year)
}

/** A report of a year belongs to the later side of its year and the one before, and to the earlier side of the next, where its series has both years. */
function panelsOf(reports: readonly TermReport[], size: number): { list: Panel[]; sidesOf: (report: TermReport) => PanelSide[] } {
  const yearsOf = new Map([...Map.groupBy(reports, ({ series }) => series)].map(([series, of]) => [series, new Set(of.map(({ year }) => year))]))
  const has = ({ series, year }: TermReport, apart: number): boolean => yearsOf.get(series)!.has(year + apart)
  const byYear = Map.groupBy(reports, ({ year }) => year)
  const side = (of: readonly TermReport[]): PanelSide => ({
    reports: of.length,
    characters: sum(of.map(({ characters }) => characters)),
    reportsWith: new Uint32Array(size),
    occurrences: new Uint32Array(size),
  })
  const panels = new Map<number, Panel>()
  for (const later of [...byYear.keys()].sort((a, b) => a - b)) {
    const after = byYear.get(later)!.filter((report) => has(report, -1))
    const before = (byYear.get(later - 1) ?? []).filter((report) => has(report, 1))
    if (after.length > 0) {
      panels.set(later, {
        earlier: later - 1,
        later,
        series: new Set(after.map(({ series }) => series)).size,
        before: side(before),
        after: side(after),
      })
    }
  }
  return {
    list: [...panels.values()],
    sidesOf: (report) => [
      ...(has(report, -1) ? [panels.get(report.year)!.after] : []),
      ...(has(report, 1) ? [panels.get(report.year + 1)!.before] : []),
    ],
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** How a term is spread over the sentences and reports of an archive. */
export interface Spread {
  readonly occurrences: number
  /** Number of sentences, and share of reports, that have it. */
  readonly sentences: number
  readonly share: number
  /** Number of all sentences. */
  readonly allSentences: number
}

/**
 * How much more a term keeps together than chance: its residual inverse document frequency in bits, with sentences for documents (Church and Gale, “Poisson mixtures”,
 * Natural Language Engineering 1995). A word that names a subject comes several times where the subject is dealt with; one that any sentence may use, whatever its
 * subject, is spread as by chance and has about 0.
 */
export function clustering({ occurrences, sentences, allSentences }: Spread): number {
  if (sentences === 0 || allSentences === 0) return 0
  return Math.log2(allSentences / sentences) + Math.log2(1 - Math.exp(-occurrences / allSentences))
}
