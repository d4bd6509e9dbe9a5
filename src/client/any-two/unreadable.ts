/** Why a draft can't be read, which is loaded when one can't. */
import type { Message } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { messageWords } from '../../view/any-two/words.ts'
import { draftWords } from './words.ts'

/** What its readers said of a draft, in whole sentences: what is wrong and what to do, with `between` between the two. */
export async function saidOfDraft(messages: readonly Message[], locale: Locale, between: string): Promise<string[]> {
  const words = await draftWords(locale, messages)
  return messages.map((message) => messageWords(message, words)).map(({ reason, hint }) => `${reason}${between}${hint}`)
}
