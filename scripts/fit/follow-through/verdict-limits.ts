/** From which likelihoods on verdicts are given, chosen so that they are right as often as asked on organisations left out. */
import type { HeldPlan } from '../labelled-answers.ts'

/**
 * How often a plan that is called answered has to be so, on plans of organisations left out: where every plan of a report was read, so that plans are as they come, and where
 * weak answers were looked for, of which there are more there than in reports.
 */
const asked = { asTheyCome: 0.9, sought: 7 / 8 } as const
const steps = Array.from({ length: 12 }, (_, at) => (40 + 5 * at) / 100)
const partialSteps = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
const passageSteps = [0, 0.02, 0.03, 0.04, 0.06, 0.08]
const likelySteps = [0.5, 0.8, 0.85, 0.9]

/** From which likelihoods on verdicts are given. */
export type VerdictLimits = Record<'matched' | 'partial' | 'passage' | 'likely', number>

/** What is said of a plan by models that never saw its organisation. */
export interface LeftOut {
  readonly plan: HeldPlan
  readonly matched: number
  readonly answered: number
  /** Likelihood of its best passage. */
  readonly best: number
  readonly isSilent: boolean
}

/**
 * The least likelihood, in steps of 0.05, from which plans that the models never saw are called answered as rightly as asked. A plan is partly answered only where its best
 * passage is likely enough as well, and where it is likely answered at all: by those limits by which most more verdicts are right than wrong. Readers differ most over these,
 * so that a share of right ones that has to be reached would be reached by chance.
 */
export function thresholdsBy(seen: readonly LeftOut[]): VerdictLimits {
  const judged = seen.filter(({ plan }) => plan.isOfAll || plan.isSought)
  const isRightEnough = (said: readonly LeftOut[]): boolean =>
    [said.filter(({ plan }) => !plan.isSought), said.filter(({ plan }) => plan.isSought)].every(
      (own, kind) => rightOf(own, 'matched') >= (kind === 0 ? asked.asTheyCome : asked.sought) * own.length,
    )
  const matched = steps.find((from) => isRightEnough(judged.filter((one) => one.matched >= from))) ?? steps.at(-1)!
  const below = judged.filter((one) => one.matched < matched && !one.isSilent)
  const gainOf = (said: readonly LeftOut[]): number => 2 * rightOf(said, 'partial') - said.length
  const [best] = partialSteps
    .flatMap((partial) => passageSteps.flatMap((passage) => likelySteps.map((likely) => ({ partial, passage, likely }))))
    .map((limit) => ({ limit, said: below.filter((one) => isPartly(one, limit)) }))
    .sort((one, two) => gainOf(two.said) - gainOf(one.said) || one.said.length - two.said.length)
  return { matched, ...best!.limit }
}

function rightOf(verdicts: readonly LeftOut[], status: 'matched' | 'partial'): number {
  return verdicts.filter(({ plan }) => plan.status === status).length
}

/** Whether a plan is partly answered by such limits. */
export function isPartly({ matched, answered, best }: LeftOut, { partial, passage, likely }: Omit<VerdictLimits, 'matched'>): boolean {
  return answered - matched >= partial && best >= passage && answered >= likely
}
