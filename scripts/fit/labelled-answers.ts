import { join } from 'node:path'
import { isReviewOf, Review } from '../../src/core/compare/answers/review.ts'
import { passageText, statementsOfReport, termsOf, type Statement } from '../../src/core/compare/answers/statements.ts'
import {
  followThroughModel,
  likelihood,
  passageSignals,
  planTextsOf,
  rankedPassages,
  readAll,
  type AnswerSignal,
  type FollowThroughModel,
  type PlanTexts,
} from '../../src/core/compare/answers/passages.ts'
import { answerSignalsOf, kinshipsOf, planAnswerOf, Silence } from '../../src/core/compare/answers/signals.ts'
import { chineseProfiler, compare, thresholds } from '../../src/core/compare/index.ts'
import type { Profiler } from '../../src/core/compare/profiles/index.ts'
import type { Item, Report } from '../../src/core/model.ts'
import type { GoldPair } from '../evaluate/pairs/gold-pair.ts'
import { itemNumbers } from '../evaluate/sample/labelled-pair.ts'
import type { Observation } from '../evaluate/models/logistic.ts'
import { overlapOf } from '../evaluate/overlap.ts'
import { reportAt } from '../evaluate/reports.ts'
import { pairsOfSet } from './labels/pairs.ts'
import { keptPlans } from './labels/plans.ts'
import { organisationKey } from './link-labels.ts'

/**
 * What stands behind a label: a reader; a reader of plans that were drawn among those that seemed least answered; or how the review was changed so that it can't answer:
 * its answers deleted, or another organisation's put in place.
 */
export type LabelSource = 'reader' | 'drawn' | 'deleted' | 'foreign'

/** A plan held against a review, with what is known of the answer. */
export interface HeldPlan {
  readonly organisation: string
  readonly source: LabelSource
  /** `answered`: a reader did not say whether in part or in full. */
  readonly status: 'matched' | 'partial' | 'answered' | 'not-found'
  /** For drawn plans, true where the reader found nothing in the whole later report; null for others. */
  readonly isUnmentioned: boolean | null
  /** What a reader quoted as the answer. */
  readonly quotes: readonly string[]
  readonly item: Item
  readonly texts: PlanTexts
  readonly review: Review
  readonly profiler: Profiler
  readonly kinship: number
  /** True where the later report plans it again, by the links of the plans in use. */
  readonly isRenewed: boolean
}

/** Each earlier report is held against so many reviews of other organisations. */
const foreignReviews = 3
/** A statement that has so much of a quotation is the answer that it quotes. */
const quotedFrom = 0.6

/** All labelled plans below a folder of gold sets, held against the right review, the same without its answers, and foreign ones. */
export async function heldPlans(gold: string, corpus: string, sets: readonly string[]): Promise<HeldPlan[]> {
  const pairs = (await Promise.all(sets.map((set) => pairsOfSet(set, gold, corpus)))).flat().filter(({ followThrough }) => followThrough)
  const read = await Promise.all(
    pairs.map(async (pair) => ({ pair, earlier: await reportAt(join(corpus, pair.A.file)), later: await reportAt(join(corpus, pair.B.file)) })),
  )
  const labels = read.flatMap(({ pair, earlier, later }, at) => {
    const organisation = organisationOf(pair)
    const labelled = labelledPlans(pair, earlier)
    const statements = statementsOfReport(later)
    // The other plans of the report stand behind those that were labelled, since how the review speaks to all of them is a signal.
    const items = labelled.map(({ item }) => item)
    const own = held([...items, ...earlier.plans.filter((plan) => !items.includes(plan))], statements)
    const right = labelled.map((label, number): HeldPlan => ({
      ...own,
      organisation,
      source: 'reader',
      isUnmentioned: null,
      isRenewed: false,
      ...label,
      texts: own.texts[number]!,
      kinship: own.kinships[number]!,
    }))
    const deleted = right.map((plan): HeldPlan => {
      const shown = new Set(
        rankedPassages(plan.texts, plan.review, plan.profiler)
          .slice(0, 3)
          .map(({ statement }) => plan.review.statements[statement]!.text),
      )
      const left = statements.filter(({ text }) => !shown.has(text) && !plan.quotes.some((quote) => overlapOf(text, quote).ofShorter >= quotedFrom))
      const without = held([plan.item], left)
      return { ...plan, ...without, source: 'deleted', status: 'not-found', quotes: [], texts: without.texts[0]!, kinship: plan.kinship }
    })
    const others = [...read.slice(at + 1), ...read.slice(0, at)].filter(
      (other) => organisationOf(other.pair) !== organisation && other.pair.A.file.split('/')[0] === pair.A.file.split('/')[0],
    )
    const foreign = others.slice(0, foreignReviews).flatMap((other) => {
      const without = held(earlier.plans, statementsOfReport(other.later))
      return earlier.plans.map((item, number): HeldPlan => ({
        ...without,
        organisation,
        source: 'foreign',
        isUnmentioned: null,
        isRenewed: false,
        status: 'not-found',
        quotes: [],
        item,
        texts: without.texts[number]!,
        kinship: without.kinships[number]!,
      }))
    })
    return [...right, ...deleted, ...foreign]
  })
  return [...labels, ...(await drawnPlans(corpus))]
}

