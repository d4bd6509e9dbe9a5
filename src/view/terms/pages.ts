/** The pages of terms, and the lists of words that rose, fell or are new. */
import type { TermChange, TermRecord, TermStatistics, YearOfTerms, YearTotals } from '../../core/terms/records.ts'
import { byPinyin, initialOf } from '../pinyin.ts'
import { html, htmlLines, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import { formatRate, pointsOf, sparklineToHtml, type CurveContext } from './curve.ts'

/** One page of the index of terms. */
export interface IndexPage {
  readonly initial: string
  readonly records: readonly TermRecord[]
}

const made = new WeakMap<TermStatistics, IndexPage[]>()

/** The index of terms by initial, each page in the order of a dictionary. */
export function indexPages(statistics: TermStatistics): IndexPage[] {
  const known = made.get(statistics)
  if (known) return known
  const pages = [...Map.groupBy(statistics.index, ({ term }) => initialOf(term))]
    .map(([initial, records]) => ({ initial, records: records.toSorted((a, b) => byPinyin(a.term, b.term)) }))
    .sort((a, b) => Number(a.initial.length > 1) - Number(b.initial.length > 1) || (a.initial < b.initial ? -1 : 1))
  made.set(statistics, pages)
  return pages
}

/** Whether every term of the index is used by several organisations; an archive of one organisation has none such. */
export function usedByMany({ index }: TermStatistics): boolean {
  return index.every(({ series }) => series > 1)
}

/** Address of a page of the index, below its language's root. */
export function indexPath(initial: string): string {
  return `terms/index/${initial}/`
}

/** Address of the page of a year against the year before. */
export function yearPath(year: number): string {
  return `terms/${year}/`
}

/** Years against the years before, newest first: those in which a term rose or fell, and those in which none did. */
export function byChange({ changes }: TermStatistics): { readonly changed: readonly YearOfTerms[]; readonly unchanged: readonly YearOfTerms[] } {
  const newestFirst = changes.toReversed()
  const hasChanged = ({ rising, falling }: YearOfTerms): boolean => rising.length + falling.length > 0
  return { changed: newestFirst.filter(hasChanged), unchanged: newestFirst.filter((year) => !hasChanged(year)) }
}

/** Terms of a year in the order of its lists: what most of its reports have comes first, what as many have stands as in a dictionary. */
export function inListOrder(records: readonly TermRecord[], statistics: TermStatistics, year: number): TermRecord[] {
  return records.toSorted((a, b) => reportsOf(b, statistics, year) - reportsOf(a, statistics, year) || byPinyin(a.term, b.term))
}

/** How many reports of a year have a term. */
export function reportsOf({ reportsByYear }: TermRecord, { years }: TermStatistics, year: number): number {
  return reportsByYear[years.findIndex((totals) => totals.year === year)] ?? 0
}

/** Address of a term's curve below its language's root: the page draws it from the search index. */
export function termPath(term: string): string {
  return `terms/?q=${term}`
}

/** Rows of a table of rising or falling terms. */
export function changesToHtml(changes: readonly TermChange[], years: readonly YearTotals[], context: CurveContext): Html {
  const { t, locale } = context
  return htmlLines(
    changes.map(({ record, earlierRate, laterRate, earlierReports, laterReports, keyness }) => {
      const rates = t.fromTo(formatRate(locale, earlierRate), formatRate(locale, laterRate))
      const reports = t.fromTo(formatNumber(locale, earlierReports), formatNumber(locale, laterReports))
      return html`<tr>${termCell(record.term, context)}<td class="drawn">${sparklineToHtml(pointsOf(record, years), record.term, context)}</td><td>${rates}</td><td>${reports}</td><td>${Math.abs(keyness).toFixed(1)}</td></tr>`
    }),
  )
}

/** Rows of the index of terms. */
export function recordsToHtml(records: readonly TermRecord[], years: readonly YearTotals[], context: CurveContext): Html {
  return htmlLines(
    records.map((record) => {
      const { term, reports, series, firstYear, lastYear } = record
      const counts = [reports, series].map((count) => html`<td>${formatNumber(context.locale, count)}</td>`)
      return html`<tr>${termCell(term, context)}<td class="drawn">${sparklineToHtml(pointsOf(record, years), term, context)}</td>${counts}<td>${firstYear}</td><td>${lastYear}</td></tr>`
    }),
  )
}

/** A term that leads to its curve where scripts run, and is plain text where they don't. */
function termCell(term: string, { link, language }: CurveContext): Html {
  return html`<th scope="row" lang="${language}"><a href="${link(termPath(term))}">${term}</a></th>`
}
