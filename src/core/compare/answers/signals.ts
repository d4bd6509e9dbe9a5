/** What is measured of a plan before it is judged: what its own passages say to it, and whether the whole later report is silent on it. */
import { largest } from '../../lists.ts'
import type { AnswerSignal, PlanTexts, RankedPassage } from './passages.ts'
import { taskWeight, type Review, type SharedWeight, type Spoken } from './review.ts'
import type { Item } from '../../model.ts'
import { rarityOf, type Profiler, type TextProfile } from '../profiles/index.ts'
import type { Judgement } from '../thresholds.ts'

/** Telling weight that a clause and a statement share from which on the statement speaks to the clause. */
export const speaksFrom = 5

/** What a review says to one clause of a plan. */
export interface ClauseAnswer extends Spoken {
  readonly from: number
  readonly to: number
}

/** What a review says to a plan, before anything is judged. */
export interface PlanAnswer {
  readonly passages: readonly RankedPassage[]
  /** Of its clauses that name a task. */
  readonly clauses: readonly ClauseAnswer[]
  /** What names the plan, common words of the review included. */
  readonly subject: Spoken
  readonly own: OwnSignals
}

/** What a plan's own passages tell of whether it is answered; nothing here looks at other plans. */
export interface OwnSignals {
  /** Likelihood of the best passage, and of the second. */
  readonly best: number
  readonly second: number
  /** Weight of the character pairs that the best passages share with the plan, of all and of rare ones alone, each as ln(1 + n). */
  readonly shared: number
  readonly rare: number
  /** Of the clauses that name a task, the mean share of their words that one statement has, by weight. */
  readonly covered: number
  /** The greatest share of the clauses' words that one statement has: of the best answered clause. */
  readonly bestClause: number
  /** The share of the words that name the plan which one statement of the review has; of the rest of the report. */
  readonly subject: number
  readonly elsewhere: number
  /** ln(1 + clauses that name a task). */
  readonly tasks: number
  /** 1 where the best passage says of itself that something is unfinished, else 0. */
  readonly unfinished: number
  /** How alike the themes of the best passage are to the plan's. */
  readonly themes: number
  /** The share of what the plan's words say of a subject that the best passages have together. */
  readonly words: number
  /** ln(1 + characters of the plan's clauses). */
  readonly length: number
}

export function planAnswerOf(plan: PlanTexts, passages: readonly RankedPassage[], review: Review): PlanAnswer {
  const spoken = plan.spans.map(({ from, to, profile }) => ({ from, to, ...review.spokenTo(profile.clauses, false) }))
  const named = spoken.filter(({ weight }) => weight >= taskWeight)
  const clauses = named.length > 0 ? named : spoken
  const subject = review.spokenTo(plan.lead.clauses, true)
  const shared = review.sharedWith(
    plan.whole,
    passages.slice(0, firstPassages).map(({ statement }) => statement),
  )
  const first = passages.map(({ likelihood, statement, signals }, at) => ({
    ...{ likelihood, statement, signals },
    all: shared[at]?.all ?? 0,
    rare: shared[at]?.rare ?? 0,
    isUnfinished: at === 0 && saysUnfinished(review.statements[statement]!.text),
  }))
  const weight = sum(clauses.map((clause) => clause.weight))
  const shareOf = ({ weight: all, most }: Spoken): number => (all === 0 ? 0 : most / all)
  return {
    passages,
    clauses,
    subject,
    own: {
      ...signalsOfPassages(first, plan.whole, review),
      covered: weight === 0 ? 0 : sum(clauses.map(({ most }) => most)) / weight,
      bestClause: Math.max(0, largest(clauses.map(shareOf))),
      subject: shareOf(subject),
      elsewhere: subject.weight === 0 ? 0 : subject.mostElsewhere / subject.weight,
      tasks: Math.log1p(named.length),
      length: Math.log1p(sum(plan.spans.map(({ from, to }) => to - from))),
    },
  }
}

/** Passages of which what they share with the plan is looked at. */
const firstPassages = 3

