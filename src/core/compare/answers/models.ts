import fitted from './follow-through-model.json' with { type: 'json' }

/** Signals of whether a reader would quote a statement as the answer to a plan, in the order in which the method page names them. */
export const passageSignals = ['whole', 'clause', 'meaning', 'stepMeaning', 'themes', 'year', 'number', 'fullness'] as const
export type PassageSignal = (typeof passageSignals)[number]

/** Signals of whether a plan is answered: those of its own passages, whether the best says that something is unfinished, how long the plan is, and whether the review is one of the same organisation at all. */
export const answerSignals = ['best', 'second', 'shared', 'rare', 'answered', 'covered', 'bestClause', 'unfinished', 'length', 'kinship'] as const
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
  /** How likely a reader finds no answer where the rules of silence do: from how often they do so where there is one, and where there is none. */
  readonly silent: number
  /** How likely a reader calls a plan partly answered whose passages answer it, but say that it is unfinished or speak to one of its many tasks alone. */
  readonly unfinished: number
}

/** The models in use. */
export const followThroughModel: FollowThroughModel = fitted

/** How likely something is by a model, 0 to 1. */
export function likelihood<Signal extends string>({ constant, weights }: Logistic<Signal>, signals: Readonly<Record<Signal, number>>): number {
  let z = constant
  for (const name in weights) z += weights[name] * signals[name]
  return 1 / (1 + Math.exp(-z))
}
