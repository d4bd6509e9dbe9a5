import type { Item } from '../model.ts'
import { clauseReader, type Clause } from './clauses.ts'
import { language } from './language.ts'
import type { CorpusStatistics } from './statistics.ts'
import { complaintFinder, themeFinder } from './subjects.ts'
import { termIndex, type TermIndex, type Vector } from './vector.ts'
import { sameness } from './wording.ts'

/** A text as the comparison sees it; each view is worked out when it is first asked for. */
export class TextProfile {
  readonly clauses: readonly Clause[]
  private readonly index: TermIndex
  private knownPairs: Vector | null = null
  private knownMeaning: Float64Array | null = null
  private knownThemes: Float64Array | null = null
  private knownComplaints: Float64Array | null = null

  constructor(clauses: readonly Clause[], index: TermIndex) {
    this.clauses = clauses
    this.index = index
  }

  /** Its pairs of characters. */
  pairs(): Vector {
    return (this.knownPairs ??= this.index.vectorOf(this.clauses.map((clause) => clause.terms)))
  }

  /** Sum of the word vectors, rare words weighing more. */
  meaning(): Float64Array {
    return (this.knownMeaning ??= meaningOf(this.clauses))
  }

  /** How strongly it names each theme. */
  themes(): Float64Array {
    return (this.knownThemes ??= themeFinder.strengthsOf(this.clauses.map((clause) => clause.themes())))
  }

  /** How strongly it makes each complaint. */
  complaints(): Float64Array {
    return (this.knownComplaints ??= complaintFinder.strengthsOf(this.clauses.map((clause) => clause.complaints())))
  }
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

/** Makes profiles; only those of one profiler can be compared with one another. It keeps what it made. */
export interface Profiler {
  readonly index: TermIndex
  /** Profile of a text; of equal texts, the same one. */
  readonly text: (text: string) => TextProfile
  /** Profiles of the items of one list, in its order; of the same list, the same ones. */
  readonly items: (items: readonly Item[]) => readonly Profile[]
}

/** A profiler that weighs terms by the given statistics. */
export function profilerFor(statistics: CorpusStatistics): Profiler {
  const index = termIndex(statistics.weight)
  const clausesOf = clauseReader(index)
  const texts = new Map<string, TextProfile>()
  const lists = new WeakMap<readonly Item[], readonly Profile[]>()
  const textProfile = (text: string): TextProfile => {
    let profile = texts.get(text)
    if (!profile) {
      profile = new TextProfile(clausesOf(text), index)
      texts.set(text, profile)
    }
    return profile
  }
  return {
    index,
    text: textProfile,
    items: (items) => {
      let profiles = lists.get(items)
      if (!profiles) {
        profiles = items.map((item, at) => ({
          item,
          sameness: sameness(item.text),
          lead: textProfile(item.lead === '' ? item.text : item.lead),
          whole: textProfile(item.text),
          position: (at + 0.5) / items.length,
        }))
        lists.set(items, profiles)
      }
      return profiles
    },
  }
}

function meaningOf(clauses: readonly Clause[]): Float64Array {
  const sum = new Float64Array(language.dimensions)
  for (const clause of clauses) for (const word of clause.words()) language.addVector(word, language.rarity(word), sum)
  return sum
}
