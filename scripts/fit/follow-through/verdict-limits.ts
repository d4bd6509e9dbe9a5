/** From which likelihoods on verdicts are given, chosen so that they are right as often as asked on organisations left out. */
import type { SilenceKind } from '../../../src/core/compare/answers/signals.ts'
import type { HeldPlan } from '../labelled-answers.ts'

/**
 * How often a plan that is called answered, or partly answered, has to be so, on plans of organisations left out: alike where every plan of a report was read, so that plans are as
 * they come, where weak answers were looked for, of which there are more there than in reports, and where verdicts were judged. How often the passage that is shown first
 * beside either word has to be one that can stand there. And how often the word has to be right in each tenth of the likelihood of that passage: all of them together would hide the weakest.
 * Of those that are called partly answered three in five are to be right by limits that never saw them, which asks a little more where the limits are chosen.
 */
const asked = { matched: 0.9, partial: 0.65, shown: 0.9, matchedInTenth: 0.8 } as const
/** Of the plans that are held against the review of another organisation, at most this share may be called answered. */
const foreignAtMost = 0.03
/** What limits cost that do not hold what is asked, so that no number of right verdicts makes up for it. */
const broken = 1e6
const steps = Array.from({ length: 56 }, (_, at) => (40 + at) / 100)
const kinshipSteps = [0, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]
const besideSteps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
const partialSteps = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
const passageSteps = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4]
const likelySteps = [0.5, 0.8, 0.85, 0.9]

/** From which likelihoods on verdicts are given. */
export type VerdictLimits = Record<'matched' | 'kinship' | 'beside' | 'partial' | 'passage' | 'likely', number>

type AnsweredLimits = Pick<VerdictLimits, 'matched' | 'kinship' | 'beside'>

/** What is said of a plan by models that never saw its organisation. */
export interface LeftOut {
  readonly plan: HeldPlan
  readonly matched: number
  readonly answered: number
  /** How likely the review is one of its organisation. */
  readonly kinship: number
  /** Likelihood of its best passage, and whether that can stand beside a verdict by what a reader says; null where that is not known. */
  readonly best: number
  readonly isRightlyShown: boolean | null
  /** Whether it says that something is unfinished. */
  readonly isUnfinished: boolean
  readonly silence: SilenceKind | null
}

/**
 * From which likelihoods on verdicts are given. A plan is called answered from the least likelihood, in steps of 0.01, from which plans that the models never saw are called so as rightly as asked: with that kinship,
 * which keeps reviews of other organisations from answering, and that likelihood of the passage beside it with which most verdicts are right. A plan is partly answered only where its best
 * passage is likely enough as well, and where it is likely answered at all: by those limits by which, of those that are right as often as asked and show the right passage as often, most verdicts are right.
 */
export function thresholdsBy(seen: readonly LeftOut[]): VerdictLimits {
  // A verdict that could be given as well as the reader's own speaks neither for nor against a limit.
  const read = seen.filter(({ plan }) => plan.isOfAll || plan.isSought || (plan.source === 'judged' && plan.counts === 1))
  const foreign = seen.filter(({ plan }) => plan.source === 'foreign')
  const limits = answeredFrom(read, foreign)
  const below = read.filter((one) => !isAnswered(one, limits) && one.silence === null)
  const [best] = partialSteps
    .flatMap((partial) => passageSteps.flatMap((passage) => likelySteps.map((likely) => ({ partial, passage, likely }))))
    .map((limit) => ({ limit, said: below.filter((one) => isPartly(one, { ...limits, ...limit })) }))
    .sort((one, two) => gainOf(two.said, 'partial') - gainOf(one.said, 'partial') || one.said.length - two.said.length)
  return { ...limits, ...best!.limit }
}

/** Those limits for plans that are called answered with which most are so rightly, and of the plans that are held against the review of somebody else no more than may be. */
function answeredFrom(read: readonly LeftOut[], foreign: readonly LeftOut[]): AnsweredLimits {
  const isSaid = (limits: AnsweredLimits) => (one: LeftOut) => isAnswered(one, limits) && !one.isUnfinished
  const tried = besideSteps.flatMap((beside) =>
    kinshipSteps.map((kinship) => {
      const able = read.filter(isSaid({ matched: steps[0]!, kinship, beside }))
      const matched =
        steps.find(
          (from) =>
            gainOf(
              able.filter((one) => one.matched >= from),
              'matched',
            ) > 0,
        ) ?? steps.at(-1)!
      const limits = { matched, kinship, beside }
      const said = able.filter(isSaid(limits))
      const holds = isRightInTenths(said) && foreign.filter(isSaid(limits)).length <= foreignAtMost * foreign.length
      return { limits, gain: gainOf(said, 'matched') - (holds ? 0 : broken) }
    }),
  )
  return tried.toSorted((one, two) => two.gain - one.gain)[0]!.limits
}

/** Whether verdicts of one word are right as often as asked, by each kind of labels. */
function isRightEnough(said: readonly LeftOut[], status: 'matched' | 'partial'): boolean {
  const kinds = Map.groupBy(said, ({ plan }) => (plan.source === 'judged' ? 'judged' : plan.isSought ? 'sought' : 'as they come'))
  return [...kinds.values()].every((own) => countedRight(own, status) >= asked[status] * counted(own))
}

function isRightInTenths(said: readonly LeftOut[]): boolean {
  const tenths = Map.groupBy(said, ({ best }) => Math.floor(10 * best))
  return [...tenths.values()].every((own) => countedRight(own, 'matched') >= asked.matchedInTenth * counted(own))
}

/** How many verdicts of one word are right where they are so, and their passages can stand there, as often as asked; below 0 else. */
function gainOf(said: readonly LeftOut[], status: 'matched' | 'partial'): number {
  const right = countedRight(said, status)
  const known = said.filter(({ isRightlyShown }) => isRightlyShown !== null)
  const shown = known.filter(({ isRightlyShown }) => isRightlyShown)
  const isShownEnough = counted(shown) >= asked.shown * counted(known)
  return isRightEnough(said, status) && isShownEnough ? right : right / Math.max(1, counted(said)) - 1
}

function counted(verdicts: readonly LeftOut[]): number {
  return verdicts.reduce((sum, { plan }) => sum + plan.counts, 0)
}

function countedRight(verdicts: readonly LeftOut[], status: 'matched' | 'partial'): number {
  return counted(verdicts.filter(({ plan }) => plan.status === status))
}

/** Whether a plan is called answered. */
function isAnswered({ matched, kinship, best }: LeftOut, from: AnsweredLimits): boolean {
  return matched >= from.matched && kinship >= from.kinship && best >= from.beside
}

/** Whether a plan is partly answered by such limits. */
function isPartly(
  { matched, answered, best, kinship }: LeftOut,
  { partial, passage, likely, kinship: kin }: Pick<VerdictLimits, 'partial' | 'passage' | 'likely' | 'kinship'>,
): boolean {
  return kinship >= kin && answered - matched >= partial && best >= passage && answered >= likely
}

/** The verdict on a plan by such limits; null for none. */
export function verdictBy(one: LeftOut, limits: VerdictLimits): 'matched' | 'partial' | 'silent' | null {
  if (isAnswered(one, limits)) return one.isUnfinished ? 'partial' : 'matched'
  return one.silence !== null ? 'silent' : isPartly(one, limits) ? 'partial' : null
}
