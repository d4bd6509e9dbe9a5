/** The rows of the tables of findings. */
import { pagePath, type LinkTo } from './address.ts'
import { seriesNameToHtml, type Directory } from './directory.ts'
import type { Finding, FindingKind } from './findings.ts'
import type { Messages } from '../i18n/index.ts'
import type { Locale } from '../i18n/locale.ts'
import { html, htmlLines, joinHtml, noHtml, textWithRedactions, withTongues, type Html } from './html.ts'
import { percentOf } from './numbers.ts'

export interface FindingContext {
  readonly t: Messages['findings']
  readonly words: Messages['comparison']
  readonly locale: Locale
  readonly link: LinkTo
  readonly directory: Directory
  /** Names of kinds of reports. */
  readonly kinds: Messages['genres']['kinds']
  /** BCP 47 tag of the texts. */
  readonly language: string
  /** Whether rows name their organisation. */
  readonly withSeries: boolean
}

/** Findings of one kind as rows of a table. */
export function findingRows(kind: FindingKind, findings: readonly Finding[], context: FindingContext): Html {
  return htmlLines(findings.map((finding) => rowToHtml(kind, finding, context)))
}

function rowToHtml(kind: FindingKind, finding: Finding, context: FindingContext): Html {
  const { t, link, language, withSeries } = context
  const { series, lead, report, path, newest } = finding
  const organisation = withSeries
    ? html`<td data-value="${series.name}"><a href="${link(pagePath(series.slug))}">${seriesNameToHtml(series, context.directory, context.kinds)}</a></td>`
    : noHtml
  const target =
    kind === 'below'
      ? html`<td data-value="${shortfallOf(finding)}">${withTongues(targetWords(finding, context), context.locale, language)}${quotesToHtml(finding, context)}</td>`
      : noHtml
  const plan = kind === 'unanswered' ? nearestToHtml(finding, context) : noHtml
  const value = kind === 'lasting' ? finding.count * 10000 + newest : newest
  return html`<tr${report === null ? '' : html` data-report="${report}"`}>${organisation}<th scope="row"><a href="${link(path)}" lang="${language}">${textWithRedactions(lead)}</a></th><td class="when" data-value="${value}">${yearWords(finding, t)}</td>${target}${plan}</tr>`
}

/** The plan that comes nearest, for the reader to judge, and how likely it is an answer. */
function nearestToHtml({ nearest }: Finding, { t, words, link, language }: FindingContext): Html {
  if (!nearest) return html`<td></td>`
  const { lead, path, likelihood } = nearest
  return html`<td data-value="${likelihood}"><a href="${link(path)}" lang="${language}">${textWithRedactions(lead)}</a> <span class="label">${t.answersLikely(words.about(percentOf(likelihood)))}</span></td>`
}

function yearWords({ years, count, told }: Finding, t: Messages['findings']): string {
  return told ? t.yearsTold(told, count) : years.join(' → ')
}

function targetWords({ target }: Finding, { t }: FindingContext): string {
  return target ? t.targetTold(target.of, target.plannedWords, target.toldWords) : ''
}

/** Both sentences, each behind the year that leads to its paragraph, so that the numbers can be judged, printed and cited. */
function quotesToHtml({ quotes }: Finding, { link, language }: FindingContext): Html {
  const lines = quotes.map(
    ({ year, text, path }) => html`<p class="quoted"><a href="${link(path)}">${year}</a> <q lang="${language}">${textWithRedactions(text)}</q></p>`,
  )
  return joinHtml(lines)
}

/** Share of the planned number that is missing, for sorting. */
function shortfallOf({ target }: Finding): number {
  return target && target.planned !== 0 ? Math.round(1000 * (1 - target.told / target.planned)) / 1000 : 0
}
