/** Logistic models of follow-through as they are kept: named weights of a few digits, calibrated on what readers said. */
import { answerSignals, type AnswerSignal, type Logistic } from '../../../src/core/compare/answers/passages.ts'
import { kinshipSignals, type KinshipSignal } from '../../../src/core/compare/answers/review.ts'
import type { HeldPlan } from '../labelled-answers.ts'
import { fitLogistic, type Observation } from '../models/logistic.ts'

const kinshipRidge = 3

/** Tells reviews of the organisations of labelled plans from those of others that were put in their place; each review counts once. */
export function kinshipModel(training: readonly HeldPlan[], rounds: number): Logistic<KinshipSignal> {
  const held = training.filter(({ source }) => source === 'reader' || source === 'foreign')
  const observations = [...new Map(held.map((plan) => [plan.review, plan])).values()].map(({ inCommon, source }): Observation => ({
    signals: kinshipSignals.map((name) => inCommon[name]),
    isTrue: source === 'reader',
    counts: 1,
  }))
  const signs = kinshipSignals.map((name) => (name === 'ofReview' || name === 'ofPlans' ? 1 : -1))
  return modelOf(kinshipSignals, fitLogistic(observations, signs, kinshipRidge, rounds))
}

/** Scales a model's logarithm of odds so that its likelihoods are those of what readers said (Platt 1999). */
export function calibrated(
  model: Logistic<AnswerSignal>,
  labels: readonly { readonly signals: Readonly<Record<AnswerSignal, number>>; readonly isTrue: boolean; readonly counts: number }[],
): Logistic<AnswerSignal> {
  const odds = (signals: Readonly<Record<AnswerSignal, number>>): number =>
    answerSignals.reduce((sum, name) => sum + model.weights[name] * signals[name], model.constant)
  const { constant, weights } = fitLogistic(
    labels.map(({ signals, ...label }) => ({ signals: [odds(signals)], ...label })),
    [1],
    1,
  )
  const scale = weights[0]!
  return { constant: round(scale * model.constant + constant), weights: record(answerSignals, (name) => scale * model.weights[name]) }
}

/** A fitted model with its weights by their names. */
export function modelOf<Signal extends string>(
  names: readonly Signal[],
  { constant, weights }: { constant: number; weights: readonly number[] },
): Logistic<Signal> {
  return { constant: round(constant), weights: record(names, (_, at) => weights[at]!) }
}

function record<Name extends string>(names: readonly Name[], value: (name: Name, at: number) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, round(value(name, at))])) as Record<Name, number>
}

/** More digits change no verdict. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
