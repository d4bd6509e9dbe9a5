/** What reviews say to labelled plans, as the models that are fitted weigh it: read once for each plan, ranked anew for each model. */
import { passageText, termsOf } from '../../../src/core/compare/answers/statements.ts'
import type { SharedWeight } from '../../../src/core/compare/answers/review.ts'
import {
  followThroughModel,
  likelihood,
  passageSignals,
  rankedPassages,
  type AnswerSignal,
  type FollowThroughModel,
  type RankedPassage,
} from '../../../src/core/compare/answers/passages.ts'
import {
  answerSignalsOf,
  planAnswerOf,
  saysUnfinished,
  signalsOfPassages,
  Silence,
  type PlanAnswer,
  type SilenceKind,
} from '../../../src/core/compare/answers/signals.ts'
import { thresholds } from '../../../src/core/compare/index.ts'
import type { Observation } from '../models/logistic.ts'
import { overlapOf } from '../../evaluate/overlap.ts'
import { quotedFrom, type HeldPlan } from '../labelled-answers.ts'

/**
 * Each statement that could be an answer to a plan that a reader quoted answers of, or found none to, as an observation of the signals of passages. Of what can be shown though
 * other passages are better nothing is said.
 */
export function passageObservations(plans: readonly HeldPlan[]): Observation[] {
  return plans
    .filter(({ source, status, quotes }) => (source === 'reader' || source === 'judged') && (quotes.length > 0 || status === 'not-found'))
    .flatMap((plan) =>
      readAnswerOf(plan)
        .passages.filter((passage) => isAnswer(passage) || !passage.isPassable)
        .map((passage) => ({ signals: passageSignals.map((name) => passage.signals[name]), isTrue: isAnswer(passage), counts: plan.counts })),
    )
}

function isAnswer({ isQuoted, holdsQuote }: Pick<ReadPassage, 'isQuoted' | 'holdsQuote'>): boolean {
  return isQuoted || holdsQuote
}

/** A passage that may answer a plan, with all that does not depend on how passages are ranked. */
interface ReadPassage extends Omit<RankedPassage, 'likelihood'>, SharedWeight {
  /** Whether what would be shown of it is what a reader quoted, and whether it holds a quotation at all. */
  readonly isQuoted: boolean
  readonly holdsQuote: boolean
  /** Whether a reader of verdicts found that it can be shown though others are better, and that it is no answer. */
  readonly isPassable: boolean
  readonly isWrong: boolean
  readonly isUnfinished: boolean
}

/** What a review says to a plan, before passages are ranked. */
interface ReadAnswer {
  readonly passages: readonly ReadPassage[]
  readonly answer: PlanAnswer
}

const known = new WeakMap<HeldPlan, ReadAnswer>()
const knownSilence = new WeakMap<HeldPlan, SilenceKind | null>()

/** Read once for each plan: only the ranking of its passages changes from model to model. */
function readAnswerOf(plan: HeldPlan): ReadAnswer {
  const made = known.get(plan) ?? readAnswer(plan)
  known.set(plan, made)
  return made
}

function readAnswer(plan: HeldPlan): ReadAnswer {
  const { texts, review, profiler } = plan
  const ranked = rankedPassages(texts, review, profiler)
  const shared = review.sharedWith(
    texts.whole,
    ranked.map(({ statement }) => statement),
  )
  const passages = ranked.map(({ statement, signals }, at): ReadPassage => ({
    statement,
    signals,
    ...shared[at]!,
    isQuoted: isShownIn(plan, statement, plan.quotes),
    isPassable: isShownIn(plan, statement, plan.shown.passable),
    isWrong: isShownIn(plan, statement, plan.shown.wrong),
    holdsQuote: plan.quotes.some((quote) => overlapOf(review.statements[statement]!.text, quote).ofShorter >= quotedFrom),
    isUnfinished: saysUnfinished(review.statements[statement]!.text),
  }))
  return { passages, answer: planAnswerOf(texts, ranked, review) }
}

/** Whether what would be shown of a statement is one of some passages of the report. */
function isShownIn({ texts, review, profiler }: HeldPlan, statement: number, passages: readonly string[]): boolean {
  if (passages.length === 0) return false
  const shown = passageText(review.statements[statement]!.text, termsOf(texts.whole, profiler), profiler)
  return passages.some((passage) => overlapOf(shown, passage).ofUnion >= 0.5)
}

/** The passages of a plan as a model ranks them, best first. */
function rankedBy(plan: HeldPlan, model: FollowThroughModel['passage']): (ReadPassage & { readonly likelihood: number })[] {
  return readAnswerOf(plan)
    .passages.map((passage) => ({ ...passage, likelihood: likelihood(model, passage.signals) }))
    .sort((a, b) => b.likelihood - a.likelihood || a.statement - b.statement)
}

/** Of the plans whose answers a reader quoted, those of which one of the two passages shown first is among the quotations. */
export function quotedFirst(plans: readonly HeldPlan[], model: FollowThroughModel['passage'] = followThroughModel.passage): HeldPlan[] {
  return plans.filter((plan) =>
    rankedBy(plan, model)
      .slice(0, 2)
      .some(({ isQuoted }) => isQuoted),
  )
}

/** How the later report is silent on a plan by the rules of silence; null where it is not. */
export function silenceOn(plan: HeldPlan, { passage, answered }: Pick<FollowThroughModel, 'passage' | 'answered'>): SilenceKind | null {
  if (plan.isRenewed || likelihood(answered, signalsOf(plan, passage)) >= thresholds.followThrough.answered) return null
  const kind = silenceButForPassages(plan)
  if (kind === null) return null
  return bestPassageOf(plan, passage) < thresholds.silence[kind === 'silent' ? 'passage' : 'namedPassage'] ? kind : null
}

/** The same by all rules that do not ask how likely the best passage is. */
function silenceButForPassages(plan: HeldPlan): SilenceKind | null {
  const { item, texts, review, profiler } = plan
  const made = knownSilence.has(plan) ? knownSilence.get(plan)! : ruled()
  knownSilence.set(plan, made)
  return made

  function ruled(): SilenceKind | null {
    const { answer } = readAnswerOf(plan)
    const silence = new Silence(review, profiler, review.statements.map(({ text }) => text).join('\n'))
    return silence.onPlan(item, texts, { ...answer, own: { ...answer.own, best: 0 } }, thresholds.silence)
  }
}

/** How likely the best passage of a plan would be quoted, by a model; 0 where it has none. */
export function bestPassageOf(plan: HeldPlan, model: FollowThroughModel['passage']): number {
  return Math.max(0, ...readAnswerOf(plan).passages.map(({ signals }) => likelihood(model, signals)))
}

/** Whether the passage of a plan that a model shows first can stand there by what the reader of its verdict says; null where that is not known. */
export function isRightlyShown(plan: HeldPlan, model: FollowThroughModel['passage']): boolean | null {
  const [first] = rankedBy(plan, model)
  if (plan.source !== 'judged' || !first) return null
  if (isAnswer(first) || first.isPassable) return true
  return first.isWrong || plan.status === 'not-found' ? false : null
}

/** The signals of a plan's answer, its passages ranked by a model. */
export function signalsOf(plan: HeldPlan, model: FollowThroughModel['passage']): Record<AnswerSignal, number> {
  const ranked = rankedBy(plan, model)
  return answerSignalsOf({ ...readAnswerOf(plan).answer.own, ...signalsOfPassages(ranked, plan.texts.whole, plan.review) })
}
