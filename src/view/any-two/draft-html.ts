import { html, joinHtml, noHtml, type Html } from '../html.ts'
import type { ChosenReport, PairWords } from './pair.ts'
import { messageWords } from './message-words.ts'

/** What was made of a draft: its fields, how many items, what was left out, and what was noticed. Folded, since most drafts are read rightly. */
export function draftToHtml({ report, label, draft }: ChosenReport, t: PairWords): Html {
  const words = t.anyTwo
  const fields = [
    [words.understoodFields.title, report.title],
    [words.understoodFields.organisation, report.organisation],
    [words.understoodFields.role, report.role],
    [words.understoodFields.year, report.year],
    [words.understoodFields.reviewedYear, report.reviewedYear],
    [words.understoodFields.planYear, report.planYear],
    [words.understoodFields.kind, t.genres.kindOfOne(report.kind)],
  ] as const
  const known = fields.map(([name, value]) => html`<dt>${name}</dt><dd>${value === null ? t.common.unknown : String(value)}</dd>`)
  const counted = words.understoodItems(report.problems.length, report.plans.length, report.work.length)
  const nothing = report.problems.length + report.plans.length + report.work.length === 0
  return joinHtml(
    nothing && html`<p class="warning">${words.nothingFound}</p>`,
    html`<details class="draft-read"${nothing ? ' open' : ''}><summary>${words.understood}${t.comparison.colon}${counted}</summary>`,
    html`<dl><dt>${words.from}</dt><dd>${draft?.file ?? label}</dd>${known}</dl>`,
    report.removed.length > 0 && html`<p class="note">${words.removedCount(report.removed.length)}</p>`,
    html`${messagesToHtml(draft?.messages ?? [], t)}<p class="note">${words.problemsOf}</p></details>`,
  )
}

/** Messages about a draft as a list, each in the interface's language. Empty where there are none. */
function messagesToHtml(messages: NonNullable<ChosenReport['draft']>['messages'], t: PairWords): Html {
  if (messages.length === 0) return noHtml
  const items = messages.map((message) => {
    const { reason, hint, language } = messageWords(message, t.draftMessages)
    return html`<li class="is-${message.severity}"${language === null ? '' : html` lang="${language}"`}>${reason} ${hint}</li>`
  })
  return html`<p class="label">${t.anyTwo.messagesHead}</p><ul class="draft-messages">${items}</ul>`
}
