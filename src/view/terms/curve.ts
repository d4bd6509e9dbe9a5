/** How often a phrase is used over the years: its curve, drawn, and by organisation. */
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { TermRecord, YearTotals } from '../../core/terms/records.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { LinkTo } from '../address.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import type { PhraseInSeries } from '../../core/search/phrase-counts.ts'

/** A term in one year. */
export interface CurvePoint {
  readonly year: number
  readonly occurrences: number
  /** Reports that have the term, and all reports of the year. */
  readonly reports: number
  readonly allReports: number
  /** Characters of all of them. */
  readonly characters: number
  /** Occurrences in 10,000 characters. */
  readonly rate: number
}

/** A drawn curve: coordinates only. */
export interface Curve {
  readonly width: number
  readonly height: number
  /** Breaks where the archive has no report of a year. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly point: CurvePoint }[]
  readonly baseline: number
  /** The greatest rate, at the top of the scale. */
  readonly highest: number
}

/** The points of a counted term, one for each year of the archive. */
export function pointsOf(record: Pick<TermRecord, 'reportsByYear' | 'occurrencesByYear'>, years: readonly YearTotals[]): CurvePoint[] {
  return years.map(({ year, reports, characters }, index) => {
    const occurrences = record.occurrencesByYear[index] ?? 0
    return { year, occurrences, reports: record.reportsByYear[index] ?? 0, allReports: reports, characters, rate: rateOf(occurrences, characters) }
  })
}

/** Occurrences in 10,000 characters; 0 where there are none. */
export function rateOf(occurrences: number, characters: number): number {
  return characters === 0 ? 0 : (occurrences / characters) * 10_000
}

/** Lays out a curve. Years have their places by number, so that a missing year is a gap; the axis starts at zero. */
export function curveOf(points: readonly CurvePoint[], width: number, height: number, margin: number): Curve {
  const first = points[0]?.year ?? 0
  const last = points.at(-1)?.year ?? 0
  const highest = points.reduce((most, { rate }) => Math.max(most, rate), 0)
  const x = scaleLinear([first, last === first ? first + 1 : last], [margin, width - margin])
  const y = scaleLinear([0, highest === 0 ? 1 : highest], [height - margin, margin])
  const byYear = new Map(points.map((point) => [point.year, point]))
  const everyYear = Array.from({ length: points.length === 0 ? 0 : last - first + 1 }, (_, index) => byYear.get(first + index) ?? null)
  const draw = line<CurvePoint | null>()
    .defined((point) => point !== null)
    .x((_, index) => round(x(first + index)))
    .y((point) => round(y(point?.rate ?? 0)))
  const dots = points.map((point) => ({ x: round(x(point.year)), y: round(y(point.rate)), point }))
  return { width, height, path: draw(everyYear) ?? '', dots, baseline: round(y(0)), highest }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

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
    ({ year, rate, occurrences, characters, reports, allReports }) =>
      html`<tr><th scope="row">${year}</th><td>${formatRate(locale, rate)}</td><td>${number(occurrences)} / ${number(characters)}</td><td>${number(reports)} / ${number(allReports)}</td></tr>`,
  )
  return joinHtml(
    html`<figure class="curve"><figcaption><strong lang="${language}">${t.curveName(term)}</strong> `,
    html`<span class="label">${t.curveSummary(total('reports'), total('occurrences'), named[0]?.year ?? 0, named.at(-1)?.year ?? 0)}</span> `,
    html`<a class="label js-only" href="${`${link('search/')}?q=${encodeURIComponent(`"${term}"`)}`}">${t.searchFor(term)}</a></figcaption>`,
    html`<div class="scroll-x" data-newest-last tabindex="0" role="group" aria-label="${t.curveName(term)}"><svg viewBox="0 0 ${width} ${height + 16}" role="img" aria-label="${valuesText(points, term, t)}">`,
    html`<line x1="40" x2="${width - 40}" y1="${baseline}" y2="${baseline}"/><text class="scale" x="34" y="${baseline + 4}">0</text><text class="scale" x="34" y="44">${formatRate(locale, highest)}</text><text class="unit" x="0" y="22">${t.perTenThousand}</text>`,
    html`<path d="${path}"/>${dots.map(({ x, y, point }) => html`<circle cx="${x}" cy="${y}" r="3.5"><title>${point.year} ${formatRate(locale, point.rate)}</title></circle>`)}`,
    html`${labelled.map(({ x, point }) => html`<text x="${x}" y="${height + 8}">${point.year}</text>`)}</svg></div>`,
    html`<details><summary class="label">${t.numbers}</summary><table class="numbers"><thead><tr><th scope="col">${t.year}</th><th scope="col">${t.perTenThousand}</th><th scope="col">${t.occurrencesOf}</th><th scope="col">${t.reportsWith}</th></tr></thead><tbody>${rows}</tbody></table></details></figure>`,
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
