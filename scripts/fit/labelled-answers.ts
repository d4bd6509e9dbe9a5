import { join } from 'node:path'
import { Review, type KinshipSignal } from '../../src/core/compare/answers/review.ts'
import { isReviewOf } from '../../src/core/compare/answers/review-years.ts'
import { statementsOfReport, type Statement } from '../../src/core/compare/answers/statements.ts'
import { lengthOf, planTextsOf, rankedPassages, type PlanTexts } from '../../src/core/compare/answers/passages.ts'
import { chineseProfiler, compare } from '../../src/core/compare/index.ts'
import type { Profiler } from '../../src/core/compare/profiles/index.ts'
import type { Item, Report } from '../../src/core/model.ts'
import type { GoldPair } from '../evaluate/pairs/gold-pair.ts'
import { itemNumbers } from '../evaluate/sample/labelled-pair.ts'
import { overlapOf } from '../evaluate/overlap.ts'
import { reportAt } from '../evaluate/reports.ts'
import { pairsOfSet } from './labels/pairs.ts'
import { keptPlans } from './labels/plans.ts'
import { judgedPlans } from './follow-through/judged-plans.ts'
import { organisationKey } from './link-labels.ts'

/**
 * What stands behind a label: a reader; a reader of verdicts that pages gave; a reader of plans that were drawn among those that seemed least answered; or how the review was changed so that it can't answer:
 * its answers deleted, or another organisation's put in place.
 */
export type LabelSource = 'reader' | 'judged' | 'drawn' | 'deleted' | 'foreign'

/** A plan held against a review, with what is known of the answer. */
export interface HeldPlan {
  readonly organisation: string
  readonly source: LabelSource
  /** `answered`: a reader did not say whether in part or in full. */
  readonly status: 'matched' | 'partial' | 'answered' | 'not-found'
  /** For drawn plans, true where the reader found nothing in the whole later report; null for others. */
  readonly isUnmentioned: boolean | null
  /** True where it is one of a sample in which weak answers were looked for. */
  readonly isSought: boolean
  /** True where every plan of its report was read, so that plans like it are as many as in reports as they come. */
  readonly isOfAll: boolean
  /** How much the label counts: less than 1 where the reader finds that another word can be said as well. */
  readonly counts: number
  /** What a reader quoted as the answer. */
  readonly quotes: readonly string[]
  /** What a reader found to be shown as the answer: what answers nothing, and what can be shown though other passages are better. */
  readonly shown: { readonly wrong: readonly string[]; readonly passable: readonly string[] }
  readonly item: Item
  readonly texts: PlanTexts
  readonly review: Review
  readonly profiler: Profiler
  /** How much the review and all plans of the report have in common. */
  readonly inCommon: Readonly<Record<KinshipSignal, number>>
  /** True where the later report plans it again, by the links of the plans in use. */
  readonly isRenewed: boolean
}

/** What is known of labels of which no reader said that they can be doubted, or what should not be shown. */
const certain = { counts: 1, shown: { wrong: [], passable: [] } } as const

/** Each earlier report is held against so many reviews of other organisations. */
const foreignReviews = 1
/** Every so many plans that a reader judged is held against the review without its answers as well. */
const deletedEach = 6
/** The set of labels that the repository keeps; in all others weak answers were looked for. */
const keptSet = 'kept'
/** Every plan of a report was read where so many were. */
const wholeFrom = 0.9
/** A statement that has so much of a quotation is the answer that it quotes. */
export const quotedFrom = 0.6

