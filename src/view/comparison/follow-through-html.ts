import type { Comparison, FollowThrough, Item, Passage } from '../../core/model.ts'
import { html, joinHtml, noHtml, type Html } from '../html.ts'
import { formatScore } from '../numbers.ts'
import { textToHtml } from './marks.ts'
import { planToHtml } from './plan-html.ts'
import { rowHeadToHtml } from './row-head-html.ts'
import type { RowContext } from './row-context.ts'
import { shorten } from './row-html.ts'
import { sharedRuns } from './shared-words.ts'
import { statusSteps, type StatusStep } from './status-steps.ts'
import { followAnchor } from './summary.ts'

/** One row a plan item of the earlier report: what was planned, and the passages of the later report that may answer it. */
export function followThroughToHtml(comparison: Comparison, context: RowContext): Html {
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  const rows = comparison.followThrough.filter(({ plan }) => plans.has(plan))
  const steps = statusSteps(rows.map(({ plan, status }) => ({ anchor: followAnchor(plan), status })))
  return joinHtml(rows.map((row) => rowToHtml(row, plans.get(row.plan)!, steps.get(followAnchor(row.plan)), context)))
}

function rowToHtml({ plan: id, status, evidence }: FollowThrough, plan: Item, step: StatusStep | undefined, context: RowContext): Html {
  const { t } = context
  const anchor = followAnchor(id)
  // Where the choice is open, the second candidate is as good as the first and must not be hidden; where nothing was found, none may pass for an answer.
  const shown = status === 'undetermined' ? evidence : status === 'not-found' ? [] : evidence.slice(0, 1)
  const answer = [
    status === 'not-found' ? html`<p class="absent">${t.notFoundInLater}</p>` : shown.map((passage) => passageToHtml(passage, plan, context)),
    restToHtml(evidence.slice(shown.length), plan, context),
  ]
  const label = `${t.followStatus[status]}${t.colon}${shorten(plan.lead)}`
  return joinHtml(
    html`<article class="row follows is-${status}" id="${anchor}" aria-label="${label}">${rowHeadToHtml({ anchor, status: t.followStatus[status], step }, t)}`,
    html`<div class="pair"><div class="side earlier"><span class="side-name">${t.plannedIn(context.earlierName)}</span>`,
    html`${planToHtml(plan, shown[0]?.text ?? null, context)}</div>`,
    html`<div class="side later"><span class="side-name">${t.saidIn(context.laterName)}</span>${answer}</div></div></article>`,
  )
}

function passageToHtml(passage: Passage, plan: Item, { t, laterLanguage, laterPage }: RowContext): Html {
  const link = laterPage === null ? '' : html`<a class="to-text" href="${laterPage}#${passage.id}" aria-label="${t.readPassage}">↗</a>`
  const text = textToHtml(passage.text, { leads: [], shared: sharedRuns(plan.text, passage.text).second })
  return joinHtml(
    html`<div class="passage"><div class="text" lang="${laterLanguage}">${text}</div>`,
    html`<p class="score">${t.passageSimilarity} ${formatScore(passage.similarity)}${link}</p></div>`,
  )
}

function restToHtml(passages: readonly Passage[], plan: Item, context: RowContext): Html {
  if (passages.length === 0) return noHtml
  const rest = passages.map((passage) => passageToHtml(passage, plan, context))
  return html`<details class="why"><summary>${context.t.otherPassages(passages.length)}</summary>${rest}</details>`
}
