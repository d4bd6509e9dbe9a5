/**
 * Fits the models of follow-through, `src/core/compare/answers/follow-through-model.json`, and says what they are worth on organisations left out.
 *
 *     node scripts/fit/follow-through.ts --gold DIR --corpus DIR
 *
 * Below the gold folder, the sets `pairs`, `provinces` and `accountability` hold what readers said of plans. Weak labels join them: reviews of other organisations,
 * and reviews without the passages that answered, in which no plan is answered.
 */
import { writeFileSync } from 'node:fs'
import { rankedPassages } from '../../src/core/compare/answers/passages.ts'
import { saysUnfinished } from '../../src/core/compare/answers/follow-through.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import {
  answerSignals,
  likelihood,
  passageSignals,
  type AnswerSignal,
  type FollowThroughModel,
  type Logistic,
  type PassageSignal,
} from '../../src/core/compare/answers/models.ts'
import { foldersOf } from '../evaluate/folders.ts'
import { fitLogistic, type Observation } from '../evaluate/models/logistic.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { heldPlans, isSilent, signalsOf, passageObservations, quotedFirst, type HeldPlan, type LabelSource } from './labelled-answers.ts'
import { reliability } from './reliability.ts'

const sets = ['pairs', 'provinces', 'accountability']
const passageRidge = 10
const answerRidge = 8
/** All plans of one kind of weak label together count as much as so many plans that a reader judged. */
const weakCounts: Readonly<Record<Exclude<LabelSource, 'reader'>, number>> = { deleted: 20, foreign: 100 }

const folders = foldersOf(process.argv.slice(2), 'follow-through')
if (!folders) process.exit(2)
const plans = await heldPlans(folders.gold, folders.corpus, sets)
const organisations = [...new Set(plans.map(({ organisation }) => organisation))]

/** What is said of a plan by models that never saw its organisation. */
interface LeftOut {
  readonly plan: HeldPlan
  readonly matched: number
  readonly answered: number
}
const leftOut: LeftOut[] = []
let quoted = 0
for (const organisation of organisations) {
  const model = fitted(plans.filter((plan) => plan.organisation !== organisation))
  const own = plans.filter((plan) => plan.organisation === organisation && plan.source === 'reader')
  quoted += quotedFirst(own, model.passage).length
  for (const plan of own) {
    const signals = signalsOf(plan, model.passage)
    leftOut.push({ plan, matched: likelihood(model.matched, signals), answered: likelihood(model.answered, signals) })
  }
}
const model = fitted(plans)
writeFileSync(new URL('../../src/core/compare/answers/follow-through-model.json', import.meta.url), JSON.stringify(model, null, 2) + '\n')
const readers = plans.filter(({ source }) => source === 'reader')
const withQuotes = readers.filter(({ quotes }) => quotes.length > 0)
console.log(JSON.stringify(model))
console.log(
  `passages shown first that readers quote: ${String(quotedFirst(withQuotes, model.passage).length)} of ${String(withQuotes.length)}, organisations left out ${String(quoted)}`,
)
const curves = {
  matched: reliability(leftOut.map(({ plan, matched }) => ({ said: matched, isTrue: plan.status === 'matched' }))),
  answered: reliability(leftOut.map(({ plan, answered }) => ({ said: answered, isTrue: plan.status !== 'not-found' }))),
}
console.log(JSON.stringify(curves))
for (const { plan, matched, answered } of [...leftOut].sort((a, b) => a.matched - b.matched))
  console.log(matched.toFixed(2), answered.toFixed(2), plan.status, plan.organisation, plan.item.text.slice(0, 24))
writeMeasured('followThroughReliability', { labels: readers.length, ...curves })

