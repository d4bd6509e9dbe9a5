import type { Message } from '../core/model.ts'
import type { Messages } from '../i18n/index.ts'
import type { ForeignWords } from './archivist-words.ts'
import { filledWords } from './archivist-words.ts'

/** Words of messages in the interface's language, by their names. */
type SaidMessages = Readonly<Record<string, { readonly reason: string } | undefined>>

/** What a reader is told of a reading that can't be relied on: what was found and expected, and that nothing is concluded from it. */
export function doubtWords(message: Message, said: SaidMessages, t: Pick<Messages, 'common'>): ForeignWords {
  const own = said[message.id]
  const note = t.common.doubtNote
  return own ? { words: filledWords(own.reason, message) + note, language: null } : { words: `${message.reason} ${note}`, language: 'en' }
}

/** Whether one of the messages doubts the reading of a list. */
export function isDoubted(list: 'problems' | 'plans', messages: readonly Message[]): boolean {
  return doubtsAmong(messages).some(({ id }) => id.startsWith(`reading-${list}-`))
}

/** The messages on doubtful readings among others. */
export function doubtsAmong(messages: readonly Message[]): readonly Message[] {
  return messages.filter(({ id }) => id.startsWith('reading-') && !id.endsWith('-missing'))
}
