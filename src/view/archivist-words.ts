import { ownValue } from '../core/text/own-value.ts'
import type { Message, Removal } from '../core/model.ts'
import type { Messages } from '../i18n/index.ts'

/** Words and their language where it is not the interface's. */
export interface ForeignWords {
  readonly words: string
  readonly language: string | null
}

/** What a message says and what to do about it, in the interface's language where it has words for it. */
export function messageWords(message: Message, t: Messages['archivist']): ForeignWords {
  const own = ownValue(t.messages, message.id)
  if (!own) return { words: `${message.reason} ${message.hint}`, language: 'en' }
  return { words: filledWords(own.reason + own.hint, message), language: null }
}

/** Words in which the figures of a message stand in place of their names (`{items}`). */
export function filledWords(words: string, { values = {} }: Message): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Why a stretch was removed. A rule of the archive's own gives its reason in the archivist's words. */
export function removalWords({ rule, reason }: Removal, t: Messages['archivist']): string {
  return ownValue(t.removals, rule) ?? reason
}
