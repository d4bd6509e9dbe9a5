import type { Comparison, Item, RectificationAnswer } from '../../../core/model.ts'
import { html, joinHtml, type Html } from '../../html.ts'
import { percentOf } from '../../numbers.ts'
import { textWithRedactions } from '../../redactions.ts'
import { rectificationAnchors } from '../summary.ts'
import { rowHeadToHtml } from '../rows/row-head-html.ts'
import { languageAttribute, type RowContext } from '../rows/row-context.ts'

/** One row a problem that the later report says was dealt with: the earlier problem, what is told of it, and whether it is raised again. */
export function rectificationsToHtml(comparison: Comparison, context: RowContext): Html {
  const earlier = new Map(comparison.problems.earlier.map((item) => [item.id, item]))
  const anchors = rectificationAnchors(comparison.rectifications)
  return joinHtml(comparison.rectifications.map((answer, i) => rowToHtml(answer, anchors[i]!, earlier, context)))
}

function rowToHtml(answer: RectificationAnswer, anchor: string, earlier: ReadonlyMap<string, Item>, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage, earlierName } = context
  const problems = answer.answers.flatMap((id) => earlier.get(id) ?? [])
  const again = answer.namedAgain[0]
  const named = problems.map(({ text }) => html`<p${languageAttribute(earlierLanguage, context)}>${textWithRedactions(text)}</p>`)
  const fate = again
    ? html`<a class="status is-undetermined" href="#problems-${again}">${t.namedAgain}</a>`
    : html`<span class="status">${t.notNamedAgain}</span>`
  const score = problems.length > 0 ? html` <span class="score">${t.sureness(percentOf(answer.similarity))}</span>` : ''
  return joinHtml(
    html`<article class="row follows" id="${anchor}">`,
    rowHeadToHtml(t.rectified, undefined),
    html`<div class="pair"><div class="side earlier"><span class="side-name">${t.problemsIn(earlierName)}</span>${named.length > 0 ? html`<div class="text">${named}</div>` : html`<p class="absent">${t.notAmongProblems}</p>`}</div>`,
    html`<div class="side later"><span class="side-name">${t.measuresTold}</span>`,
    html`<div class="text"${languageAttribute(laterLanguage, context)}><p><b class="lead">${textWithRedactions(answer.problem)}</b></p><p>${textWithRedactions(answer.action)}</p></div>`,
    html`<p class="fate">${fate}${score}</p></div></div></article>`,
  )
}
