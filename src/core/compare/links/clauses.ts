/** What only single clauses tell: that a report says the same outside of a list. */
import type { Block, Item, Report } from '../../model.ts'
import { isComplaint } from '../../normalise/parts/complaint.ts'
import { language, type Profiler, type TextProfile } from '../profiles/index.ts'
import { subjectShare } from './shared-words.ts'
import { largest } from '../../lists.ts'

/** Where a report says much the same. */
export interface Elsewhere {
  readonly report: string
  readonly block: string
  readonly text: string
}

/** The clause that is nearest to what is sought, and how much of the subject it has, 0 to 1. */
export interface Found {
  readonly place: Elsewhere | null
  readonly share: number
}

interface SearchedClause {
  readonly block: string
  readonly text: string
  readonly words: readonly number[]
  /** The sentence that it stands in. */
  readonly sentence: string
  /** Whether it complains; null before that was asked. */
  complains: boolean | null
}

const clauseEnds = /[，。；！？：,;!?\n]+/u
/** A statement or clause whose subject words weigh less than this in all is too general to be searched for. */
const leastWeight = 5
const sentenceEnds = /[。；！？;!?\n]+/u
/** A clause with so much of the subject tells it where its sentence complains, though it does not itself (保护主义上升). */
const nearlyAll = 0.8
/** A clause of fewer characters says nothing by itself. */
const shortest = 4

/**
 * Searches what a report says outside of one of its lists: every clause that stands in none of the list's items; of problems only clauses that complain. Or all that it says, the
 * list's items too. The report is read when it is first asked, and once for all questions.
 */
export class ElsewhereSearch {
  private readonly report: Report
  private readonly list: 'problems' | 'plans'
  private readonly profiler: Profiler
  private readonly isOutside: boolean
  private clauses: readonly SearchedClause[] | null = null
  /** Numbers of the clauses that have a word. */
  private readonly having = new Map<number, number[]>()

  /** @param where whether what stands in the list is searched as well. */
  constructor(report: Report, list: 'problems' | 'plans', profiler: Profiler, where: 'outside' | 'everywhere' = 'outside') {
    this.report = report
    this.list = list
    this.profiler = profiler
    this.isOutside = where === 'outside'
  }

  /**
   * The clause that has most of the subject of one of the statements or of one of their clauses, by the weight of its words, near-synonyms counting as far as they are near.
   * A clause that has none of the very words is passed over.
   */
  nearest(statements: readonly string[]): Found {
    this.clauses ??= this.read()
    let found: Found = { place: null, share: 0 }
    for (const own of this.sought(statements)) {
      const asked = new Set(own.flatMap((word) => this.having.get(word) ?? []))
      for (const number of asked) {
        const clause = this.clauses[number]!
        const share = subjectShare(own, clause.words)
        if (share <= found.share || !this.counts(clause, share)) continue
        found = { place: { report: this.report.id, block: clause.block, text: clause.text }, share }
      }
    }
    return found
  }

  /** The subject words of each statement and of each of its clauses, as far as they name a subject. */
  private sought(statements: readonly string[]): (readonly number[])[] {
    return statements
      .flatMap((text) => [text, ...text.split(clauseEnds)])
      .map((text) => this.profiler.text(text).subjectWords())
      .filter((words) => weightOf(words) >= leastWeight)
  }

  private counts(clause: SearchedClause, share: number): boolean {
    return this.list === 'plans' || (clause.complains ??= isComplaint(clause.text)) || (share >= nearlyAll && isComplaint(clause.sentence))
  }

  private read(): SearchedClause[] {
    const { report, list, profiler, isOutside } = this
    const clauses: SearchedClause[] = []
    for (const block of report.blocks) {
      if (!isSpoken(block)) continue
      const items = isOutside ? report[list].filter(({ from, to }) => from < block.to && to > block.from) : []
      for (const [sentence, text] of clausesOf(block.text)) {
        if (text.length < shortest || items.some((item) => item.text.includes(text))) continue
        const words = profiler.text(text).subjectWords()
        for (const word of words) {
          const numbers = this.having.get(word)
          if (numbers) numbers.push(clauses.length)
          else this.having.set(word, [clauses.length])
        }
        clauses.push({ block: block.id, text, words, sentence, complains: null })
      }
    }
    return clauses
  }
}

/** A clause of a report, the sentence that it stands in, and where it begins in the source text. */
export interface PlacedClause {
  readonly text: string
  readonly sentence: string
  readonly from: number
}

