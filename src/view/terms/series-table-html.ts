import type { PhraseInSeries } from '../../core/search/phrase-in-series.ts'
import { html, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import type { CurveContext } from './curve-html.ts'

/** Context of the table: kinds of series by slug, in words, where they are said beside the name. */
export type SeriesTableContext = CurveContext & { readonly kinds: Readonly<Record<string, string>> }

/** In which year each organisation first uses a phrase, and how often: those that began earliest first, those that never do last. Each leads to its paragraphs, oldest first. */
export function seriesTableToHtml(series: readonly PhraseInSeries[], term: string, { t, locale, link, language, kinds }: SeriesTableContext): Html {
  const number = (value: number): string => formatNumber(locale, value)
  const sorted = series.toSorted((a, b) => (a.first ?? Infinity) - (b.first ?? Infinity) || b.occurrences - a.occurrences)
  const found = (slug: string): string => `${link('search/')}?${new URLSearchParams({ q: `"${term}"`, series: slug, order: 'oldest' }).toString()}`
  const rows = sorted.map(({ slug, name, occurrences, reports, allReports, first, last, since }) => {
    const kind = Object.hasOwn(kinds, slug) ? kinds[slug] : undefined
    const named = html`<span lang="${language}">${name}</span>${kind && html` <small class="label">${kind}</small>`}`
    return html`<tr><th scope="row">${first === null ? named : html`<a href="${found(slug)}">${named}</a>`}</th><td>${since}</td><td>${first ?? '—'}</td><td>${last ?? '—'}</td><td>${number(occurrences)}</td><td>${number(reports)} / ${number(allReports)}</td></tr>`
  })
  const heads = [t.organisation, t.archiveSince, t.firstUse, t.lastUse, t.occurrences, t.reportsWith].map(
    (head) => html`<th scope="col">${head}</th>`,
  )
  return html`<details class="curve-series" open><summary class="label">${t.bySeries(term)}</summary><div class="scroll-x" tabindex="0" role="group" aria-label="${t.bySeries(term)}"><table class="numbers"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></details>`
}
