import type { anyTwo } from '../../i18n/zh/any-two/any-two.ts'
import type { Locale } from '../../i18n/locale.ts'
import { messageWords } from '../../view/any-two/message-words.ts'
import type { Failure, RequestedSide } from './protocol.ts'
import { draftWords } from './words.ts'

/** A failure in whole sentences: what happened and what to do. */
export async function failureText(
  failure: Failure,
  sides: Readonly<Record<'earlier' | 'later', RequestedSide>>,
  words: typeof anyTwo,
  locale: Locale,
): Promise<string> {
  if (!('side' in failure)) return words.failures[failure.kind]
  const name = sideName(sides[failure.side])
  switch (failure.kind) {
    case 'network':
      return words.failures.network(name)
    case 'unknown':
      return words.failures.unknown(name)
    case 'outdated':
      return words.failures.outdated
    case 'unreadable': {
      const noticed = await draftWords(locale)
      const told = failure.messages.map((message) => messageWords(message, noticed)).map(({ reason, hint }) => `${reason}${words.between}${hint}`)
      return [words.failures.draftUnreadable(name), ...told].join(words.between)
    }
  }
}

function sideName(side: RequestedSide): string {
  return side.kind === 'draft' ? (side.file ?? side.label) : `${side.series} ${side.label}`
}
