import type { Item } from '../../model.ts'
import { rarityOf, type Profiler, type TextProfile } from '../profiles/index.ts'
import type { Judgement } from '../thresholds.ts'
import type { PlanTexts } from './plan-texts.ts'
import type { Review } from './review.ts'
import type { PlanAnswer } from './signals.ts'

type Limits = Judgement['silence']

/** Words of a rarity up to this are verbs and set phrases of every report; beyond, a word counts by how much rarer it is. */
const tellingRarity = 2
/** Weight of a clause's words below which it names nothing. */
const namingWeight = 4

/** Asks whether the whole of a later report, every part of it, is silent on the subject of a plan. Its words are read when it is first asked. */
export class Silence {
  private readonly review: Review
  private readonly profiler: Profiler
  private readonly text: string
  private words: readonly ReadonlySet<number>[] | null = null

  /** @param text all of the report, headings included. */
  constructor(review: Review, profiler: Profiler, text: string) {
    this.review = review
    this.profiler = profiler
    this.text = text
  }

  /**
   * False for a plan that names no task. True where no statement shares the subject: not its telling pairs of characters, not its words, not its themes, no number with its unit, and no name that the plan
   * gives in quotation marks. A name that stands nowhere makes up for some common words.
   */
  isSilentOn(plan: Pick<Item, 'lead' | 'text'>, texts: PlanTexts, { own, clauses }: PlanAnswer, limits: Limits): boolean {
    if (own.tasks === 0) return false
    if (own.best >= limits.passage || own.subject >= limits.subject || own.bestClause >= limits.clause) return false
    const names = namesIn(plan.lead === '' ? plan.text : plan.lead)
    if (names.some((name) => this.text.includes(name)) || this.hasNumberOf(plan)) return false
    const isNamed = names.length > 0
    if (own.elsewhere >= (isNamed ? limits.namedElsewhere : limits.subject)) return false
    if (this.wordShare(texts.lead) >= (isNamed ? limits.namedWords : limits.words)) return false
    if (this.themeLikeness(texts.lead) >= limits.themes) return false
    if (isNamed) return true
    // Words that a clause shares with a statement without any of its telling pairs are those of every task: 更换, 建设.
    return clauses.every(
      ({ from, to, weight, most }) =>
        most < limits.clausePairs * weight || this.wordShare(this.profiler.text(plan.text.slice(from, to))) < limits.clauseWords,
    )
  }

  /** The greatest share of a text's telling words, by their weight, that one statement has; 0 where it has hardly any. */
  private wordShare(text: TextProfile): number {
    this.words ??= this.review.profiles.map(wordsOf)
    const asked = wordsOf(text)
    let all = 0
    for (const word of asked) all += weightOf(word)
    if (all < namingWeight) return 0
    let most = 0
    for (const words of this.words) {
      let shared = 0
      for (const word of asked) if (words.has(word)) shared += weightOf(word)
      if (shared > most) most = shared
    }
    return most / all
  }

  private themeLikeness(text: TextProfile): number {
    const { themes } = this.profiler.views
    return this.review.profiles.reduce((most, profile) => Math.max(most, themes.cosine(text.themes(), profile.themes())), 0)
  }

  private hasNumberOf({ text }: Pick<Item, 'text'>): boolean {
    return (text.match(/\d[\d.]*(?:[万亿千百]|%|[a-z]+)?\p{Script=Han}?/giu) ?? []).some((number) => number.length >= 3 && this.text.includes(number))
  }
}

/** What a plan names in quotation marks. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/[“"「『《]([^”"」』》]{2,14})[”"」』》]/gu)].map(([, name]) => name!)
}

function wordsOf(text: TextProfile): ReadonlySet<number> {
  const words = new Set<number>()
  for (const clause of text.clauses) for (const word of clause.words()) words.add(word)
  return words
}

function weightOf(word: number): number {
  return Math.max(0, rarityOf(word) - tellingRarity)
}
