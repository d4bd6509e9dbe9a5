import type { Item } from '../model.ts'
import { pairCodesOf } from './character-pairs.ts'
import { language } from './language.ts'
import type { CorpusStatistics } from './statistics.ts'
import { complaintFinder, themeFinder } from './subjects.ts'
import { vectorOf, type Vector } from './vector.ts'
import { sameness, wordingOf } from './wording.ts'

/** A text as the comparison sees it. */
export interface TextProfile {
  readonly pairs: Vector
  /** Sum of the word vectors, rare words weighing more. */
  readonly meaning: Float64Array
  readonly themes: Float64Array
}

/** An item as the comparison sees it. */
export interface Profile {
  readonly item: Item
  /** Equal for items that say the same word for word. */
  readonly sameness: string
  readonly lead: TextProfile
  readonly whole: TextProfile
  readonly complaints: Float64Array
  /** Place in its list, 0 first to 1 last. */
  readonly position: number
}

/** Profiles of the items of one list, in its order. */
export function profilesOf(items: readonly Item[], statistics: CorpusStatistics): Profile[] {
  return items.map((item, index) => {
    const wording = wordingOf(item.text)
    const whole = textProfileOf(wording, statistics)
    return {
      item,
      sameness: sameness(item.text),
      lead: item.lead === '' || item.lead === item.text ? whole : textProfileOf(wordingOf(item.lead), statistics),
      whole,
      complaints: complaintFinder.strengths(wording),
      position: (index + 0.5) / items.length,
    }
  })
}

/** Profile of a cleaned wording. */
export function textProfileOf(wording: string, statistics: CorpusStatistics): TextProfile {
  const meaning = new Float64Array(language.dimensions)
  for (const word of language.lexicon.termsOf(wording)) language.addVector(word, language.rarity(word), meaning)
  return { pairs: vectorOf(pairCodesOf(wording), statistics.weight), meaning, themes: themeFinder.strengths(wording) }
}
