import { join } from 'node:path'
import { rankedAnswers, type PlanAnswers } from '../../src/core/compare/answers/answers.ts'
import { followThroughSignals, singleTaskLength, type FollowThroughSignals } from '../../src/core/compare/answers/follow-through.ts'
import { profilerFor } from '../../src/core/compare/profiles/profile.ts'
import { sentencesOfPart } from '../../src/core/compare/answers/sentences.ts'
import { builtInStatistics } from '../../src/core/compare/profiles/statistics.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import type { Report } from '../../src/core/model.ts'
import { isPartOf } from './follow-through.ts'
import { goldPairs, type GoldPair } from './gold-pair.ts'
import { itemNumbers } from './labelled-pair.ts'
import type { Observation } from './logistic.ts'
import { reportAt } from './reports.ts'
import { reportNumber, sampleHistories } from './sample-history.ts'

/** A labelled plan: what the review says to it, whether it answers it, and whether only in part. */
export interface LabelledPlan {
  readonly answers: PlanAnswers
  readonly observation: Observation
  readonly status: string
  /** True for a plan long enough to name several tasks. */
  readonly isLong: boolean
}

interface ReviewedPlans {
  readonly earlier: Report
  readonly later: Report
  /** Labelled statuses by the plans' numbers. */
  readonly statuses: ReadonlyMap<number, string>
  readonly counts: number
}

/** A plan of the sample archive counts this much beside one of a real report; all plans held against a foreign review together as much as all labelled ones. */
const sampleCounts = 0.1

/** Labelled plans of real reports and of the sample archive, and the same plans held against the reviews of other organisations, where none is answered. */
export async function labelledPlans(gold: string, corpus: string, root: string): Promise<LabelledPlan[]> {
  const pairs = goldPairs(gold)
  const right: ReviewedPlans[] = [...(await Promise.all(pairs.map((pair) => reviewedPair(pair, corpus)))), ...(await reviewedSample(root))]
  const foreign = await foreignReviews(pairs, corpus)
  return [...right, ...foreign].flatMap(plansOf)
}

function plansOf({ earlier, later, statuses, counts }: ReviewedPlans): LabelledPlan[] {
  const answers = rankedAnswers(earlier.plans, sentencesOfPart(later, 'work'), profilerFor(builtInStatistics))
  const signals = followThroughSignals(answers)
  return [...statuses].map(([plan, status]) => {
    const { shared, rare, surroundings } = signals[plan]!
    const isLong = earlier.plans[plan]!.text.length >= singleTaskLength
    return { answers: answers[plan]!, status, isLong, observation: { signals: [shared, rare, surroundings], isTrue: status !== 'not-found', counts } }
  })
}

async function reviewedPair(pair: GoldPair, corpus: string): Promise<ReviewedPlans> {
  const earlier = await reportAt(join(corpus, pair.A.file))
  const later = await reportAt(join(corpus, pair.B.file))
  const labels = (pair.followThrough ?? []).flatMap(({ plan, status }) =>
    itemNumbers([pair.plansA![plan]!], earlier.plans).map((number) => [number, status] as const),
  )
  return { earlier, later, statuses: new Map(labels), counts: 1 }
}

async function reviewedSample(root: string): Promise<ReviewedPlans[]> {
  const histories = sampleHistories(join(root, 'test/fixtures/sample-history'))
  const reviewed = histories.map(async (history) => {
    const reports = await Promise.all(history.reports.map(({ file }) => reportAt(join(root, file))))
    return [...Map.groupBy(history.followThrough, ({ year }) => year)].flatMap(([year, labels]): ReviewedPlans[] => {
      const at = reportNumber(history, year)
      const [earlier, later] = [reports[at], reports[at + 1]]
      if (!earlier || !later) return []
      const known = labels.filter(({ status }) => status !== 'undetermined')
      const statuses = known.flatMap(({ plan, status }) => itemNumbers([plan], earlier.plans).map((number) => [number, status] as const))
      return [{ earlier, later, statuses: new Map(statuses), counts: sampleCounts }]
    })
  })
  return (await Promise.all(reviewed)).flat()
}

async function foreignReviews(pairs: readonly GoldPair[], corpus: string): Promise<ReviewedPlans[]> {
  const labelled = pairs.reduce((sum, pair) => sum + (pair.followThrough?.length ?? 0), 0)
  const crossed = pairs.flatMap((pair) =>
    pairs.filter((other) => !isPartOf(other.B.organisation, pair.A.organisation)).map((other) => ({ pair, other })),
  )
  const held = await Promise.all(
    crossed.map(async ({ pair, other }) => ({
      earlier: await reportAt(join(corpus, pair.A.file)),
      later: await reportAt(join(corpus, other.B.file)),
    })),
  )
  const plans = held.reduce((sum, { earlier }) => sum + earlier.plans.length, 0)
  return held.map(({ earlier, later }) => ({
    earlier,
    later,
    statuses: new Map(earlier.plans.map((_, number) => [number, 'not-found'])),
    counts: labelled / plans,
  }))
}

/** Prints a model and what it makes of the labelled plans of real reports: how many that are answered it calls so, and how many held against foreign reviews. */
export function printFollowThroughModel(
  name: string,
  model: Readonly<Record<'constant' | keyof FollowThroughSignals, number>>,
  plans: readonly LabelledPlan[],
): void {
  const isAnswered = ({ observation }: LabelledPlan): boolean => {
    const [shared, rare, surroundings] = observation.signals as [number, number, number]
    const z = model.constant + model.shared * shared + model.rare * rare + model.surroundings * surroundings
    return 1 / (1 + Math.exp(-z)) >= thresholds.followThrough.matched
  }
  const share = (among: readonly LabelledPlan[]): string => `${String(among.filter(isAnswered).length)} of ${String(among.length)}`
  const real = plans.filter(({ observation }) => observation.counts !== sampleCounts)
  const [answered, unanswered] = [real.filter(({ observation }) => observation.isTrue), real.filter(({ observation }) => !observation.isTrue)]
  const numbers = Object.entries(model).map(([signal, weight]) => `${signal} ${weight.toFixed(2)}`)
  console.log(`  ${name}: ${numbers.join(', ')}; answered plans found ${share(answered)}, foreign reviews taken for answers ${share(unanswered)}`)
}

/** Prints how well plans of several tasks that are answered in part are told from those that are answered, by the share of their tasks. Real reports only. */
export function printShareCurve(plans: readonly LabelledPlan[]): void {
  console.log('\nplans answered in part, by the share of their tasks with an answer')
  const answered = plans.filter(({ status, isLong, observation }) => status !== 'not-found' && isLong && observation.counts === 1)
  for (let share = 0; share < 0.75; share += 0.04) {
    const given = answered.map(({ status, answers }) => ({
      isPartial: status === 'partial',
      given: answers.answeredShare < share,
    }))
    const right = given.filter((one) => one.isPartial === one.given).length
    const found = given.filter((one) => one.isPartial && one.given).length
    console.log(`  ${share.toFixed(2)}  right ${String(right)} of ${String(given.length)}  partial found ${String(found)}`)
  }
}
