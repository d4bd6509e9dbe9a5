import type { TermChange, TermRecord, YearTotals } from '../../core/terms/records.ts'
import { html, htmlLines, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import { pointsOf } from './curve.ts'
import { formatRate, sparklineToHtml, type CurveContext } from './curve-html.ts'

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
