import type { Comparison, FollowThrough, Item, Passage } from '../../../core/model.ts'
import { html, joinHtml, noHtml, type Html } from '../../html.ts'
import { formatNumber, formatScore } from '../../numbers.ts'
import { textToHtml } from '../rows/marks.ts'
import { planToHtml } from './plan-html.ts'
import { rowHeadToHtml } from '../rows/row-head-html.ts'
import type { RowContext } from '../rows/row-context.ts'
import { shorten } from '../rows/row-html.ts'
import { sharedRuns } from '../rows/shared-words.ts'
import { statusSteps, type StatusStep } from '../rows/status-steps.ts'
import { followAnchor } from '../summary.ts'

/**
 * How many passages stand open: one where it bears the verdict; more where the choice is open or nothing was found, so that a reader can judge at a glance what comes
 * nearest.
 */
export function openPassages(status: FollowThrough['status']): number {
  return status === 'undetermined' || status === 'not-found' ? 3 : 1
}

/** One row a plan item of the earlier report: what was planned, and the passages of the later report that may answer it. */
export function followThroughToHtml(comparison: Comparison, context: RowContext): Html {
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  const again = new Map(comparison.plans.later.map((item) => [item.id, item]))
  const rows = comparison.followThrough.filter(({ plan }) => plans.has(plan))
  const steps = statusSteps(rows.map(({ plan, status }) => ({ anchor: followAnchor(plan), status })))
  return joinHtml(rows.map((row) => rowToHtml(row, plans.get(row.plan)!, renewalsOf(row, again), steps.get(followAnchor(row.plan)), context)))
}

/** The later plans of a plan of which nothing more is said than that it is planned again. */
export function renewalsOf({ reason, renewed = [] }: FollowThrough, later: ReadonlyMap<string, Item>): Item[] {
  return reason === 'renewed' ? renewed.flatMap((id) => later.get(id) ?? []) : []
}

function rowToHtml(row: FollowThrough, plan: Item, renewals: readonly Item[], step: StatusStep | undefined, context: RowContext): Html {
  const { plan: id, status, evidence } = row
  const { t } = context
  const anchor = followAnchor(id)
  const shown = evidence.slice(0, openPassages(status))
  const answer = joinHtml(
    status === 'not-found' ? html`<p class="absent">${t.notFoundInLater}</p>` : noHtml,
    row.reason === null ? noHtml : html`<p class="note">${t.undeterminedBecause[row.reason]}</p>`,
    joinHtml(renewals.map((item) => renewalToHtml(item, context))),
    joinHtml(shown.map((passage) => passageToHtml(passage, plan, context))),
    targetsToHtml(row, context),
    clausesToHtml(row, plan, context),
    restToHtml(evidence.slice(shown.length), plan, context),
  )
  // In the margin, since it is about the verdict and not about the passage.
  const more = row.probability === null ? noHtml : html`<span class="extent">${t.verdictProbability(Math.round(100 * row.probability))}</span>`
  const marked = status === 'undetermined' || status === 'not-found' ? null : (shown[0]?.text ?? null)
  return joinHtml(
    html`<article class="row follows is-${status}" id="${anchor}">${rowHeadToHtml({ anchor, status: t.followStatus[status], step, more }, t)}`,
    html`<div class="pair"><div class="side earlier"><span class="side-name">${t.plannedIn(context.earlierName)}</span>`,
    html`${planToHtml(plan, marked, context)}</div>`,
    html`<div class="side later"><span class="side-name">${t.saidIn(context.laterName)}</span>${answer}</div></div></article>`,
  )
}

/** Why most of a pair's plans have no verdict; empty where most have one. */
export function followThroughBanner({ followThrough }: Comparison, { t }: Pick<RowContext, 't'>): Html {
  const open = followThrough.filter(({ status }) => status === 'undetermined')
  if (open.length * 2 <= followThrough.length) return noHtml
  const reasons = [...Map.groupBy(open, ({ reason }) => reason ?? 'thin')].sort(([, a], [, b]) => b.length - a.length)
  const said = reasons.slice(0, 2).map(([reason]) => t.undeterminedBecause[reason])
  return html`<p class="warning" role="note">${[t.mostUndetermined(open.length, followThrough.length), ...said].join(t.between)}</p>`
}

/** The numbers that the plan set beside those that its passages tell. */
function targetsToHtml({ targets }: FollowThrough, { t }: RowContext): Html {
  if (targets.length === 0) return noHtml
  const lines = targets.map(({ of, unit, planned, told, outcome }) => {
    const words = t.targetTold(of, formatNumber('zh', planned) + unit, formatNumber('zh', told) + unit, t.targetOutcome[outcome])
    return html`<li class="target is-${outcome}">${words}</li>`
  })
  return html`<ul class="targets" aria-label="${t.targetsTitle}">${joinHtml(lines)}</ul>`
}

/** Each clause of the plan that names a task, with its own best passage. */
function clausesToHtml({ clauses, evidence }: FollowThrough, plan: Item, { t, earlierLanguage, laterLanguage }: RowContext): Html {
  if (clauses.length < 2) return noHtml
  const lines = clauses.map(({ from, to, passage }) => {
    const found = passage === null ? undefined : evidence[passage]
    const answer = found ? html`<q lang="${laterLanguage}">${shorten(found.text)}</q>` : html`<span class="absent">${t.clauseSilent}</span>`
    return html`<li><span lang="${earlierLanguage}">${plan.text.slice(from, to)}</span> → ${answer}</li>`
  })
  const spoken = clauses.filter(({ passage }) => passage !== null).length
  return html`<details class="why"><summary>${t.clausesFold(spoken, clauses.length)}</summary><ul class="clauses">${joinHtml(lines)}</ul></details>`
}

function passageToHtml(passage: Passage, plan: Item, { t, laterLanguage, laterPage }: RowContext): Html {
  const link = laterPage === null ? '' : html`<a class="to-text" href="${laterPage}#${passage.id}" title="${t.readPassage}"></a>`
  const text = textToHtml(passage.text, { leads: [], shared: sharedRuns(plan.text, passage.text).second })
  return joinHtml(
    html`<div class="passage"><div class="text" lang="${laterLanguage}">${text}</div>`,
    html`<p class="score">${t.passageSimilarity} ${formatScore(passage.similarity)}${placeOf(passage, t)}${link}</p></div>`,
  )
}

function renewalToHtml({ id, lead, text }: Item, { t, laterLanguage, laterPage }: RowContext): Html {
  const link = laterPage === null ? '' : html`<a class="to-text" href="${laterPage}#${id}" title="${t.readPassage}"></a>`
  return html`<p class="renewed">${t.renewedAs}<q lang="${laterLanguage}">${shorten(lead === '' ? text : lead)}</q>${link}</p>`
}

/** What a reader must know of where a passage stands. */
function placeOf({ years, part }: Passage, t: RowContext['t']): string {
  return [years === undefined ? [] : t.severalYears, part === undefined ? [] : t.outsideReview]
    .flat()
    .map((words) => ` · ${words}`)
    .join('')
}

function restToHtml(passages: readonly Passage[], plan: Item, context: RowContext): Html {
  if (passages.length === 0) return noHtml
  const rest = passages.map((passage) => passageToHtml(passage, plan, context))
  return html`<details class="why"><summary>${context.t.otherPassages(passages.length)}</summary>${rest}</details>`
}
