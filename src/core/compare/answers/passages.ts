/** The passages that answer a plan: how plans are read, how statements are ranked, and the models that both judgements are made by. */
import { language, type Profiler, type TextProfile } from '../profiles/index.ts'
import { similarityModels, similarityTable } from '../links/index.ts'
import type { KinshipSignal, Review } from './review.ts'
import type { FollowThrough, Item, Report } from '../../model.ts'
import { clausesOf, withoutFinalStop } from '../../text/sentences.ts'
import fitted from '../follow-through-model.json' with { type: 'json' }

/** A statement of a review as the answer to a plan. */
export interface RankedPassage {
  /** Its place among the statements of the review. */
  readonly statement: number
  /** 0 to 1: how likely a reader would quote it. */
  readonly likelihood: number
  readonly signals: Readonly<Record<PassageSignal, number>>
}

/** Statements whose meaning and subject are looked at, by their overlap in words. */
const considered = 16
const rankedBy = { whole: 1, clause: 0.5 }

/** The statements of a review that answer a plan best, best first; of equal ones the first. */
export function rankedPassages(
  plan: PlanTexts,
  review: Review,
  { views }: Profiler,
  model: Logistic<PassageSignal> = followThroughModel.passage,
): RankedPassage[] {
  const table = review.overlaps([plan.whole, ...plan.clauses])
  const overlap = new Float64Array(table.columns)
  const clause = new Float64Array(table.columns)
  for (let row = 1; row < table.rows; row++) for (let at = 0; at < clause.length; at++) clause[at] = Math.max(clause[at]!, table.at(row, at))
  for (let at = 0; at < overlap.length; at++) {
    if (review.isReview[at]) overlap[at] = review.fullness(at) * (rankedBy.whole * table.at(0, at) + rankedBy.clause * clause[at]!)
  }
  const meaningOf = (text: TextProfile, at: number): number => Math.max(0, views.meanings.cosine(text.meaning(), review.profiles[at]!.meaning()))
  const nearest = placesOfGreatest(overlap, considered)
  const tasks = plan.clauses.filter((text) => review.namesTask(text))
  const shares = review.clauseShares(tasks, nearest)
  return nearest
    .map((at, number): RankedPassage => {
      const statement = review.statements[at]!
      const whole = table.at(0, at)
      const signals = {
        whole,
        closest: whole / Math.max(whole, review.greatestOverlap[at]!, Number.MIN_VALUE),
        clauseShare: shares[number]!,
        meaning: meaningOf(plan.whole, at),
        clauseMeaning: tasks.reduce((most, text) => Math.max(most, meaningOf(text, at)), 0),
        themes: views.themes.cosine(plan.whole.themes(), review.profiles[at]!.themes()),
        year: statement.ofTheYear ? 1 : 0,
        number: /\d/u.test(statement.text) ? 1 : 0,
        fullness: review.fullness(at),
        apart: Math.abs(plan.place - review.places[at]!),
        named: nameShare(plan.lead, review.profiles[at]!),
        pointsBack: pointsBack(statement.text) ? 1 : 0,
      }
      return { statement: at, likelihood: likelihood(model, signals), signals }
    })
    .sort((a, b) => b.likelihood - a.likelihood || a.statement - b.statement)
}

/** As they are shown: likeliest first; of those that are as likely to the hundredth, which is all that is shown of it, the one whose words are more the plan's, then the first. */
export function asShown(a: RankedPassage, b: RankedPassage): number {
  return Math.round(100 * b.likelihood) - Math.round(100 * a.likelihood) || b.signals.whole - a.signals.whole || a.statement - b.statement
}

/** How much the most telling word that a text shares with what names a plan says of a subject, as a share of what the most telling word of the name says: 1 where it has that very word. */
function nameShare(lead: TextProfile, text: TextProfile): number {
  const { subjectWeights } = language
  const weightIn = (words: readonly number[]): number => words.reduce((most, word) => Math.max(most, subjectWeights[word]!), 0)
  const named = lead.namingWords()
  const most = weightIn(named)
  if (most === 0) return 0
  const words = new Set(named)
  return weightIn(text.namingWords().filter((word) => words.has(word))) / most
}

/** Words by which a statement speaks of what stands before it (这些措施, 上述工作, 为此): by itself it tells of no task. They are set phrases of the genre. */
const back = /^(?:这|上述|以上|对此|为此)/u

/** True where a statement speaks of what stands before it. */
export function pointsBack(statement: string): boolean {
  return back.test(statement)
}

/** Places of the greatest values above 0, greatest first; of equal ones the first. */
function placesOfGreatest(values: Float64Array, count: number): number[] {
  const places: number[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!
    if (value <= 0 || (places.length === count && value <= values[places[count - 1]!]!)) continue
    let place = Math.min(places.length, count - 1)
    for (; place > 0 && values[places[place - 1]!]! < value; place--) places[place] = places[place - 1]!
    places[place] = at
  }
  return places
}

/** Words by which a report says among its problems that what it had planned was not done, or only in part: 去年的计划没有完全落地, 未能实现年度目标. They are set phrases of the genre. */
const undone =
  /(?:计划|目标|任务|承诺)[^。；]{0,20}(?:没有?|未)能?(?:完全|全部|全面|如期|按期|真正)?(?:落地|完成|兑现|实现|做到|达到|落实)|(?:没有?|未)能?(?:完全|全部|全面|如期|按期|真正)?(?:完成|兑现|实现|达到)[^。；，]{0,12}(?:计划|目标|任务|承诺)|(?:计划|目标|任务|承诺)[^。；，]{0,12}(?:打了折扣|落空|只完成|仅完成)/u

