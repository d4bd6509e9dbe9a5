import { html, type Html } from '../../html.ts'
import type { Item, Span } from '../../../core/model.ts'
import { sentencesOf } from '../../../core/text/sentences.ts'
import { textWithRedactions } from '../../redactions.ts'
import { leadSpans, textToHtml } from '../rows/marks.ts'
import { languageAttribute, type RowContext } from '../rows/row-context.ts'
import { lengthOfRuns, sharedRuns } from '../rows/shared-words.ts'

/** Longer plans stand whole in their row among the plans of the page; beside a passage a reader wants to see the task that it answers, and the way to the rest. */
const longestShown = 80

/** Sentences of a long plan that are shown beside its lead. */
const mostSentences = 3

/** The passage beside a plan, and whether it answers the plan: then the words of both are marked. */
interface BesidePlan {
  readonly text: string
  readonly answers: boolean
}

/**
 * A plan as it stands beside the passage that may answer it. Of a long one its lead and the sentences nearest to the passage
 * are shown, and the way to its row among the plans, which has the whole text.
 */
export function planToHtml(
  plan: Item,
  passage: BesidePlan | undefined,
  context: Pick<RowContext, 't' | 'earlierLanguage' | 'language' | 'rowsPage'>,
): Html {
  const { t, earlierLanguage, rowsPage = '' } = context
  const common = passage ? sharedRuns(plan.text, passage.text).first : []
  const shared = passage?.answers ? common : []
  const text = (inner: Html): Html => html`<div class="text"${languageAttribute(earlierLanguage, context)}>${inner}</div>`
  if (plan.text.length <= longestShown) return text(textToHtml(plan.text, { leads: leadSpans([plan]), shared }))
  const lead = textWithRedactions(plan.lead)
  const near = nearestSentences(plan, common).map(({ from, to }) =>
    textToHtml(plan.text.slice(from, to), { leads: [], shared: within(shared, { from, to }) }),
  )
  const whole = html`<p class="why"><a href="${rowsPage}#plans-was-${plan.id}">${t.wholePlan(plan.text.length)}</a></p>`
  return html`${text(html`<p><b class="lead">${lead}</b></p>${near}`)}${whole}`
}

/** The sentences that share most words with the passage, in the order of the plan; the lead is shown anyway. */
function nearestSentences({ text, lead }: Item, shared: readonly Span[]): Span[] {
  return sentencesOf(text)
    .filter(({ to }) => to > lead.length + 1)
    .map((span) => ({ span, length: lengthOfRuns(within(shared, span)) }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostSentences)
    .map(({ span }) => span)
    .toSorted((a, b) => a.from - b.from)
}

/** The runs inside a stretch, as offsets into it. */
function within(runs: readonly Span[], { from, to }: Span): Span[] {
  return runs.filter((run) => run.from >= from && run.to <= to).map((run) => ({ from: run.from - from, to: run.to - from }))
}
