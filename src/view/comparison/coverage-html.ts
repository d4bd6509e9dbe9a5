import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { textWithRedactions } from '../redactions.ts'
import { coverageToRows, type CoverageRow } from './coverage.ts'
import type { RowContext } from './row-html.ts'

/** One row a problem of the later report, with the plan items of the same report that answer it. Empty where there is no problem. */
export function coverageRowsToHtml(comparison: Comparison, context: RowContext, locale: Locale): string {
  return coverageToRows(comparison)
    .map((row) => rowToHtml(row, context, locale))
    .join('')
}

function rowToHtml({ anchor, problem, plans }: CoverageRow, { t, laterLanguage }: RowContext, locale: Locale): string {
  const covered = plans.length > 0
  const leads = plans.map((plan) => `<li><a href="#plans-${plan.id}">${textWithRedactions(plan.lead)}</a></li>`).join('')
  const answer = covered ? `<ul>${leads}</ul>` : `<p class="absent" lang="${locale}">${t.uncoveredNote}</p>`
  return (
    `<article class="row follows is-${covered ? 'matched' : 'not-found'}" id="${anchor}">` +
    `<header><span class="status">${covered ? t.covered : t.uncovered}</span><a class="permalink" href="#${anchor}" aria-label="${t.permalink}">#</a></header>` +
    `<div class="pair" lang="${laterLanguage}"><div class="side earlier"><p>${textWithRedactions(problem.text)}</p></div><div class="side later">${answer}</div></div></article>`
  )
}
