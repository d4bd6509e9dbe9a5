import type { Comparison } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatScore } from '../numbers.ts'
import { coverageToRows } from './coverage.ts'
import type { ComparedList, Row } from './rows.ts'
import { countFollowThrough, countRows } from './summary.ts'

/** How the summary of a pair is drawn: `linked` says whether the rows that its figures lead to are on the page. */
export interface SummaryContext {
  readonly t: Messages['comparison']
  readonly linked: boolean
}

/** The figures of a comparison, each leading to the first row that it counts. */
export function summaryToHtml(comparison: Comparison, rows: Readonly<Record<ComparedList, readonly Row[]>>, { t, linked }: SummaryContext): string {
  const chip = (status: string, words: string, count: number, anchor: string, title?: string): string =>
    `<a class="chip is-${status}"${linked ? ` href="#${anchor}"` : ''}${title ? ` title="${title}"` : ''}>${words} <b>${count}</b></a>`
  const lists = (['problems', 'plans', 'work'] as const).map((list) =>
    entry(
      t.sections[list],
      countRows(rows[list]).map(({ status, count, anchor }) => chip(status, t.status[status], count, anchor, t.statusLong[status])),
    ),
  )
  const follow = countFollowThrough(comparison.followThrough).map(({ status, count, anchor }) => chip(status, t.followStatus[status], count, anchor))
  const coverage = coverageToRows(comparison)
  const open = coverage.filter((row) => row.plans.length === 0)
  const answered = coverage.filter((row) => row.plans.length > 0)
  const cover = [
    ...(open[0] ? [chip('not-found', t.uncovered, open.length, open[0].anchor)] : []),
    ...(answered[0] ? [chip('matched', t.covered, answered.length, answered[0].anchor)] : []),
  ]
  const cosine = comparison.similarity.all?.cosine
  const entries = [
    ...lists,
    entry(t.sections.followThrough, follow),
    entry(t.sections.coverage, cover),
    entry(t.overall, cosine === undefined ? [] : [`${meter(cosine)}${formatScore(cosine)}`]),
  ]
  return `<section class="summary" aria-labelledby="summary"><h2 id="summary" class="visually-hidden">${t.summary}</h2><dl>${entries.join('')}</dl></section>`
}

function entry(name: string, figures: readonly string[]): string {
  return figures.length === 0 ? '' : `<div><dt>${name}</dt><dd>${figures.join(' ')}</dd></div>`
}

function meter(share: number): string {
  return `<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6"></rect><rect class="value" width="${share * 100}" height="6"></rect></svg> `
}