/** All labelled plans below a folder of gold sets, held against the right review, the same without its answers, and foreign ones. */
export async function heldPlans(gold: string, corpus: string, sets: readonly string[]): Promise<HeldPlan[]> {
  const bySet = await Promise.all(sets.map(async (set) => (await pairsOfSet(set, gold, corpus)).map((pair) => ({ pair, isSought: set !== keptSet }))))
  const pairs = bySet.flat().filter(({ pair }) => pair.followThrough)
  const whole = readWhole(pairs.map(({ pair }) => pair))
  const read = await Promise.all(
    pairs.map(async ({ pair, isSought }) => ({
      ...{ pair, isSought, isOfAll: whole.has(pair.name) },
      earlier: await reportAt(join(corpus, pair.A.file)),
      later: await reportAt(join(corpus, pair.B.file)),
    })),
  )
  const labels = read.flatMap(({ pair, isSought, isOfAll, earlier, later }, at) => {
    const organisation = organisationOf(pair)
    const labelled = labelledPlans(pair, earlier)
    const statements = statementsOfReport(later)
    // All plans of the report, in order, since how much the review has in common with all of them is a signal; behind them those that were labelled and not read.
    const items = [...new Set([...earlier.plans, ...labelled.map(({ item }) => item)])]
    const own = held(items, statements)
    const right = labelled.map((label): HeldPlan => {
      const number = items.indexOf(label.item)
      return {
        ...{ organisation, source: 'reader', review: own.review, profiler: own.profiler, inCommon: own.inCommon },
        ...{ isUnmentioned: null, isRenewed: false, isSought, isOfAll, ...certain },
        ...label,
        texts: own.texts[number]!,
      }
    })
    const deleted = right.flatMap((plan, number): HeldPlan[] => {
      if (number % deletedEach !== 0) return []
      const shown = new Set(
        rankedPassages(plan.texts, plan.review, plan.profiler)
          .slice(0, 3)
          .map(({ statement }) => plan.review.statements[statement]!.text),
      )
      const left = statements.filter(({ text }) => !shown.has(text) && !plan.quotes.some((quote) => overlapOf(text, quote).ofShorter >= quotedFrom))
      const without = held(items, left)
      return [
        {
          ...plan,
          review: without.review,
          profiler: without.profiler,
          isSought: false,
          isOfAll: false,
          source: 'deleted',
          status: 'not-found',
          quotes: [],
          texts: without.texts[items.indexOf(plan.item)]!,
        },
      ]
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
        ...{ isUnmentioned: null, isRenewed: false, isSought: false, isOfAll: false, ...certain },
        status: 'not-found',
        quotes: [],
        item,
        texts: without.texts[number]!,
      }))
    })
    return [...right, ...deleted, ...foreign]
  })
  return [...labels, ...(await drawnPlans(corpus)), ...(await plansOfVerdicts(corpus))]
}

/** The plans of verdicts that a reader judged. */
async function plansOfVerdicts(corpus: string): Promise<HeldPlan[]> {
  return (await judgedPlans(corpus)).flatMap(({ organisation, earlier, later, plans }) => {
    const { texts, review, profiler, inCommon } = held(earlier.plans, statementsOfReport(later))
    const known = { source: 'judged', isUnmentioned: null, isSought: false, isOfAll: false, isRenewed: false } as const
    return plans.map((plan): HeldPlan => {
      const at = earlier.plans.indexOf(plan.item)
      return { ...known, ...plan, organisation: organisationKey(organisation), review, profiler, inCommon, texts: texts[at]! }
    })
  })
}

/** Names of the pairs in which, all sets together, readers judged the plans that they found; one or two may have been left open. */
function readWhole(pairs: readonly GoldPair[]): ReadonlySet<string> {
  const byName = Map.groupBy(pairs, ({ name }) => name)
  const isWhole = (sets: readonly GoldPair[]): boolean => {
    const judged = new Set(sets.flatMap(({ followThrough }) => followThrough!.map(({ plan }) => plan)))
    return judged.size >= wholeFrom * sets[0]!.plansA!.length
  }
  return new Set([...byName].filter(([, sets]) => isWhole(sets)).map(([name]) => name))
}

/** The plans that were drawn among those that seemed least answered. Those that name no task are answered by nothing. */
async function drawnPlans(corpus: string): Promise<HeldPlan[]> {
  const all = await Promise.all(
    (await keptPlans(corpus)).map(async ({ A, B, plans }): Promise<HeldPlan[]> => {
      const [earlier, later] = await Promise.all([reportAt(join(corpus, A.file)), reportAt(join(corpus, B.file))])
      const { links } = compare(earlier, later, { segment: (text) => [text] }).plans
      const renewed = new Set(links.flatMap((link) => (link.status === 'undetermined' ? [] : link.earlier)))
      // All plans of the report, since how much the review has in common with all of them is a signal.
      const { texts, review, profiler, inCommon } = held(earlier.plans, statementsOfReport(later))
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
          ...{ isSought: false, isOfAll: false, ...certain },
          quotes: [],
        } as const
        return [{ ...known, item, texts: texts[at]!, review, profiler, inCommon, isRenewed: renewed.has(item.id) }]
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

function held(items: readonly Item[], statements: readonly Statement[]): Pick<HeldPlan, 'review' | 'profiler' | 'inCommon'> & { texts: PlanTexts[] } {
  const profiler = chineseProfiler()
  const texts = planTextsOf(items, profiler)
  const review = new Review(statements, isReviewOf(statements), texts, profiler)
  return { texts, review, profiler, inCommon: review.kinshipSignals(lengthOf(texts)) }
}
