import type { Item } from '../model.ts'
import { pairCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import type { CorpusStatistics } from './statistics.ts'
import { complaintFinder, themeFinder } from './subjects.ts'
import { termIndex, type TermIndex, type Vector } from './vector.ts'
import { sameness, wordingOf } from './wording.ts'

/** A text as the comparison sees it; each view is worked out when it is first asked for. */
export interface TextProfile {
  readonly pairs: () => Vector
  /** Sum of the word vectors, rare words weighing more. */
  readonly meaning: () => Float64Array
  readonly themes: () => Float64Array
  readonly complaints: () => Float64Array
}

/** An item as the comparison sees it. */
export interface Profile {
  readonly item: Item
  /** Equal for items that say the same word for word. */
  readonly sameness: string
  readonly lead: TextProfile
  readonly whole: TextProfile
  /** Place in its list, 0 first to 1 last. */
  readonly position: number
}

/** Makes the profiles of one comparison; they can only be compared with one another. */
export interface Profiler {
  readonly index: TermIndex
  /** Profile of a text; of equal texts, the same one. */
  readonly text: (text: string) => TextProfile
  /** Profiles of the items of one list, in its order. */
  readonly items: (items: readonly Item[]) => Profile[]
}

/** A profiler that weighs terms by the given statistics. */
export function profilerFor(statistics: CorpusStatistics): Profiler {
  const index = termIndex(statistics.weight)
  const known = new Map<string, TextProfile>()
  const textProfile = (text: string): TextProfile => {
    let profile = known.get(text)
    if (!profile) {
      profile = profileOf(text, index)
      known.set(text, profile)
    }
    return profile
  }
  return {
    index,
    text: textProfile,
    items: (items) =>
      items.map((item, at) => ({
        item,
        sameness: sameness(item.text),
        lead: textProfile(item.lead === '' ? item.text : item.lead),
        whole: textProfile(item.text),
        position: (at + 0.5) / items.length,
      })),
  }
}

function profileOf(text: string, index: TermIndex): TextProfile {
  const wording = once(() => wordingOf(text))
  return {
    pairs: once(() => index.vectorOf(pairCodesOf(wording()))),
    meaning: once(() => meaningOf(wording())),
    themes: once(() => themeFinder.strengths(wording())),
    complaints: once(() => complaintFinder.strengths(wording())),
  }
}

function meaningOf(wording: string): Float64Array {
  const sum = new Float64Array(language.dimensions)
  const counts = new Map<number, number>()
  for (const word of language.lexicon.termsOf(wording)) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [word, count] of counts) language.addVector(word, count * language.rarity(word), sum)
  return sum
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
