/** From which likelihoods on verdicts are given, chosen so that they are right as often as asked on organisations left out. */
import type { HeldPlan } from '../labelled-answers.ts'

/** How often a verdict has to be right on plans of organisations left out. In the labels plans without a clear answer were looked for; among plans as they come it is right more often. */
const askedOf = { matched: 5 / 6, partial: 0.65 }
const steps = Array.from({ length: 12 }, (_, at) => (40 + 5 * at) / 100)
/** What is less likely than not is not called partly answered. */
const leastPartial = 0.5
const passageSteps = [0, 0.02, 0.03, 0.04, 0.06]

/** From which likelihoods on verdicts are given. */
export type VerdictLimits = Record<'matched' | 'partial' | 'passage', number>

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
 * The least likelihoods, in steps of 0.05, from which verdicts on plans that the models never saw are right as often as asked. A plan is partly answered only where its
 * best passage is likely enough as well: of the limits that are right as often as asked, those by which most more verdicts are right than wrong.
 */
export function thresholdsBy(seen: readonly LeftOut[]): VerdictLimits {
  const isRightEnough = (verdicts: readonly LeftOut[], status: 'matched' | 'partial'): boolean =>
    verdicts.length > 0 && verdicts.filter(({ plan }) => plan.status === status).length >= askedOf[status] * verdicts.length
  const matched =
    steps.find((from) =>
      isRightEnough(
        seen.filter((one) => one.matched >= from),
        'matched',
      ),
    ) ?? steps.at(-1)!
  const below = seen.filter((one) => one.matched < matched && !one.isSilent)
  const tried = passageSteps
    .flatMap((passage) => steps.filter((step) => step >= leastPartial).map((partial) => ({ passage, partial })))
    .map((limit) => ({ limit, said: below.filter((one) => isPartly(one, limit)) }))
    .filter(({ said }) => isRightEnough(said, 'partial'))
    .sort((one, two) => gainOf(two.said) - gainOf(one.said))
  return { matched, ...(tried[0]?.limit ?? { passage: passageSteps.at(-1)!, partial: steps.at(-1)! }) }
}

/** Whether a plan is partly answered by such limits. */
export function isPartly({ matched, answered, best }: LeftOut, { partial, passage }: Pick<VerdictLimits, 'partial' | 'passage'>): boolean {
  return answered - matched >= partial && best >= passage
}

/** How many more verdicts of partly answered are right than wrong. */
function gainOf(verdicts: readonly LeftOut[]): number {
  return 2 * verdicts.filter(({ plan }) => plan.status === 'partial').length - verdicts.length
}