/** The plans that were drawn among those that seemed least answered. Those that name no task are answered by nothing. */
async function drawnPlans(corpus: string): Promise<HeldPlan[]> {
  const all = await Promise.all(
    (await keptPlans(corpus)).map(async ({ A, B, plans }): Promise<HeldPlan[]> => {
      const [earlier, later] = await Promise.all([reportAt(join(corpus, A.file)), reportAt(join(corpus, B.file))])
      const { links } = compare(earlier, later, { segment: (text) => [text] }).plans
      const renewed = new Set(links.flatMap((link) => (link.status === 'undetermined' ? [] : link.earlier)))
      // All plans of the report, since how the review speaks to the others is a signal.
      const { texts, review, profiler, kinships } = held(earlier.plans, statementsOfReport(later))
      return plans.flatMap(({ plan, answer }): HeldPlan[] => {
        const at = itemNumbers([plan], earlier.plans)[0]
        if (at === undefined) return []
        const item = earlier.plans[at]!
        const status = answer === 'answered' ? 'answered' : 'not-found'
        const known = {
          organisation: organisationKey(A.organisation ?? ''),
          source: 'drawn',
          status,
          isUnmentioned: answer === 'silent',
          quotes: [],
        } as const
        return [{ ...known, item, texts: texts[at]!, review, profiler, kinship: kinships[at]!, isRenewed: renewed.has(item.id) }]
      })
    }),
  )
  return all.flat()
}

/** The folder of an organisation's files, or its name: reports of one that was renamed are of one. */
function organisationOf({ name }: GoldPair): string {
  return organisationKey(name.replace(/-\d{4}-\d{4}$/u, ''))
}

function labelledPlans({ plansA, followThrough }: GoldPair, { plans }: Report): Pick<HeldPlan, 'status' | 'quotes' | 'item'>[] {
  return (followThrough ?? []).map(({ plan, status, evidence }) => {
    const quote = plansA![plan]!
    const number = itemNumbers([quote], plans)[0]
    const item = number === undefined ? ({ lead: quote, text: quote } as Item) : plans[number]!
    return { status: status as HeldPlan['status'], quotes: evidence ?? [], item }
  })
}

function held(
  items: readonly Item[],
  statements: readonly Statement[],
): { texts: PlanTexts[]; review: Review; profiler: Profiler; kinships: number[] } {
  const profiler = chineseProfiler()
  const texts = items.map((item) => planTextsOf(item, profiler))
  readAll(texts)
  const review = new Review(statements, isReviewOf(statements), profiler)
  return {
    texts,
    review,
    profiler,
    kinships: kinshipsOf(texts.map((plan) => planAnswerOf(plan, rankedPassages(plan, review, profiler), review).own)),
  }
}

/** Each statement that could be an answer to a plan that a reader quoted answers of, as an observation of the signals of passages. */
export function passageObservations(plans: readonly HeldPlan[]): Observation[] {
  return plans
    .filter(({ source, quotes }) => source === 'reader' && quotes.length > 0)
    .flatMap((plan) =>
      rankedPassages(plan.texts, plan.review, plan.profiler).map(({ statement, signals }) => ({
        signals: passageSignals.map((name) => signals[name]),
        isTrue: isQuoted(plan, statement),
        counts: 1,
      })),
    )
}

function isQuoted({ texts, review, profiler, quotes }: HeldPlan, statement: number): boolean {
  const shown = passageText(review.statements[statement]!.text, termsOf(texts.whole, profiler), profiler)
  return quotes.some((quote) => overlapOf(shown, quote).ofUnion >= 0.5)
}

/** Of the plans whose answers a reader quoted, those of which one of the two passages shown first is among the quotations. */
export function quotedFirst(plans: readonly HeldPlan[], model: FollowThroughModel['passage'] = followThroughModel.passage): HeldPlan[] {
  return plans.filter((plan) =>
    rankedPassages(plan.texts, plan.review, plan.profiler, model)
      .slice(0, 2)
      .some(({ statement }) => isQuoted(plan, statement)),
  )
}

/** True where the rules of silence find nothing about a plan in the later report. */
export function isSilent(
  { item, texts, review, profiler, kinship, isRenewed }: HeldPlan,
  { passage, answered }: Pick<FollowThroughModel, 'passage' | 'answered'>,
): boolean {
  if (isRenewed) return false
  const answer = planAnswerOf(texts, rankedPassages(texts, review, profiler, passage), review)
  const silence = new Silence(review, profiler, review.statements.map(({ text }) => text).join('\n'))
  return (
    likelihood(answered, answerSignalsOf(answer.own, kinship)) < thresholds.followThrough.answered &&
    silence.isSilentOn(item, texts, answer, thresholds.silence)
  )
}

/** How likely the best passage of a plan would be quoted, by a model; 0 where it has none. */
export function bestPassageOf({ texts, review, profiler }: HeldPlan, model: FollowThroughModel['passage']): number {
  return rankedPassages(texts, review, profiler, model)[0]?.likelihood ?? 0
}

/** The signals of a plan's answer, its passages ranked by a model. */
export function signalsOf({ texts, review, profiler, kinship }: HeldPlan, model: FollowThroughModel['passage']): Record<AnswerSignal, number> {
  return answerSignalsOf(planAnswerOf(texts, rankedPassages(texts, review, profiler, model), review).own, kinship)
}
