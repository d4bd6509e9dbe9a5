import type { Comparison, Passage } from '../../core/model.ts'
import { escapeHtml } from '../escape.ts'
import { formatScore } from '../numbers.ts'
import { textWithRedactions } from '../redactions.ts'
import { shorten, type RowContext } from './row-html.ts'
import { followAnchor } from './summary.ts'

/** One row a plan item of the earlier report: what was planned, and the passages of the later report that may answer it. */
export function followThroughToHtml(comparison: Comparison, context: RowContext): string {
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  let html = ''
  for (const row of comparison.followThrough) {
    const plan = plans.get(row.plan)
    if (!plan) continue
    const anchor = followAnchor(row.plan)
    const [best, ...others] = row.evidence
    // Where the choice is open, the second candidate is as good as the first and must not be hidden.
    const shown = row.status === 'undetermined' ? row.evidence : best ? [best] : []
    const rest = row.status === 'undetermined' ? [] : others
    const answer =
      row.status === 'not-found'
        ? `<p class="absent">${context.t.notFoundInLater}</p>${restToHtml(row.evidence, context)}`
        : `${shown.map((passage) => passageToHtml(passage, context)).join('')}${restToHtml(rest, context)}`
    html +=
      `<article class="row follows is-${row.status}" id="${anchor}" aria-label="${escapeHtml(`${context.t.followStatus[row.status]}${context.t.colon}${shorten(plan.lead)}`)}"><header><span class="status">${context.t.followStatus[row.status]}</span>` +
      `<a class="permalink" href="#${anchor}" aria-label="${context.t.permalink}">#</a></header>` +
      `<div class="pair"><div class="side earlier"><span class="side-name">${escapeHtml(context.t.plannedIn(context.earlierName))}</span>` +
      `<div class="text" lang="${context.earlierLanguage}"><p>${textWithRedactions(plan.text)}</p></div></div>` +
      `<div class="side later"><span class="side-name">${escapeHtml(context.t.saidIn(context.laterName))}</span>${answer}</div></div></article>`
  }
  return html
}

function passageToHtml(passage: Passage, { t, laterLanguage, laterPage }: RowContext): string {
  const link =
    laterPage === null ? '' : `<a class="to-text" href="${laterPage}#${escapeHtml(passage.id)}" aria-label="${escapeHtml(t.readPassage)}">↗</a>`
  return (
    `<div class="passage"><div class="text" lang="${laterLanguage}"><p>${textWithRedactions(passage.text)}</p></div>` +
    `<p class="score">${t.passageSimilarity} ${formatScore(passage.similarity)}${link}</p></div>`
  )
}

function restToHtml(passages: readonly Passage[], context: RowContext): string {
  if (passages.length === 0) return ''
  return `<details class="why"><summary>${context.t.otherPassages(passages.length)}</summary>${passages.map((passage) => passageToHtml(passage, context)).join('')}</details>`
}
