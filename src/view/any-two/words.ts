/** What is worded otherwise for any two reports: pairs of two organisations, and messages to the writer of a draft. */
import type { Comparison, Message } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'

/** The words that a pair is shown with; those for what was noticed in it may be left out where nothing was. */
export type PairWords = Pick<Messages, 'anyTwo' | 'common' | 'comparison' | 'genres'> & { readonly draftMessages: Partial<Messages['draftMessages']> }

/** What can be said of two organisations' reports: which problems, plans and work both name, and which only one. */
export function acrossComparison(comparison: Comparison): Comparison {
  return { ...comparison, followThrough: [], goals: [], rectifications: [], coverage: [], quantities: [], restated: [], moved: [] }
}

/** The words for it: what both name and what only one names, in place of what came and went. */
export function acrossWords(t: PairWords, [first, second]: readonly [string, string]): Messages['comparison'] {
  const { comparison, anyTwo } = t
  const { both, finerIn, onlyIn, notIn, bothLong, onlyLong } = anyTwo.across
  const [dropped, added] = [onlyIn(first), onlyIn(second)]
  return {
    ...comparison,
    caveat: anyTwo.across.caveat,
    status: { ...comparison.status, ...both, split: finerIn(second), merged: finerIn(first), dropped, added, told: added },
    statusLong: {
      ...comparison.statusLong,
      ...{ same: bothLong, reworded: bothLong, split: bothLong, merged: bothLong, dropped: onlyLong, added: onlyLong, told: onlyLong },
    },
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
export function messageWords({ id, reason, hint }: Message, own: PairWords['draftMessages']): MessageWords {
  const words = (own as Readonly<Record<string, { readonly reason: string; readonly hint: string } | undefined>>)[id]
  return words ? { ...words, language: null } : { reason, hint, language: 'en' }
}
