/** The rows of the tables of findings. */
import { pagePath, type LinkTo } from './address.ts'
import { seriesNameToHtml, type Directory } from './directory.ts'
import type { Finding, FindingKind } from './findings.ts'
import type { Messages } from '../i18n/index.ts'
import type { Locale } from '../i18n/locale.ts'
import { html, htmlLines, joinHtml, noHtml, textWithRedactions, withTongues, type Html } from './html.ts'
import { percentOf } from './numbers.ts'
import { sentencesOf } from '../core/text/sentences.ts'

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
  /** Whether rows have the passages of problems of silent reports whole. */
  readonly withPassages: boolean
}

/** Findings of one kind as rows of a table. */
export function findingRows(kind: FindingKind, findings: readonly Finding[], context: FindingContext): Html {
  return htmlLines(findings.map((finding) => rowToHtml(kind, finding, context)))
}

function rowToHtml(kind: FindingKind, finding: Finding, context: FindingContext): Html {
  const { t, link, language, withSeries } = context
  const { series, lead, report, path, newest, years, quotes } = finding
  const quoted = quotesToHtml(finding, context)
  const organisation = withSeries
    ? html`<td data-value="${series.name}"><a href="${link(pagePath(series.slug))}">${seriesNameToHtml(series, context.directory, context.kinds)}</a></td>`
    : noHtml
  const target =
    kind === 'below'
      ? html`<td data-value="${shortfallOf(finding)}">${withTongues(targetWords(finding, context), context.locale, language)}${quoted}</td>`
      : noHtml
  const plan = kind === 'unanswered' ? nearestToHtml(finding, context) : noHtml
  const value = kind === 'lasting' ? finding.count * 10000 + newest : newest
  const all = new Set([...years, ...quotes.map(({ year }) => year)].map((label) => label.slice(0, 4))) // of a second report of a year, the year alone
  return html`<tr data-years="${[...all].join(' ')}"${report === null ? '' : html` data-report="${report}"`}>${organisation}<th scope="row"><a href="${link(path)}" lang="${language}">${textWithRedactions(lead)}</a>${kind === 'returned' ? quoted : noHtml}</th><td class="when" data-value="${value}">${yearWords(finding, t)}</td>${target}${plan}</tr>`
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

/** The words that it rests on, each behind the year that leads to its paragraph, so that they can be judged, printed and cited; folded, so that many findings can be looked through. */
function quotesToHtml({ quotes }: Finding, context: FindingContext): Html {
  const { t, link, language } = context
  if (quotes.length === 0) return noHtml
  const lines = quotes.map(({ year, shows, text, path }) => {
    if (shows === 'silent') return silentToHtml({ year, text, path }, context)
    const what = shows === null ? noHtml : html` <span class="label">${t.shows[shows]}</span>`
    return html`<p class="quoted"><a href="${link(path)}">${year}</a>${what} <q lang="${language}">${textWithRedactions(text)}</q></p>`
  })
  return html`<details class="once quotes"><summary>${t.quotes(quotes.length)}</summary>${joinHtml(lines)}</details>`
}

/** The passage of problems of a silent report, folded again: only the whole shows that a problem is not among them. Where a page has very many, its opening. */
function silentToHtml({ year, text, path }: Pick<Finding['quotes'][number], 'year' | 'text' | 'path'>, context: FindingContext): Html {
  const { t, link, language, withPassages } = context
  const [first] = sentencesOf(text)
  const quoted = (words: string): Html => html`<q lang="${language}">${textWithRedactions(words)}</q>`
  const whole = html`<details class="once whole"><summary>${t.wholeProblems(text.length)}</summary>${quoted(text)}</details>`
  const [what, words] = withPassages ? [t.shows.silent, whole] : [t.silentOpening, quoted(text.slice(0, first?.to).trim())]
  return html`<div class="quoted"><a href="${link(path)}">${year}</a> <span class="label">${what}</span> ${words}</div>`
}

/** Share of the planned number that is missing, for sorting. */
function shortfallOf({ target }: Finding): number {
  return target && target.told !== null && target.planned !== 0 ? Math.round(1000 * (1 - target.told / target.planned)) / 1000 : 0
}
