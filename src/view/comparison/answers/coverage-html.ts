import type { Comparison } from '../../../core/model.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { html, joinHtml, type Html } from '../../html.ts'
import { textWithRedactions } from '../../redactions.ts'
import { coverageToRows, type CoverageRow } from './coverage.ts'
import { rowHeadToHtml } from '../rows/row-head-html.ts'
import type { RowContext } from '../rows/row-context.ts'
import { statusSteps, type StatusStep } from '../rows/status-steps.ts'

/** One row a problem of the later report, with the plan items of the same report that answer it. Empty where there is no problem. */
export function coverageRowsToHtml(comparison: Comparison, context: RowContext, locale: Locale): Html {
  const rows = coverageToRows(comparison)
  const steps = statusSteps(rows.map(({ anchor, plans }) => ({ anchor, status: String(plans.length > 0) })))
  return joinHtml(rows.map((row) => rowToHtml(row, steps.get(row.anchor), context, locale)))
}

function rowToHtml({ anchor, problem, plans }: CoverageRow, step: StatusStep | undefined, context: RowContext, locale: Locale): Html {
  const { t, laterLanguage, laterName } = context
  const covered = plans.length > 0
  const status = covered ? t.covered : t.uncovered
  const leads = plans.map((plan) => html`<li><a href="#plans-${plan.id}">${textWithRedactions(plan.lead)}</a></li>`)
  const answer = covered ? html`<ul class="plain-list">${leads}</ul>` : html`<p class="absent" lang="${locale}">${t.uncoveredNote}</p>`
  const name = (words: string): Html => html`<span class="side-name" lang="${locale}">${words}</span>`
  return joinHtml(
    html`<article class="row follows is-${covered ? 'matched' : 'undetermined'}" id="${anchor}">`,
    html`${rowHeadToHtml({ anchor, status, step }, t)}<div class="pair" lang="${laterLanguage}">`,
    html`<div class="side earlier">${name(t.problemsIn(laterName))}<div class="text"><p>${textWithRedactions(problem.text)}</p></div></div>`,
    html`<div class="side later">${name(t.plansIn(laterName))}<div class="text">${answer}</div></div></div></article>`,
  )
}
