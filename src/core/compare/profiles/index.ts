/** Texts and items as the comparison sees them, and what makes them: the door of the room. */
import type { Item, Report } from '../../model.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'
import { ownYearsOf, type OwnYears } from '../../text/set-phrases.ts'
import { ClauseReader, type Clause } from './clauses.ts'
import { CountedNames } from './counted-name.ts'
import { DenseVectors } from '../quick/numbers.ts'
import { builtInLikeness, builtInStatistics, language, statisticsOf, type Likeness } from './language.ts'
import { TermIndex, type CorpusStatistics, type Stretch } from './vector.ts'
import { complaintFinder, themeFinder, withoutComplaints } from '../themes/index.ts'
import { sameness } from './wording.ts'

export { type Clause, type ClauseReader } from './clauses.ts'
export { areDeedsAlike, CountedNames, deedOf, differInForm, isNewInList, nameLikeness, shownName, stageOf, type CountedName } from './counted-name.ts'
export { builtInStatistics, language, rarityOf, type Likeness } from './language.ts'
export { columnsSharing, noTerms, Places, TermIndex, type CorpusStatistics, type Stretch } from './vector.ts'
export { wordingOf } from './wording.ts'
export { withoutComplaints } from '../themes/index.ts'

/** Where one profiler keeps the vectors of its texts, by what they are vectors of. */
interface Views {
  readonly pairs: TermIndex
  readonly meanings: DenseVectors
  readonly themes: DenseVectors
  readonly complaints: DenseVectors
  /** Of the words that name a subject alone. */
  readonly subjects: DenseVectors
  /** How alike meanings are by what readers say. */
  readonly likeness: Likeness
}

const unknown = -1
const unasked = -2

/** A text as the comparison sees it; each view is worked out when it is first asked for. */
export class TextProfile {
  readonly clauses: readonly Clause[]
  readonly views: Views
  private knownPairs: Stretch | null = null
  private knownMeaning = unknown
  private knownThemes = unknown
  private knownComplaints = unknown
  private knownNamingWords: readonly number[] | null = null
  private knownSubjectWords: readonly number[] | null = null
  private knownFirstWord = unasked
  private knownSubjectMeaning = unknown

  constructor(clauses: readonly Clause[], views: Views) {
    this.clauses = clauses
    this.views = views
  }

  /** Its pairs of characters. */
  pairs(): Stretch {
    return (this.knownPairs ??= this.views.pairs.vectorOf(this.clauses))
  }

  /** What its words mean: a number in `views.meanings`. */
  meaning(): number {
    if (this.knownMeaning === unknown) {
      const words: number[] = []
      for (const clause of this.clauses) for (const word of clause.words()) words.push(word)
      this.knownMeaning = this.views.meanings.add((meaning, from) => language.writeMeaning(words, meaning, from))
    }
    return this.knownMeaning
  }

  /** How strongly it names each theme: a number in `views.themes`. */
  themes(): number {
    if (this.knownThemes === unknown) {
      const words = this.clauses.map((clause) => clause.themes())
      this.knownThemes = this.views.themes.add((strengths, from) => themeFinder.writeStrengths(words, strengths, from))
    }
    return this.knownThemes
  }

  /** All words that say anything of its subject, by their numbers in the lexicon, each once. */
  namingWords(): readonly number[] {
    return (this.knownNamingWords ??= namingWordsOf(this.clauses))
  }

  /** The words that say most of its subject, by their numbers in the lexicon, each once; the rest of a long text only illustrates it. */
  subjectWords(): readonly number[] {
    return (this.knownSubjectWords ??= subjectWordsOf(this.namingWords()))
  }

  /** The first word that says anything of its subject, by its number in the lexicon; -1 for none. */
  firstSubjectWord(): number {
    if (this.knownFirstWord === unasked) this.knownFirstWord = firstSubjectWordOf(this.clauses)
    return this.knownFirstWord
  }

  /** What the words of its subject mean, each by how much it says of it: a number in `views.subjects`. */
  subjectMeaning(): number {
    if (this.knownSubjectMeaning === unknown) {
      this.knownSubjectMeaning = this.views.subjects.add((meaning, from) => language.writeSubject(this.subjectWords(), meaning, from))
    }
    return this.knownSubjectMeaning
  }

  /** How strongly it makes each complaint: a number in `views.complaints`. */
  complaints(): number {
    if (this.knownComplaints === unknown) {
      const words = this.clauses.map((clause) => clause.complaints())
      this.knownComplaints = this.views.complaints.add((strengths, from) => complaintFinder.writeStrengths(words, strengths, from))
    }
    return this.knownComplaints
  }
}

const mostSubjectWords = 16

function namingWordsOf(clauses: readonly Clause[]): readonly number[] {
  const words = new Set<number>()
  for (const clause of clauses) for (const word of clause.words()) if (language.subjectWeights[word]! > 0) words.add(word)
  return [...words]
}

