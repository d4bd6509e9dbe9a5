/** Problems with an answer: by a plan of the same report, or by what a later report tells of them. */
import type { Comparison, Item, RectificationAnswer } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { html, joinHtml, textWithRedactions, type Html } from '../html.ts'
import { languageAttribute, rowHeadToHtml, statusSteps, type RowContext, type StatusStep } from './row-frame.ts'
import { percentOf } from '../numbers.ts'
import { rectificationAnchors } from './sections.ts'

/** A problem of the later report and the plan items of the same report that answer it. */
interface CoverageRow {
  readonly anchor: string
  readonly problem: Item
  readonly plans: readonly Item[]
}

/** The problems that a plan answers. Of the others nothing can be said. */
export function coverageToRows(comparison: Comparison): CoverageRow[] {
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item]))
  const plans = new Map(comparison.plans.later.map((item) => [item.id, item]))
  return comparison.coverage.flatMap((row) => {
    const problem = problems.get(row.problem)
    const answers = row.plans.flatMap((id) => plans.get(id) ?? [])
    return problem && answers.length > 0 ? [{ anchor: `cover-${problem.id}`, problem, plans: answers }] : []
  })
}

/** Longer problems are named by their lead: their row among the problems has the whole text. */
const longestNamed = 80

/** One row for each problem of the later report that plan items of the same report answer, with these. Empty where there is none. */
export function coverageRowsToHtml(comparison: Comparison, context: RowContext): Html {
  const rows = coverageToRows(comparison)
  const steps = statusSteps(rows.map(({ anchor }) => ({ anchor, status: 'covered' })))
  return joinHtml(rows.map((row) => answeredToHtml(row, steps.get(row.anchor), context)))
}

function answeredToHtml({ anchor, problem, plans }: CoverageRow, step: StatusStep | undefined, context: RowContext): Html {
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

/** One row a problem that the later report says was dealt with: the earlier problem, what is told of it, and whether it is raised again. */
export function rectificationsToHtml(comparison: Comparison, context: RowContext): Html {
  const earlier = new Map(comparison.problems.earlier.map((item) => [item.id, item]))
  const anchors = rectificationAnchors(comparison.rectifications)
  return joinHtml(comparison.rectifications.map((answer, i) => rectifiedToHtml(answer, anchors[i]!, earlier, context)))
}

/** What became of a problem that was dealt with, in words. */
export function fateWords(t: Messages['comparison']): Readonly<Record<RectificationAnswer['again'], string>> {
  return { 'named-again': t.namedAgain, 'not-named-again': t.notNamedAgain, undetermined: t.status.undetermined }
}

function rectifiedToHtml(answer: RectificationAnswer, anchor: string, earlier: ReadonlyMap<string, Item>, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage, earlierName } = context
  const problems = answer.answers.flatMap((id) => earlier.get(id) ?? [])
  const named = problems.map(({ text }) => html`<p${languageAttribute(earlierLanguage, context)}>${textWithRedactions(text)}</p>`)
  const words = fateWords(t)[answer.again]
  const fate =
    answer.again === 'named-again'
      ? html`<a class="status is-undetermined" href="#problems-${answer.namedAgain[0]!}">${words}</a>`
      : html`<span class="status${answer.again === 'undetermined' ? ' is-undetermined' : ''}">${words}</span>`
  // How likely both are one problem stands beside the two, not beside what became of it.
  const score = problems.length > 0 ? html`<p class="score">${t.sureness(percentOf(answer.similarity))}</p>` : ''
  return joinHtml(
    html`<article class="row follows" id="${anchor}">`,
    rowHeadToHtml(t.rectified, undefined),
    html`<div class="pair"><div class="side earlier"><span class="side-name">${t.problemsIn(earlierName)}</span>${named.length > 0 ? html`<div class="text">${named}</div>` : html`<p class="absent">${t.notAmongProblems}</p>`}${score}</div>`,
    html`<div class="side later"><span class="side-name">${t.measuresTold}</span>`,
    html`<div class="text"${languageAttribute(laterLanguage, context)}><p><b>${textWithRedactions(answer.problem)}</b></p><p>${textWithRedactions(answer.action)}</p></div>`,
    html`<p class="fate">${fate}</p>${answer.again === 'undetermined' ? html`<p class="note">${t.rectifiedOpen}</p>` : ''}</div></div></article>`,
  )
}
