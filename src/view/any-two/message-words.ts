import type { Message } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'

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
export function messageWords({ id, reason, hint }: Message, own: Messages['draftMessages']): MessageWords {
  const words = (own as Readonly<Record<string, { readonly reason: string; readonly hint: string } | undefined>>)[id]
  return words ? { ...words, language: null } : { reason, hint, language: 'en' }
}
