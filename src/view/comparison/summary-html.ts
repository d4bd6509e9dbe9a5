import { html, noHtml, type Html } from '../html.ts'
import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatSimilarity } from '../numbers.ts'
import { coverageToRows } from './answers/coverage.ts'
import { quantityLines } from './quantities/quantity-table.ts'
import type { ComparedList, Row } from './rows/rows.ts'
import { sectionAnchors, type SectionName } from './sections.ts'
import { countBy, countFollowThrough, countRows, rectificationAnchors } from './summary.ts'

/** How the summary of a pair is drawn: `linked` says whether the rows that its figures lead to are on the page. */
export interface SummaryContext {
  readonly t: Messages['comparison']
  readonly locale: Locale
  readonly linked: boolean
}

type Chip = (status: string, words: string, count: number, anchor: string, title?: string) => Html

/** The figures of a comparison, each leading to the first row that it counts; from there, each row leads to the next of its status. */
export function summaryToHtml(comparison: Comparison, rows: Readonly<Record<ComparedList, readonly Row[]>>, context: SummaryContext): Html {
  const { t, linked } = context
  const chip: Chip = (status, words, count, anchor, title) =>
    html`<a class="chip is-${status}"${linked ? html` href="#${anchor}"` : ''}${title ? html` title="${title}"` : ''}>${words} <b>${count}</b></a>`
  const entry = (name: SectionName, figures: readonly Html[]): Html => {
    const words = linked ? html`<a href="#${sectionAnchors[name]}">${t.sections[name]}</a>` : t.sections[name]
    return entryToHtml(words, figures)
  }
  const list = (name: ComparedList): Html =>
    entry(
      name,
      countRows(rows[name]).map(({ status, count, anchor }) => chip(status, t.status[status], count, anchor, t.statusLong[status])),
    )
  const follow = countFollowThrough(comparison.followThrough).map(({ status, count, anchor }) => chip(status, t.followStatus[status], count, anchor))
  const cosine = comparison.similarity.all?.cosine
  const entries = [
    list('problems'),
    list('plans'),
    entry('followThrough', follow),
    entry('rectifications', rectificationChips(comparison, t, chip)),
    entry('coverage', coverageChips(comparison, t, chip)),
    entry('quantities', quantityChips(comparison, context, chip)),
    list('work'),
    entryToHtml(t.overall, cosine === undefined ? [] : [html`${meter(cosine)}${formatSimilarity(cosine)}`]),
  ]
  return html`<section class="summary" aria-labelledby="summary"><h2 id="summary" class="visually-hidden">${t.summary}</h2><dl>${entries}</dl></section>`
}

function rectificationChips({ rectifications }: Comparison, t: Messages['comparison'], chip: Chip): Html[] {
  const anchors = rectificationAnchors(rectifications)
  const rows = rectifications.map(({ namedAgain }, i) => ({
    anchor: anchors[i]!,
    status: namedAgain.length > 0 ? ('again' as const) : ('once' as const),
  }))
  const words = { again: t.namedAgain, once: t.notNamedAgain }
  return countBy(rows, ['again', 'once'], ({ anchor }) => anchor).map(({ status, count, anchor }) =>
    chip(status === 'again' ? 'undetermined' : 'same', words[status], count, anchor),
  )
}

function coverageChips(comparison: Comparison, t: Messages['comparison'], chip: Chip): Html[] {
  const rows = coverageToRows(comparison)
  return rows.length === 0 ? [] : [chip('matched', t.covered, rows.length, rows[0]!.anchor)]
}

function quantityChips(comparison: Comparison, { t, locale }: SummaryContext, chip: Chip): Html[] {
  const rows = quantityLines(comparison, t, locale).map(({ anchor, direction, doubtful, place }) => ({
    anchor,
    status: place === 'restated' ? place : doubtful ? ('doubtful' as const) : direction,
  }))
  return countBy(rows, ['restated', 'up', 'down', 'level', 'doubtful', 'unknown'], ({ anchor }) => anchor).map(({ status, count, anchor }) =>
    chip(status, t.directions[status], count, anchor),
  )
}

function entryToHtml(name: string | Html, figures: readonly Html[]): Html {
  return figures.length === 0 ? noHtml : html`<div><dt>${name}</dt><dd>${figures.map((figure, at) => [at > 0 && ' ', figure])}</dd></div>`
}

function meter(share: number): Html {
  return html`<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6"></rect><rect class="value" width="${share * 100}" height="6"></rect></svg> `
}