/** What ranked passages tell of a plan, best first. */
export function signalsOfPassages(
  ranked: readonly (SharedWeight & RankedPassage & { readonly isUnfinished: boolean })[],
  plan: TextProfile,
  review: Review,
): Pick<OwnSignals, 'best' | 'second' | 'shared' | 'rare' | 'unfinished' | 'themes' | 'words'> {
  const first = ranked.slice(0, firstPassages)
  return {
    best: first[0]?.likelihood ?? 0,
    second: first[1]?.likelihood ?? 0,
    shared: Math.log1p(Math.max(0, largest(first.map(({ all }) => all)))),
    rare: Math.log1p(Math.max(0, largest(first.map(({ rare }) => rare)))),
    unfinished: first[0]?.isUnfinished ? 1 : 0,
    themes: first[0]?.signals.themes ?? 0,
    words: review.tellingWords(
      plan,
      first.map(({ statement }) => statement),
    ),
  }
}

/** The signals as the models take them: likelihoods as logarithms of odds, shares drawn apart where they are small. */
export function answerSignalsOf(own: OwnSignals): Record<AnswerSignal, number> {
  const { best, second, shared, rare, covered, bestClause, unfinished, themes, words, length } = own
  const shares = { covered: Math.sqrt(covered), bestClause, themes, words: Math.sqrt(words) }
  return { best: odds(best), second: odds(second), shared, rare, ...shares, unfinished, length }
}

function odds(value: number): number {
  return Math.log((value + 0.02) / (1.02 - value))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Words by which a passage says that what was planned is not finished: 尚未, 推迟, 暂缓, 首期. They are set phrases of the genre. */
const unfinished =
  /尚[未待在需]|还[在没未需要]|仍[在未需]|没有.{0,6}(?:铺开|推开|落地|批|动工|安排|完成|到位|启动)|未.{0,4}(?:完成|动工|启动|到位|开工)|推迟|暂缓|缓建|停[留在]|洽谈|协商|比选|意向|试用|试行|初审|初步设计|前期工作|过半|首期|其余/u

/** True where a passage says of itself that what it tells is unfinished. */
export function saysUnfinished(passage: string): boolean {
  return unfinished.test(passage)
}

type Limits = Judgement['silence']

/** Words of a rarity up to this are verbs and set phrases of every report; beyond, a word counts by how much rarer it is. */
const tellingRarity = 2
/** Weight of a clause's words below which it names nothing. */
const namingWeight = 4

/** A report is silent on a plan; the plan gives a name in quotation marks besides, which stands nowhere in it. Each is as sure as the model of that name says. */
export type SilenceKind = 'silent' | 'silentNamed'

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
   * Null for a plan that names no task. Not null where no statement shares the subject: not its telling pairs of characters, not its words, not its themes, no number with its unit, and no name that the plan
   * gives in quotation marks. A name that stands nowhere makes up for some common words, and says most of all that nobody speaks of the plan.
   */
  onPlan(plan: Pick<Item, 'lead' | 'text'>, texts: PlanTexts, { own, clauses }: PlanAnswer, limits: Limits): SilenceKind | null {
    if (own.tasks === 0) return null
    const names = namesIn(plan.lead === '' ? plan.text : plan.lead)
    const isNamed = names.length > 0
    if (own.best >= (isNamed ? limits.namedPassage : limits.passage) || own.subject >= limits.subject || own.bestClause >= limits.clause) return null
    if (names.some((name) => this.text.includes(name)) || this.hasNumberOf(plan)) return null
    if (own.elsewhere >= (isNamed ? limits.namedElsewhere : limits.subject)) return null
    if (this.wordShare(texts.lead) >= (isNamed ? limits.namedWords : limits.words)) return null
    if (this.themeLikeness(texts.lead) >= limits.themes) return null
    if (isNamed) return 'silentNamed'
    // Words that a clause shares with a statement without any of its telling pairs are those of every task: 更换, 建设.
    const isSilent = clauses.every(
      ({ from, to, weight, most }) =>
        most < limits.clausePairs * weight || this.wordShare(this.profiler.text(plan.text.slice(from, to))) < limits.clauseWords,
    )
    return isSilent ? 'silent' : null
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
