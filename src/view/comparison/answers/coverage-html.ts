import type { Comparison } from '../../../core/model.ts'
import { html, joinHtml, type Html } from '../../html.ts'
import { textWithRedactions } from '../../redactions.ts'
import { coverageToRows, type CoverageRow } from './coverage.ts'
import { rowHeadToHtml } from '../rows/row-head-html.ts'
import { languageAttribute, type RowContext } from '../rows/row-context.ts'
import { statusSteps, type StatusStep } from '../rows/status-steps.ts'

/** Longer problems are named by their lead: their row among the problems has the whole text. */
const longestNamed = 80

/** One row for each problem of the later report that plan items of the same report answer, with these. Empty where there is none. */
export function coverageRowsToHtml(comparison: Comparison, context: RowContext): Html {
  const rows = coverageToRows(comparison)
  const steps = statusSteps(rows.map(({ anchor }) => ({ anchor, status: 'covered' })))
  return joinHtml(rows.map((row) => rowToHtml(row, steps.get(row.anchor), context)))
}

function rowToHtml({ anchor, problem, plans }: CoverageRow, step: StatusStep | undefined, context: RowContext): Html {
  const { t, laterLanguage, laterName } = context
  const language = languageAttribute(laterLanguage, context)
  const leads = plans.map((plan) => html`<li><a href="#plans-${plan.id}">${textWithRedactions(plan.lead)}</a></li>`)
  return joinHtml(
    html`<article class="row follows is-matched" id="${anchor}">`,
    html`${rowHeadToHtml(t.covered, step)}<div class="pair">`,
    html`<div class="side earlier"><span class="side-name">${t.problemsIn(laterName)}</span><div class="text"${language}><p>${problemWords(problem)}</p></div></div>`,
    html`<div class="side later"><span class="side-name">${t.plansIn(laterName)}</span><div class="text"${language}><ul class="plain-list">${leads}</ul></div></div></div></article>`,
  )
}

function problemWords({ id, lead, text }: CoverageRow['problem']): Html {
  if (text.length <= longestNamed || lead === '' || lead.length >= text.length) return textWithRedactions(text)
  return html`<a href="#problems-${id}">${textWithRedactions(lead)}</a>…`
}
