/** From which likelihoods on verdicts are given, chosen so that they are right as often as asked on organisations left out. */
import type { SilenceKind } from '../../../src/core/compare/answers/signals.ts'
import type { HeldPlan } from '../labelled-answers.ts'

/**
 * How often a plan that is called answered has to be so, on plans of organisations left out: where every plan of a report was read, so that plans are as they come, and where
 * weak answers were looked for, of which there are more there than in reports; and how often one that is called partly answered.
 */
const asked = { asTheyCome: 0.9, sought: 0.9, partial: 0.6 } as const
/** Of the plans that are held against the review of another organisation, at most this share may be called answered. */
const foreignAtMost = 0.07
const steps = Array.from({ length: 56 }, (_, at) => (40 + at) / 100)
const kinshipSteps = [0, 0.5, 0.6, 0.7, 0.8, 0.9]
const partialSteps = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
const passageSteps = [0, 0.03, 0.06, 0.1, 0.15, 0.2]
const likelySteps = [0.5, 0.8, 0.85, 0.9]

/** From which likelihoods on verdicts are given. */
export type VerdictLimits = Record<'matched' | 'kinship' | 'partial' | 'passage' | 'likely', number>

/** What is said of a plan by models that never saw its organisation. */
export interface LeftOut {
  readonly plan: HeldPlan
  readonly matched: number
  readonly answered: number
  /** Likelihood of its best passage, and whether that says that something is unfinished. */
  readonly best: number
  readonly isUnfinished: boolean
  readonly silence: SilenceKind | null
}

/**
 * The least likelihood, in steps of 0.01, from which plans that the models never saw are called answered as rightly as asked, with the least kinship that keeps reviews of
 * other organisations from answering. A plan is partly answered only where its best passage is likely enough as well, and where it is likely answered at all: by those limits by
 * which, of those that are right as often as asked, most verdicts are right.
 */
export function thresholdsBy(seen: readonly LeftOut[]): VerdictLimits {
  const judged = seen.filter(({ plan }) => plan.isOfAll || plan.isSought)
  const foreign = seen.filter(({ plan }) => plan.source === 'foreign')
  const isRightEnough = (said: readonly LeftOut[]): boolean =>
    [said.filter(({ plan }) => !plan.isSought), said.filter(({ plan }) => plan.isSought)].every(
      (own, kind) => rightOf(own, 'matched') >= (kind === 0 ? asked.asTheyCome : asked.sought) * own.length,
    )
  const chosen = kinshipSteps.map((kinship) => {
    const isSaid = (matched: number) => (one: LeftOut) => statusOf(one, { matched, kinship }) === 'matched'
    const matched = steps.find((from) => isRightEnough(judged.filter(isSaid(from)))) ?? steps.at(-1)!
    return { matched, kinship, foreign: foreign.filter(isSaid(matched)).length }
  })
  const { matched, kinship } = chosen.find((limits) => limits.foreign <= foreignAtMost * foreign.length) ?? chosen.at(-1)!
  const below = judged.filter((one) => statusOf(one, { matched, kinship }) === null && one.silence === null)
  const gainOf = (said: readonly LeftOut[]): number => {
    const right = rightOf(said, 'partial')
    return right >= asked.partial * said.length ? right : right / said.length - 1
  }
  const [best] = partialSteps
    .flatMap((partial) => passageSteps.flatMap((passage) => likelySteps.map((likely) => ({ partial, passage, likely }))))
    .map((limit) => ({ limit, said: below.filter((one) => isPartly(one, limit)) }))
    .sort((one, two) => gainOf(two.said) - gainOf(one.said) || one.said.length - two.said.length)
  return { matched, kinship, ...best!.limit }
}

function rightOf(verdicts: readonly LeftOut[], status: 'matched' | 'partial'): number {
  return verdicts.filter(({ plan }) => plan.status === status).length
}

/** What is said of a plan that is likely answered: that it is, or, where its best passage says that something is unfinished, that it is in part; null for one that is not. */
function statusOf({ plan, matched, isUnfinished }: LeftOut, from: Pick<VerdictLimits, 'matched' | 'kinship'>): 'matched' | 'partial' | null {
  if (matched < from.matched || plan.kinship < from.kinship) return null
  return isUnfinished ? 'partial' : 'matched'
}

/** Whether a plan is partly answered by such limits. */
function isPartly({ matched, answered, best }: LeftOut, { partial, passage, likely }: Omit<VerdictLimits, 'matched' | 'kinship'>): boolean {
  return answered - matched >= partial && best >= passage && answered >= likely
}

/** The verdict on a plan by such limits; null for none. */
export function verdictBy(one: LeftOut, limits: VerdictLimits): 'matched' | 'partial' | 'silent' | null {
  return statusOf(one, limits) ?? (one.silence !== null ? 'silent' : isPartly(one, limits) ? 'partial' : null)
}
