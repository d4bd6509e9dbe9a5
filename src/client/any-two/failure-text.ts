import type { anyTwo } from '../../i18n/zh/any-two.ts'
import { messageWords } from '../../view/any-two/message-words.ts'
import type { Failure, RequestedSide } from './protocol.ts'

/** A failure in whole sentences: what happened and what to do. */
export function failureText(failure: Failure, sides: Readonly<Record<'earlier' | 'later', RequestedSide>>, words: typeof anyTwo): string {
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
      const told = failure.messages.map((message) => messageWords(message, words)).map(({ reason, hint }) => `${reason}${words.between}${hint}`)
      return [words.failures.draftUnreadable(name), ...told].join(words.between)
    }
  }
}

function sideName(side: RequestedSide): string {
  return side.kind === 'draft' ? (side.file ?? side.label) : `${side.series} ${side.label}`
}
