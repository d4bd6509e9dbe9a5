import type { FollowThrough, FollowThroughStatus, Item, Report } from '../../model.ts'
import { rankedAnswers, type PlanAnswers } from './answers.ts'
import type { Profiler } from '../profiles/index.ts'
import { sentencesOfPart } from './sentences.ts'
import type { Judgement } from '../thresholds.ts'

/**
 * Weights of the logistic model of whether a plan is answered, from labelled reports and reviews of other organisations put in place of the right one.
 * `npm run evaluate -- fit` prints a fit beside them, with what each finds.
 */
export const followThroughModel = { constant: -13.26, shared: 1.31, rare: 0.9, surroundings: 7.53 } as const

/** What tells whether a plan is answered: the weight of what the best passage shares with it, that of rare words alone (each as ln(1 + n)), and how well the review answers the other plans, 0 to 1. */
export interface FollowThroughSignals {
  readonly shared: number
  readonly rare: number
  readonly surroundings: number
}

/** A review that speaks to this share of the clauses of the other plans, as every review of the same organisation does, says nothing more for this one. */
export const fullSurroundings = 0.36

/** A longer plan names several tasks: it is partly answered where few of them have an answer of their own; a shorter one where its answer says that it is unfinished. */
export const singleTaskLength = 160

const unfinished =
  /尚[未待在需]|还[在没未需要]|仍[在未需]|没有.{0,6}(?:铺开|推开|落地|批|动工|安排|完成|到位|启动)|未.{0,4}(?:完成|动工|启动|到位|开工)|推迟|暂缓|缓建|停[留在]|洽谈|协商|比选|意向|试用|试行|初审|初步设计|前期工作|过半|首期|其余/u

/**
 * Each plan item of the earlier report against the later report's review of that year. Where the later report reviews another
 * year than the one that was planned, or its review was not found, nothing can be judged: every plan is undetermined, and the
 * passages show what comes nearest.
 */
export function followThroughOf(earlier: Report, later: Report, profiler: Profiler, limits: Judgement['followThrough']): FollowThrough[] {
  const sentences = sentencesOfPart(later, 'work')
  const comparable = sentences.length > 0 && reviewsThePlannedYear(earlier, later)
  const answers = rankedAnswers(earlier.plans, sentences, profiler)
  const signals = followThroughSignals(answers)
  return earlier.plans.map((plan, index) => {
    const answer = answers[index]!
    const { best } = answer
    return {
      plan: plan.id,
      status: comparable ? statusOf(plan, answer, signals[index]!, limits) : 'undetermined',
      evidence: best
        .filter((answer) => answer.shared > 0)
        .map(({ sentence, similarity }) => ({ id: sentence.block, text: sentence.text, similarity })),
    }
  })
}

/** False only where both years are known and differ. */
function reviewsThePlannedYear(earlier: Report, later: Report): boolean {
  return earlier.planYear === null || later.reviewedYear === null || earlier.planYear === later.reviewedYear
}

function statusOf(
  plan: Item,
  { best, answeredShare }: PlanAnswers,
  signals: FollowThroughSignals,
  { matched, share, partial, margin }: Judgement['followThrough'],
): FollowThroughStatus {
  const answered = answeredness(signals)
  if (answered >= matched) {
    const isPartial = plan.text.length < singleTaskLength ? unfinished.test(best[0]?.sentence.text ?? '') : answeredShare < share
    return isPartial ? 'partial' : 'matched'
  }
  if (answered >= partial) return 'partial'
  return answered >= partial - margin ? 'undetermined' : 'not-found'
}

/** How likely the plan is answered, 0 to 1. */
function answeredness({ shared, rare, surroundings }: FollowThroughSignals): number {
  const { constant, shared: a, rare: b, surroundings: c } = followThroughModel
  return 1 / (1 + Math.exp(-(constant + a * shared + b * rare + c * surroundings)))
}

/** Signals of whether each plan is answered, given what the review says to all of them. */
export function followThroughSignals(answers: readonly PlanAnswers[]): FollowThroughSignals[] {
  const shares = answers.map(({ answeredShare }) => answeredShare)
  return answers.map(({ best }, index) => ({
    shared: Math.log1p(Math.max(0, ...best.map((answer) => answer.shared))),
    rare: Math.log1p(Math.max(0, ...best.map((answer) => answer.rare))),
    surroundings: Math.min(1, meanOfOthers(shares, index) / fullSurroundings),
  }))
}

function meanOfOthers(values: readonly number[], index: number): number {
  if (values.length < 2) return fullSurroundings
  return (values.reduce((sum, value) => sum + value, 0) - values[index]!) / (values.length - 1)
}
