import type { Comparison, Item, RectificationAnswer } from '../../core/model.ts'
import { escapeHtml } from '../escape.ts'
import { formatScore } from '../numbers.ts'
import { textWithRedactions } from '../redactions.ts'
import { rectificationAnchor } from './summary.ts'
import { rowHeadToHtml } from './row-head-html.ts'
import { shorten, type RowContext } from './row-html.ts'

/** One row a problem that the later report says was dealt with: the earlier problem, what is told of it, and whether it is raised again. */
export function rectificationsToHtml(comparison: Comparison, context: RowContext): string {
  const earlier = new Map(comparison.problems.earlier.map((item) => [item.id, item]))
  return comparison.rectifications.map((answer) => rowToHtml(answer, earlier, context)).join('')
}

function rowToHtml(answer: RectificationAnswer, earlier: ReadonlyMap<string, Item>, context: RowContext): string {
  const { t, earlierLanguage, laterLanguage, earlierName } = context
  const anchor = rectificationAnchor(answer)
  const problems = answer.answers.flatMap((id) => earlier.get(id) ?? [])
  const again = answer.namedAgain[0]
  const named = problems.map(({ text }) => `<p lang="${earlierLanguage}">${textWithRedactions(text)}</p>`).join('')
  const fate = again
    ? `<a class="status is-undetermined" href="#problems-${escapeHtml(again)}">${t.namedAgain}</a>`
    : `<span class="status">${t.notNamedAgain}</span>`
  const score = problems.length > 0 ? ` <span class="score">${t.sureness} ${formatScore(answer.similarity)}</span>` : ''
  return (
    `<article class="row follows" id="${anchor}" aria-label="${escapeHtml(`${t.rectified}${t.colon}${shorten(answer.problem)}`)}">` +
    rowHeadToHtml({ anchor, status: t.rectified, step: undefined }, t) +
    `<div class="pair"><div class="side earlier"><span class="side-name">${escapeHtml(t.problemsIn(earlierName))}</span>${named ? `<div class="text">${named}</div>` : `<p class="absent">${t.notAmongProblems}</p>`}</div>` +
    `<div class="side later"><span class="side-name">${t.measuresTold}</span>` +
    `<div class="text" lang="${laterLanguage}"><p><b class="lead">${textWithRedactions(answer.problem)}</b></p><p>${textWithRedactions(answer.action)}</p></div>` +
    `<p class="fate">${fate}${score}</p></div></div></article>`
  )
}
