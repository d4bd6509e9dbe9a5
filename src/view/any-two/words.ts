/** What is worded otherwise for any two reports: pairs of two organisations, and what the writer of a draft is told of it. */
import type { Comparison, Message, Report } from '../../core/model.ts'
import { filledWords } from '../../core/text/harmless.ts'
import type { Messages } from '../../i18n/index.ts'
import { languageTags } from '../../i18n/locale.ts'
import { html, joinHtml, noHtml, withTongues, type Html } from '../html.ts'

/** The words that a pair is shown with; of those for what was noticed in it there are no more than it needs. */
export type PairWords = Pick<Messages, 'chosenPair' | 'common' | 'comparison' | 'genres'> & {
  readonly draftMessages: Partial<Messages['draftMessages']>
}

/** What can be said of two organisations' reports: which problems, plans and work both name, and which only one. */
export function acrossComparison(comparison: Comparison): Comparison {
  return { ...comparison, followThrough: [], goals: [], rectifications: [], coverage: [], quantities: [], restated: [], moved: [] }
}

/** The words for it: what both name and what only one names, in place of what came and went. */
export function acrossWords(t: PairWords, [first, second]: readonly [string, string]): Messages['comparison'] {
  const { comparison, chosenPair } = t
  const { both, finerIn, onlyIn, notIn, bothLong, onlyLong } = chosenPair.across
  const [dropped, added] = [onlyIn(first), onlyIn(second)]
  return {
    ...comparison,
    caveat: chosenPair.across.caveat,
    status: { ...comparison.status, ...both, split: finerIn(second), merged: finerIn(first), dropped, added, told: added },
    statusLong: {
      ...comparison.statusLong,
      ...{ same: bothLong, reworded: bothLong, split: bothLong, merged: bothLong, dropped: onlyLong, added: onlyLong, told: onlyLong },
    },
    workStatus: { dropped, added },
    workAbsent: { dropped: notIn(second), added: notIn(first) },
    absentEarlier: notIn(first),
    absentLater: notIn(second),
  }
}

/** A message as it is told to the writer of a draft. `language` is set where the words are not in the interface's language. */
export interface MessageWords {
  readonly reason: string
  readonly hint: string
  readonly language: string | null
}

/**
 * The interface's own words for a message, made for someone who can change the text and not for an archivist who must not. A message that it has
 * no words for keeps its own.
 */
export function messageWords(message: Message, own: PairWords['draftMessages']): MessageWords {
  const words = (own as Readonly<Record<string, { readonly reason: string; readonly hint: string } | undefined>>)[message.id]
  const { reason, hint } = words ?? message
  return { reason: filledWords(reason, message.values), hint: filledWords(hint, message.values), language: words ? null : 'en' }
}

/** A draft as it was read; null in place of it for a report of the archive. */
interface ReadDraft {
  readonly report: Report
  readonly label: string
  readonly draft: { readonly file: string | null; readonly messages: readonly Message[] } | null
}

/** What was made of a draft: its fields, how many items, what was left out, and what was noticed. Folded, since most drafts are read rightly. */
export function draftToHtml({ report, label, draft }: ReadDraft, t: PairWords, page: string): Html {
  const words = t.chosenPair
  const fields = [
    [words.understoodFields.title, report.title],
    [words.understoodFields.organisation, report.organisation],
    [words.understoodFields.role, report.role],
    [words.understoodFields.year, report.year],
    [words.understoodFields.reviewedYear, report.reviewedYear],
    [words.understoodFields.planYear, report.planYear],
    [words.understoodFields.kind, t.genres.kindOfOne(report.kind)],
  ] as const
  const told = (value: string | number | null): Html => withTongues(value === null ? t.common.unknown : String(value), page, report.language)
  const known = fields.map(([name, value]) => html`<dt>${name}</dt><dd>${told(value)}</dd>`)
  const counted = words.understoodItems(report.problems.length, report.plans.length, report.work.length)
  const nothing = report.problems.length + report.plans.length + report.work.length === 0
  return joinHtml(
    nothing && html`<p class="warning">${words.nothingFound}</p>`,
    html`<details class="draft-read"${nothing ? ' open' : ''}><summary>${words.understood}${t.comparison.colon}${counted}</summary>`,
    html`<dl><dt>${words.from}</dt><dd>${told(draft?.file ?? label)}</dd>${known}</dl>`,
    report.removed.length > 0 && html`<p class="note">${words.removedCount(report.removed.length)}</p>`,
    html`${messagesToHtml(draft?.messages ?? [], t, page)}<p class="note">${words.problemsOf}</p></details>`,
  )
}

/** Messages about a draft as a list, each in the interface's language. Empty where there are none. */
function messagesToHtml(messages: readonly Message[], t: PairWords, page: string): Html {
  if (messages.length === 0) return noHtml
  const items = messages.map((message) => {
    const { reason, hint, language } = messageWords(message, t.draftMessages)
    const words = withTongues(reason + (language === null ? t.common.space : ' ') + hint, language ?? page, languageTags.zh)
    return html`<li class="is-${message.severity}"${language === null ? '' : html` lang="${language}"`}>${words}</li>`
  })
  return html`<p class="label">${t.chosenPair.messagesHead}</p><ul class="draft-messages">${items}</ul>`
}