/**
 * Searches some clauses of a report, whether or not one complains or stands in an item. How near a clause comes is the mean of how alike both are by pairs of characters, by the
 * meaning of all words and of those of the subject and by themes, and of how much of the subject it has.
 */
export class NearestSearch {
  private readonly report: Report
  private readonly profiler: Profiler
  private readonly isSought: (clause: PlacedClause) => boolean
  private clauses: readonly { readonly block: string; readonly text: string; readonly profile: TextProfile }[] | null = null

  constructor(report: Report, profiler: Profiler, isSought: (clause: PlacedClause) => boolean) {
    this.report = report
    this.profiler = profiler
    this.isSought = isSought
  }

  /** The clause that comes nearest to one of the statements or of their clauses, and how near, 0 to 1. */
  nearest(statements: readonly string[]): Found {
    this.clauses ??= this.read()
    let found: Found = { place: null, share: 0 }
    for (const own of namingSubjects(statements, this.profiler)) {
      for (const { block, text, profile } of this.clauses) {
        const share = likeness(own, profile)
        if (share > found.share) found = { place: { report: this.report.id, block, text }, share }
      }
    }
    return found
  }

  private read(): NonNullable<NearestSearch['clauses']> {
    return this.report.blocks.filter(isSpoken).flatMap(({ id, text: whole, to }) => {
      let at = 0
      return clausesOf(whole).flatMap(([sentence, text]) => {
        at = whole.indexOf(text, at)
        // A passage may begin or end inside a paragraph; what was removed from one stands before its last words far oftener than behind.
        const clause = { text, sentence, from: to - whole.length + at }
        return text.length >= shortest && this.isSought(clause) ? { block: id, text, profile: this.profiler.text(text) } : []
      })
    })
  }
}

/** Searches the passage of a report's problems, all of it: what is found there can't be called silence. */
export function passageSearch(report: Report, profiler: Profiler): NearestSearch {
  const passages = report.parts.filter(({ part, found }) => part === 'problems' && found)
  return new NearestSearch(report, profiler, ({ text, from }) => passages.some((passage) => from < passage.to && from + text.length > passage.from))
}

/** Profiles of statements and of their clauses, as far as they name a subject. */
function namingSubjects(statements: readonly string[], profiler: Profiler): TextProfile[] {
  const texts = new Set(statements.flatMap((text) => [text, ...text.split(clauseEnds)]).filter(({ length }) => length >= shortest))
  return [...texts].map((text) => profiler.text(text)).filter((profile) => weightOf(profile.subjectWords()) >= leastWeight)
}

/** How near words come to one of the statements or of their clauses, as in a passage of problems, 0 to 1. */
export function nearnessOf(words: string, statements: readonly string[], profiler: Profiler): number {
  const profile = profiler.text(words)
  return Math.max(0, largest(namingSubjects(statements, profiler).map((own) => likeness(own, profile))))
}

/** The clauses of the sentence in which an item stands that are none of its own. */
export function besideInSentence({ block, lead, text }: Item, { blocks }: Report): string[] {
  const sentences = blocks.find(({ id }) => id === block)?.text.split(sentenceEnds) ?? []
  const own = sentences.find((sentence) => sentence.includes(lead || text)) ?? ''
  return own.split(clauseEnds).filter((clause) => !text.includes(clause))
}

function likeness(own: TextProfile, other: TextProfile): number {
  const { pairs, meanings, subjects, themes } = own.views
  const cosines =
    pairs.cosines([own.pairs()], [other.pairs()]).at(0, 0) +
    meanings.cosine(own.meaning(), other.meaning()) +
    subjects.cosine(own.subjectMeaning(), other.subjectMeaning()) +
    themes.cosine(own.themes(), other.themes())
  return (cosines + subjectShare(own.subjectWords(), other.subjectWords())) / 5
}

/** What stands above a report, and the glossaries and notes behind it, say nothing of its subjects: 总师制：指政府为提升城市品质…… explains a word. */
function isSpoken({ kind }: Block): boolean {
  return kind !== 'title' && kind !== 'front' && kind !== 'note'
}

/** The clauses of a text, each behind its sentence. */
function clausesOf(text: string): (readonly [sentence: string, clause: string])[] {
  return text.split(sentenceEnds).flatMap((sentence) => sentence.split(clauseEnds).map((clause) => [sentence, clause] as const))
}

function weightOf(words: readonly number[]): number {
  return words.reduce((sum, word) => sum + language.subjectWeights[word]!, 0)
}
