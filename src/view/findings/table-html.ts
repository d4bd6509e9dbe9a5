import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { pagePath, type LinkTo } from '../address.ts'
import { html, htmlLines, noHtml, type Html } from '../html.ts'
import { formatNumber } from '../numbers.ts'
import { textWithRedactions } from '../redactions.ts'
import type { Finding, FindingKind } from './findings.ts'

export interface FindingContext {
  readonly t: Messages['findings']
  readonly words: Messages['comparison']
  readonly locale: Locale
  readonly link: LinkTo
  /** BCP 47 tag of the texts. */
  readonly language: string
  /** Whether rows name their organisation. */
  readonly withSeries: boolean
}

/** Years of a problem that are named one by one; of more, the first and the newest are named and the rest counted. */
const mostYears = 6

/** Findings of one kind as rows of a table. */
export function findingRows(kind: FindingKind, findings: readonly Finding[], context: FindingContext): Html {
  return htmlLines(findings.map((finding) => rowToHtml(kind, finding, context)))
}

function rowToHtml(kind: FindingKind, finding: Finding, context: FindingContext): Html {
  const { t, link, language, withSeries } = context
  const { series, lead, report, path, newest } = finding
  const organisation = withSeries
    ? html`<td data-value="${series.name}"><a href="${link(pagePath(series.slug))}" lang="${language}">${series.name}</a></td>`
    : noHtml
  const target = kind === 'below' ? html`<td data-value="${shortfallOf(finding)}">${targetWords(finding, context)}</td>` : noHtml
  const value = kind === 'lasting' ? finding.count * 10000 + newest : newest
  return html`<tr${report === null ? '' : html` data-report="${report}"`}>${organisation}<th scope="row"><a href="${link(path)}" lang="${language}">${textWithRedactions(lead)}</a></th><td class="number" data-value="${value}">${yearWords(kind, finding, t)}</td>${target}</tr>`
}

function yearWords(kind: FindingKind, { years, count }: Finding, t: Messages['findings']): string {
  if (kind === 'unmentioned' || kind === 'below') return years.join(' → ')
  return years.length <= mostYears ? t.yearsCounted(years.join(' '), count) : t.yearsCounted(`${years[0]} … ${years.slice(-2).join(' ')}`, count)
}

function targetWords({ target }: Finding, { words, locale }: FindingContext): string {
  if (!target) return ''
  const { of, unit, planned, told, outcome } = target
  return words.targetTold(of, formatNumber(locale, planned) + unit, formatNumber(locale, told) + unit, words.targetOutcome[outcome])
}

/** Share of the planned number that is missing, for sorting. */
function shortfallOf({ target }: Finding): number {
  return target && target.planned !== 0 ? Math.round(1000 * (1 - target.told / target.planned)) / 1000 : 0
}