/** True where a problem says of something planned that it was not done, or not all of it. */
function confesses(problem: string): boolean {
  return undone.test(problem)
}

/** From so likely a problem is of a plan's matter that it is shown beside it; one that says itself that something planned was not done need not be so likely. */
const surely = 0.95

/** For each plan of the earlier report the problem of the later one at which it is likeliest aimed, and how likely; null where there is none so likely. @param least likelihood. */
export function problemsBeside(earlier: Report, later: Report, profiler: Profiler, least: number): (NonNullable<FollowThrough['problem']> | null)[] {
  const [problems, plans] = [profiler.items(later.problems), profiler.items(earlier.plans)]
  const table = similarityTable(problems, plans, similarityModels.coverage)
  return plans.map((_, column) => {
    let best = -1
    for (let row = 0; row < problems.length; row++) if (table[row]![column]! > (table[best]?.[column] ?? 0)) best = row
    const likely = table[best]?.[column] ?? 0
    if (likely < least) return null
    const { id, text } = problems[best]!.item
    return confesses(text) || likely >= surely ? { id, likelihood: Math.round(likely * 100) / 100, confesses: confesses(text) } : null
  })
}

/** A clause of a plan: a stretch of the plan's text between two stops of any kind. */
export interface PlanClause {
  readonly from: number
  readonly to: number
  readonly profile: TextProfile
}

/** A plan as its answers are looked for: all of it, what names it, and its clauses. */
export interface PlanTexts {
  readonly whole: TextProfile
  readonly lead: TextProfile
  readonly clauses: readonly TextProfile[]
  readonly spans: readonly PlanClause[]
  /** Where it stands among the plans of its report, 0 to 1. */
  readonly place: number
}

/** All plans of a report in order, their vectors made: these must stand before the texts that they are held against are counted. */
export function planTextsOf(plans: readonly Pick<Item, 'lead' | 'text'>[], profiler: Profiler): PlanTexts[] {
  const texts = plans.map((plan, at) => textsOf(plan, (at + 0.5) / plans.length, profiler))
  for (const { whole, lead, clauses } of texts) for (const text of [whole, lead, ...clauses]) text.pairs()
  return texts
}

function textsOf({ lead, text }: Pick<Item, 'lead' | 'text'>, place: number, profiler: Profiler): PlanTexts {
  const spans = clausesOf(text)
    .map((span) => withoutFinalStop(text, span))
    .filter(({ from, to }) => to > from)
    .map((span) => ({ ...span, profile: profiler.text(text.slice(span.from, span.to)) }))
  return {
    whole: profiler.text(text),
    lead: profiler.text(lead === '' ? text : lead),
    clauses: spans.map(({ profile }) => profile),
    spans,
    place,
  }
}

/** Signals of whether a reader would quote a statement as the answer to a plan, in the order in which the method page names them. */
export const passageSignals = [
  'whole',
  'closest',
  'clauseShare',
  'meaning',
  'clauseMeaning',
  'themes',
  'year',
  'number',
  'fullness',
  'apart',
  'named',
  'pointsBack',
] as const
export type PassageSignal = (typeof passageSignals)[number]

/**
 * Signals of whether a plan is answered: those of its own passages, whether the best is of the plan's themes and how many of the plan's own words the first have, whether the best says that something is
 * unfinished, and how long the plan is.
 */
export const answerSignals = ['best', 'second', 'shared', 'rare', 'covered', 'bestClause', 'themes', 'words', 'unfinished', 'length'] as const
export type AnswerSignal = (typeof answerSignals)[number]

/** A logistic model: the likelihood is 1 / (1 + e^−z) with z the constant plus each signal times its weight. */
export interface Logistic<Signal extends string> {
  readonly constant: number
  readonly weights: Readonly<Record<Signal, number>>
}

/** What `npm run fit` makes of labelled reports. */
export interface FollowThroughModel {
  /** Whether a reader would quote a statement as the answer. */
  readonly passage: Logistic<PassageSignal>
  /** Whether a reader would call the plan answered, and whether answered at least in part. */
  readonly matched: Logistic<AnswerSignal>
  readonly answered: Logistic<AnswerSignal>
  /** Whether a review is one of the plans' own organisation: else somebody else's, which speaks of the same things, would answer them. */
  readonly kinship: Logistic<KinshipSignal>
  /** How likely a reader finds no answer where the rules of silence do: from how often they do so where there is one, and where there is none. */
  readonly silent: number
  /** The same of plans that give a name in quotation marks, which stands nowhere in the later report. */
  readonly silentNamed: number
  /** How likely a reader calls a plan partly answered whose passages answer it, but say that it is unfinished. */
  readonly unfinished: number
}

/** The models in use. */
export const followThroughModel: FollowThroughModel = fitted.model.models

/** How likely a review is one of the plans' own organisation, 0 to 1. */
export function kinshipOf(plans: readonly PlanTexts[], review: Review, model: Logistic<KinshipSignal> = followThroughModel.kinship): number {
  return likelihood(model, review.kinshipSignals(lengthOf(plans)))
}

/** Characters of the clauses of plans. */
export function lengthOf(plans: readonly PlanTexts[]): number {
  return plans.reduce((sum, { spans }) => spans.reduce((own, { from, to }) => own + to - from, sum), 0)
}

/** How likely something is by a model, 0 to 1. */
export function likelihood<Signal extends string>({ constant, weights }: Logistic<Signal>, signals: Readonly<Record<Signal, number>>): number {
  let z = constant
  for (const name in weights) z += weights[name] * signals[name]
  return 1 / (1 + Math.exp(-z))
}
