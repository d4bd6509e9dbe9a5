import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { pagePath, type LinkTo } from '../address.ts'
import { yearLabel, type Directory } from '../directory.ts'
import { html, htmlLines, joinHtml, noHtml, type Html } from '../html.ts'
import { formatShare } from '../numbers.ts'
import { showsText } from '../../core/publication.ts'
import { listedTitle } from '../publication.ts'
import { turnoverOf } from '../turnover.ts'
import { seriesNameToHtml } from '../series/name-html.ts'
import type { SeriesEntry } from '../../core/records.ts'
import type { Matrix, MatrixCell, MatrixMark, MatrixRow } from './matrix.ts'

/** What the cells of the matrix share. */
export interface MatrixContext {
  readonly t: Messages
  readonly link: LinkTo
  readonly locale: Locale
  readonly directory: Directory
}

/** The body of the matrix as table rows; hand-written, since it may have thousands of cells. */
export function matrixToHtml(matrix: Matrix, context: MatrixContext): Html {
  return htmlLines(matrix.rows.map((row) => rowToHtml(row, context)))
}

/** All names of a series in small letters, for the box that filters by name. */
export function namesOf({ name, aliases }: SeriesEntry): string {
  return [name, ...aliases].join(' ').toLowerCase()
}

function rowToHtml({ series, cells }: MatrixRow, context: MatrixContext): Html {
  return joinHtml(
    html`<tr data-names="${namesOf(series)}"><th scope="row"><a href="${context.link(pagePath(series.slug))}">${seriesNameToHtml(series, context.directory, context.t.genres.kinds)}</a></th>`,
    html`${cells.map((cell) => cellToHtml(cell, context))}</tr>`,
  )
}

function cellToHtml(cell: MatrixCell, context: MatrixContext): Html {
  if (cell.marks.length > 0) return html`<td>${cell.marks.map((mark) => markToHtml(mark, context))}</td>`
  if (!cell.isGap) return html`<td></td>`
  return html`<td class="gap"><span class="visually-hidden">${context.t.home.gap(cell.year)}</span></td>`
}

function markToHtml({ entry, comparison, shade }: MatrixMark, { t, link, locale, directory }: MatrixContext): Html {
  const earlier = comparison ? directory.reports.get(comparison.earlier) : undefined
  let edge = noHtml
  if (comparison && earlier) {
    const [from, to] = [yearLabel(earlier, directory), yearLabel(entry, directory)]
    const turnover = turnoverOf(comparison)
    const words = turnover === null ? t.home.comparisonLinkUnknown(from, to) : t.home.comparisonLink(from, to, formatShare(locale, turnover))
    edge = html`<a class="edge shade-${shade ?? 'unknown'}" href="${link(pagePath(comparison.address))}" title="${words}" aria-label="${words}"></a>`
  }
  const closed = !showsText(entry)
  return html`<span class="mark">${edge}<a class="year${closed ? ' closed' : ''}" href="${link(pagePath(entry.address))}" title="${listedTitle(entry, t)}">${yearLabel(entry, directory)}</a></span>`
}
