import { escapeHtml } from '../escape.ts'
import type { ChosenReport, PairWords } from './pair.ts'
import { messageWords } from './message-words.ts'

/** What was made of a draft: its fields, how many items, what was left out, and what was noticed. Folded, since most drafts are read rightly. */
export function draftToHtml({ report, label, draft }: ChosenReport, t: PairWords): string {
  const words = t.anyTwo
  const fields = [
    [words.understoodFields.title, report.title],
    [words.understoodFields.organisation, report.organisation],
    [words.understoodFields.role, report.role],
    [words.understoodFields.year, report.year],
    [words.understoodFields.reviewedYear, report.reviewedYear],
    [words.understoodFields.planYear, report.planYear],
    [words.understoodFields.kind, t.common.kinds[report.kind]],
  ] as const
  const known = fields.map(([name, value]) => `<dt>${name}</dt><dd>${value === null ? t.common.unknown : escapeHtml(String(value))}</dd>`)
  const counted = words.understoodItems(report.problems.length, report.plans.length, report.work.length)
  const nothing = report.problems.length + report.plans.length + report.work.length === 0
  return (
    `${nothing ? `<p class="warning">${words.nothingFound}</p>` : ''}` +
    `<details class="draft-read"${nothing ? ' open' : ''}><summary>${words.understood}${t.comparison.colon}${escapeHtml(counted)}</summary>` +
    `<dl><dt>${words.from}</dt><dd>${escapeHtml(draft?.file ?? label)}</dd>${known.join('')}</dl>` +
    `${report.removed.length === 0 ? '' : `<p class="note">${words.removedCount(report.removed.length)}</p>`}` +
    `${messagesToHtml(draft?.messages ?? [], t)}<p class="note">${words.problemsOf}</p></details>`
  )
}

/** Messages about a draft as a list, each in the interface's language. Empty where there are none. */
function messagesToHtml(messages: NonNullable<ChosenReport['draft']>['messages'], t: PairWords): string {
  if (messages.length === 0) return ''
  const items = messages.map((message) => {
    const { reason, hint, language } = messageWords(message, t.anyTwo)
    return `<li class="is-${message.severity}"${language === null ? '' : ` lang="${language}"`}>${escapeHtml(reason)} ${escapeHtml(hint)}</li>`
  })
  return `<p class="label">${t.anyTwo.messagesHead}</p><ul class="draft-messages">${items.join('')}</ul>`
}
