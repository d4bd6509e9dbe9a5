import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { LinkTo } from '../address.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import { curveOf, type CurvePoint } from './curve.ts'

/** What curves of a page share. */
export interface CurveContext {
  readonly t: Messages['terms']
  readonly locale: Locale
  readonly link: LinkTo
  /** BCP 47 tag of the terms. */
  readonly language: string
}

/** A curve the size of a word, beside the numbers of its row. */
export function sparklineToHtml(points: readonly CurvePoint[], term: string, { t }: Pick<CurveContext, 't'>): Html {
  const { width, height, path, dots, baseline } = curveOf(points, 140, 30, 4)
  const alone = dots.length === 1 ? html`<circle cx="${dots[0]!.x}" cy="${dots[0]!.y}" r="2"/>` : ''
  return html`<svg class="sparkline" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${valuesText(points, term, t)}"><line x1="0" x2="${width}" y1="${baseline}" y2="${baseline}"/><path d="${path}"/>${alone}</svg>`
}

/** A curve as a figure of its own: drawing, what it says in words, and the numbers beneath. The same at build and in the browser. */
export function curveToHtml(points: readonly CurvePoint[], term: string, { t, locale, link, language }: CurveContext): Html {
  const { width, height, path, dots, baseline, highest } = curveOf(points, 720, 200, 40)
  const number = (value: number): string => formatNumber(locale, value)
  const named = points.filter(({ occurrences }) => occurrences > 0)
  const total = (key: 'reports' | 'occurrences'): string => number(points.reduce((sum, point) => sum + point[key], 0))
  const labelled = dots.length <= 14 ? dots : dots.filter((_, index) => index % Math.ceil(dots.length / 14) === 0 || index === dots.length - 1)
  const rows = points.map(
    ({ year, rate, occurrences, reports, allReports }) =>
      html`<tr><th scope="row">${year}</th><td>${formatRate(locale, rate)}</td><td>${number(occurrences)}</td><td>${number(reports)} / ${number(allReports)}</td></tr>`,
  )
  return joinHtml(
    html`<figure class="curve"><figcaption><strong lang="${language}">${t.curveName(term)}</strong> `,
    html`<span class="label">${t.curveSummary(total('reports'), total('occurrences'), named[0]?.year ?? 0, named.at(-1)?.year ?? 0)}</span> `,
    html`<a class="label js-only" href="${`${link('search/')}?q=${encodeURIComponent(`"${term}"`)}`}">${t.searchFor(term)}</a></figcaption>`,
    html`<div class="scroll-x" data-newest-last tabindex="0" role="group" aria-label="${t.curveName(term)}"><svg viewBox="0 0 ${width} ${height + 16}" role="img" aria-label="${valuesText(points, term, t)}">`,
    html`<line x1="40" x2="${width - 40}" y1="${baseline}" y2="${baseline}"/><text class="scale" x="34" y="${baseline + 4}">0</text><text class="scale" x="34" y="44">${formatRate(locale, highest)}</text><text class="unit" x="0" y="22">${t.perTenThousand}</text>`,
    html`<path d="${path}"/>${dots.map(({ x, y, point }) => html`<circle cx="${x}" cy="${y}" r="3.5"><title>${point.year} ${formatRate(locale, point.rate)}</title></circle>`)}`,
    html`${labelled.map(({ x, point }) => html`<text x="${x}" y="${height + 8}">${point.year}</text>`)}</svg></div>`,
    html`<details><summary class="label">${t.numbers}</summary><table class="numbers"><thead><tr><th scope="col">${t.year}</th><th scope="col">${t.perTenThousand}</th><th scope="col">${t.occurrences}</th><th scope="col">${t.reportsWith}</th></tr></thead><tbody>${rows}</tbody></table></details></figure>`,
  )
}

/** A rate with two decimals, or one from ten on, so that the rates of a column can be compared by their length: 0.30, 12.5; none is 0. */
export function formatRate(locale: Locale, rate: number): string {
  if (rate === 0) return formatNumber(locale, 0)
  return rate >= 10 ? formatNumber(locale, Math.round(rate * 10) / 10) : rate.toFixed(2)
}

function valuesText(points: readonly CurvePoint[], term: string, t: Messages['terms']): string {
  return t.curveText(term, points.map(({ year, rate }) => `${year} ${Math.round(rate * 100) / 100}`).join(', '))
}