function subjectWordsOf(all: readonly number[]): readonly number[] {
  const { subjectWeights } = language
  return all.length <= mostSubjectWords ? all : all.toSorted((a, b) => subjectWeights[b]! - subjectWeights[a]! || a - b).slice(0, mostSubjectWords)
}

function firstSubjectWordOf(clauses: readonly Clause[]): number {
  for (const clause of clauses) for (const word of clause.words()) if (language.subjectWeights[word]! > 0) return word
  return -1
}

/** An item as the comparison sees it. */
export interface Profile {
  readonly item: Item
  /** Equal for items that say the same word for word, but for the years of their reports. */
  readonly sameness: string
  /** Equal for items that say the same word for word, years and all. */
  readonly exactly: string
  /** The years of its report, where they are known. */
  readonly years: OwnYears | undefined
  readonly lead: TextProfile
  readonly whole: TextProfile
  /** Its clauses as texts of their own, without the shortest; worked out when they are first asked for. */
  readonly parts: () => readonly TextProfile[]
  /** Lead and whole without the words by which they complain; worked out when they are first asked for. */
  readonly bare: () => Pick<Profile, 'lead' | 'whole'>
  /** Place in its list, 0 first to 1 last. */
  readonly position: number
}

/** Makes profiles; only those of one profiler can be compared with one another. It keeps what it made. */
export class Profiler {
  readonly views: Views
  readonly reader: ClauseReader
  readonly names: CountedNames
  private readonly texts = new Map<string, TextProfile>()
  private readonly lists = new WeakMap<readonly Item[], readonly Profile[]>()

  /** @param statistics weigh the terms. @param likeness is another one than the built-in where it is measured what that is worth. */
  constructor(statistics: CorpusStatistics, likeness: Likeness = builtInLikeness) {
    const pairs = new TermIndex(statistics)
    this.reader = new ClauseReader(pairs)
    this.names = new CountedNames(pairs)
    this.views = {
      pairs,
      meanings: new DenseVectors(language.dimensions),
      themes: new DenseVectors(themeFinder.names.length),
      complaints: new DenseVectors(complaintFinder.names.length),
      subjects: new DenseVectors(language.dimensions),
      likeness,
    }
  }

  /** Profile of a text; of equal texts, the same one. */
  text(text: string): TextProfile {
    let profile = this.texts.get(text)
    if (!profile) {
      profile = new TextProfile(this.reader.read(text), this.views)
      this.texts.set(text, profile)
    }
    return profile
  }

  private partsOf(text: string): () => readonly TextProfile[] {
    let known: readonly TextProfile[] | null = null
    return () =>
      (known ??= clausesOf(text)
        .map(({ from, to }) => text.slice(from, to))
        .filter((clause) => (clause.match(/\p{L}/gu)?.length ?? 0) >= shortestPart)
        .map((clause) => this.text(clause)))
  }

  private bareOf({ lead, text }: Item): Profile['bare'] {
    let known: ReturnType<Profile['bare']> | null = null
    return () => (known ??= { lead: this.text(withoutComplaints(lead || text)), whole: this.text(withoutComplaints(text)) })
  }

  /** Profiles of the items of one list, in its order; of the same list, the same ones. @param report whose years are told from dates. */
  items(items: readonly Item[], report?: Report): readonly Profile[] {
    let profiles = this.lists.get(items)
    if (!profiles) {
      const years = report && ownYearsOf(report)
      profiles = items.map((item, at) => ({
        item,
        years,
        sameness: sameness(item.text, years),
        exactly: sameness(item.text, noYears),
        lead: this.text(item.lead || item.text),
        whole: this.text(item.text),
        bare: this.bareOf(item),
        parts: this.partsOf(item.text),
        position: (at + 0.5) / items.length,
      }))
      this.lists.set(items, profiles)
    }
    return profiles
  }
}

const noYears: OwnYears = new Map()

/** Whether two items say the same word for word, but for the years of their reports. */
export function areSame(a: Profile, b: Profile): boolean {
  return a.sameness !== '' && (a.sameness === b.sameness || a.exactly === b.exactly)
}

/** A clause of fewer letters tells nothing by itself. */
const shortestPart = 4

/** A profiler that weighs terms by the given statistics. */
export function profilerFor(statistics: CorpusStatistics, likeness?: Likeness): Profiler {
  return new Profiler(statistics, likeness)
}

/** A profiler for Chinese reports, by the built-in table. It keeps what it works out of the reports that are compared with it, as long as it is kept itself. */
export function chineseProfiler(): Profiler {
  return profilerFor(builtInStatistics)
}

/** The profiler of reports that are compared: of Chinese ones the one that is known already; in other languages the reports' own sentences say how rare a word is. */
export function profilerOf(reports: readonly Report[], known?: Profiler): Profiler {
  if (reports.every(({ language }) => language.startsWith('zh'))) return known ?? chineseProfiler()
  return profilerFor(
    statisticsOf(reports.flatMap((report) => report.blocks.flatMap(({ text }) => sentencesOf(text).map(({ from, to }) => text.slice(from, to))))),
  )
}