/** The models fitted to some plans, the two of answers calibrated on what readers said alone. */
function fitted(training: readonly HeldPlan[]): FollowThroughModel {
  const passage = modelOf<PassageSignal>(
    passageSignals,
    fitLogistic(
      passageObservations(training),
      passageSignals.map(() => 1 as const),
      passageRidge,
    ),
  )
  const signals = training.map((plan) => signalsOf(plan, passage))
  const answerModel = (isTrue: (plan: HeldPlan) => boolean): Logistic<AnswerSignal> => {
    const observations = training.map((plan, at): Observation => ({
      signals: answerSignals.map((name) => signals[at]![name]),
      isTrue: isTrue(plan),
      counts: countsOf(plan, training),
    }))
    const raw = fitLogistic(
      observations,
      answerSignals.map(() => 1 as const),
      answerRidge,
    )
    return calibrated(
      modelOf(answerSignals, raw),
      training.flatMap((plan, at) => (plan.source === 'reader' ? [{ signals: signals[at]!, isTrue: isTrue(plan) }] : [])),
    )
  }
  const model = {
    passage,
    matched: answerModel(({ status }) => status === 'matched'),
    answered: answerModel(({ status }) => status !== 'not-found'),
    silent: 0,
    unfinished: 0,
  }
  return { ...model, silent: silentLikelihood(training, model), unfinished: unfinishedLikelihood(training, model) }
}

/**
 * How likely a reader finds no answer where the rules of silence find none (Bayes): from the share of plans without an answer in readers' labels, and how often the rules
 * are silent on plans without one (deleted answers among them) and on answered ones, each with half a case more.
 */
function silentLikelihood(training: readonly HeldPlan[], model: FollowThroughModel): number {
  const silentShare = (among: readonly HeldPlan[]): number => (among.filter((plan) => isSilent(plan, model)).length + 0.5) / (among.length + 1)
  const readers = training.filter(({ source }) => source === 'reader')
  const answered = readers.filter(({ status }) => status !== 'not-found')
  const prior = 1 - answered.length / readers.length
  const right = prior * silentShare(training.filter(({ source, status }) => source !== 'foreign' && status === 'not-found'))
  return round(right / (right + (1 - prior) * silentShare(answered)))
}

/** Of the plans whose best passage answers them and says that it is unfinished, the share that readers call partly answered, half a case more on either side. */
function unfinishedLikelihood(training: readonly HeldPlan[], { passage, matched }: FollowThroughModel): number {
  const unfinished = training.filter((plan) => {
    if (plan.source !== 'reader') return false
    const best = rankedPassages(plan.texts, plan.review, plan.profiler, passage)[0]
    const isMatched = likelihood(matched, signalsOf(plan, passage)) >= thresholds.followThrough.matched
    return isMatched && best !== undefined && saysUnfinished(plan.review.statements[best.statement]!.text)
  })
  return round((unfinished.filter(({ status }) => status === 'partial').length + 0.5) / (unfinished.length + 1))
}

function countsOf({ source }: HeldPlan, training: readonly HeldPlan[]): number {
  return source === 'reader' ? 1 : weakCounts[source] / training.filter((plan) => plan.source === source).length
}

/** Scales a model's logarithm of odds so that its likelihoods are those of what readers said (Platt 1999). */
function calibrated(
  model: Logistic<AnswerSignal>,
  labels: readonly { readonly signals: Readonly<Record<AnswerSignal, number>>; readonly isTrue: boolean }[],
): Logistic<AnswerSignal> {
  const odds = (signals: Readonly<Record<AnswerSignal, number>>): number =>
    answerSignals.reduce((sum, name) => sum + model.weights[name] * signals[name], model.constant)
  const { constant, weights } = fitLogistic(
    labels.map(({ signals, isTrue }) => ({ signals: [odds(signals)], isTrue, counts: 1 })),
    [1],
    1,
  )
  const scale = weights[0]!
  return { constant: round(scale * model.constant + constant), weights: record(answerSignals, (name) => scale * model.weights[name]) }
}

function modelOf<Signal extends string>(
  names: readonly Signal[],
  { constant, weights }: { constant: number; weights: readonly number[] },
): Logistic<Signal> {
  return { constant: round(constant), weights: record(names, (_, at) => weights[at]!) }
}

function record<Name extends string>(names: readonly Name[], value: (name: Name, at: number) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, round(value(name, at))])) as Record<Name, number>
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
