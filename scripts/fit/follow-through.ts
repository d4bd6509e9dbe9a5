/**
 * Fits the models of follow-through and the limits of verdicts, both in `src/core/compare/follow-through-model.json`, and says what they are worth on organisations left out.
 *
 *     node scripts/fit/follow-through.ts --gold DIR --corpus DIR
 *
 * Below the gold folder, the sets `pairs`, `provinces` and `accountability` hold what readers said of plans, and so do the labels that the repository keeps. Weak labels join them: reviews of other organisations,
 * and reviews without the passages that answered, in which no plan is answered. Verdicts that were drawn by what they say, and judged beside both reports, tell which passages may stand
 * beside them. Plans that were drawn among those that seemed least answered, and read beside the whole later
 * report, say how often its silence is shared.
 */
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'
import {
  answerSignals,
  likelihood,
  passageSignals,
  type AnswerSignal,
  type FollowThroughModel,
  type Logistic,
  type PassageSignal,
} from '../../src/core/compare/answers/passages.ts'
import { foldersOf } from '../evaluate/folders.ts'
import { fitLogistic, type Observation } from './models/logistic.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { calibrated, kinshipModel, modelOf, round } from './follow-through/answer-models.ts'
import { thresholdsBy, verdictBy, type LeftOut, type VerdictLimits } from './follow-through/verdict-limits.ts'
import { bestPassageOf, isRightlyShown, passageObservations, quotedFirst, signalsOf, silenceOn } from './follow-through/answer-signals.ts'
import { heldPlans, type HeldPlan, type LabelSource } from './labelled-answers.ts'
import { reliability } from './models/reliability.ts'

const sets = ['pairs', 'provinces', 'accountability', 'kept']
const passageRidge = 10
const answerRidge = 16
/** By so many rounds the weights stand still. */
const rounds = 1000
/** All plans of one kind of weak label together count as much as so many plans that a reader judged. */
const weakCounts: Readonly<Record<Exclude<LabelSource, 'reader' | 'judged' | 'drawn'>, number>> = { deleted: 20, foreign: 100 }

const folders = foldersOf(process.argv.slice(2), 'follow-through')
if (!folders) process.exit(2)
const plans = await heldPlans(folders.gold, folders.corpus, sets)
const organisations = [...new Set(plans.map(({ organisation }) => organisation))]

const leftOut: LeftOut[] = []
const foreignOut: LeftOut[] = []
const drawnOut: LeftOut[] = []
const judgedOut: LeftOut[] = []
/** Limits that never saw an organisation, by its name. */
const limitsBy = new Map<string, VerdictLimits>()
let quoted = 0
for (const organisation of organisations) {
  const without = fitted(plans.filter((plan) => plan.organisation !== organisation))
  const own = plans.filter((plan) => plan.organisation === organisation && plan.source !== 'deleted')
  quoted += quotedFirst(
    own.filter(({ source }) => source === 'reader'),
    without.passage,
  ).length
  for (const plan of own) {
    const signals = signalsOf(plan, without.passage)
    const matched = likelihood(without.matched, signals)
    const out: LeftOut[] = { drawn: drawnOut, foreign: foreignOut, reader: leftOut, judged: judgedOut, deleted: [] }[plan.source]
    out.push({
      plan,
      matched,
      answered: Math.max(matched, likelihood(without.answered, signals)),
      kinship: likelihood(without.kinship, plan.inCommon),
      best: bestPassageOf(plan, without.passage),
      isRightlyShown: isRightlyShown(plan, without.passage),
      isUnfinished: signals.unfinished === 1,
      silence: plan.source === 'foreign' ? null : silenceOn(plan, without),
    })
  }
}
const model = fitted(plans)
const limits = thresholdsBy([...leftOut, ...judgedOut, ...foreignOut])
console.log(writeModel(provenances['follow-through']!, { models: model, limits }))
const readers = plans.filter(({ source }) => source === 'reader')
const withQuotes = readers.filter(({ quotes }) => quotes.length > 0)
const measured = {
  labels: readers.length,
  quoted: { first: quoted, of: withQuotes.length },
  verdicts: verdictsLeftOut(),
  silent: silenceLeftOut(),
  silentNamed: namedLeftOut(),
  matched: reliability(leftOut.map(({ plan, matched }) => ({ said: matched, isTrue: plan.status === 'matched' }))),
  answered: reliability([...leftOut, ...drawnOut].map(({ plan, answered }) => ({ said: answered, isTrue: plan.status !== 'not-found' }))),
}
console.log(JSON.stringify(limits))
console.log(
  `passages shown first that readers quote: ${String(quotedFirst(withQuotes, model.passage).length)} of ${String(withQuotes.length)}, organisations left out ${String(quoted)}`,
)
for (const [status, { right, said, labelled }] of Object.entries(measured.verdicts))
  console.log(
    `${status}: ${String(right)} right of ${String(said)} said, ${String(labelled)} labelled; organisations left out of weights and thresholds`,
  )
console.log(
  `silent: ${JSON.stringify(measured.silent)}, stated ${String(model.silent)}; named ${JSON.stringify(measured.silentNamed)}, stated ${String(model.silentNamed)}`,
)
for (const status of ['matched', 'partial'] as const) console.log(`judged verdicts, ${status}: ${JSON.stringify(judgedLeftOut(status))}`)
console.log(JSON.stringify({ matched: measured.matched, answered: measured.answered }))
writeMeasured('followThroughReliability', measured)

/** How often each verdict is right, each organisation's given by weights and thresholds that never saw it. */
function verdictsLeftOut(): Record<'matched' | 'partial', { right: number; said: number; labelled: number }> {
  const verdicts = organisations.flatMap((organisation) => {
    const from = limitsWithout(organisation)
    return leftOut
      .filter(({ plan }) => plan.organisation === organisation)
      .map((one) => ({
        status: one.plan.status,
        kind: one.plan.isSought ? 'sought' : one.plan.isOfAll ? 'as they come' : 'other',
        said: verdictBy(one, from),
      }))
  })
  type Verdict = (typeof verdicts)[number]
  const tally = (of: 'matched' | 'partial', among: readonly Verdict[] = verdicts): { right: number; said: number; labelled: number } => ({
    right: among.filter(({ status, said }) => said === of && status === of).length,
    said: among.filter(({ said }) => said === of).length,
    labelled: among.filter(({ status }) => status === of).length,
  })
  for (const [kind, own] of Map.groupBy(verdicts, (verdict) => verdict.kind))
    console.log(`${kind}: ${JSON.stringify([tally('matched', own), tally('partial', own)])}`)
  return { matched: tally('matched'), partial: tally('partial') }
}

function limitsWithout(organisation: string): VerdictLimits {
  const known =
    limitsBy.get(organisation) ?? thresholdsBy([...leftOut, ...judgedOut, ...foreignOut].filter(({ plan }) => plan.organisation !== organisation))
  limitsBy.set(organisation, known)
  return known
}

/** Of the plans of judged verdicts, those of which a word is said by weights and limits that never saw their organisation: how many readers share, and of how many the passage shown first is right. */
function judgedLeftOut(status: 'matched' | 'partial'): Record<'right' | 'arguable' | 'said' | 'shown' | 'known', number> {
  const said = judgedOut.filter((one) => verdictBy(one, limitsWithout(one.plan.organisation)) === status)
  const isRight = ({ plan }: LeftOut): boolean => plan.status === status
  const known = said.filter((one) => one.isRightlyShown !== null)
  return {
    right: said.filter((one) => isRight(one)).length,
    arguable: said.filter((one) => !isRight(one) && one.plan.counts < 1).length,
    said: said.length,
    shown: known.filter((one) => one.isRightlyShown).length,
    known: known.length,
  }
}

/** Of the drawn plans those on which the rules of silence find nothing, by weights that never saw the organisation, and of how many of these a reader found nothing either. */
function silenceLeftOut(): { right: number; said: number; labelled: number; read: number } {
  const isRight = ({ plan }: LeftOut): boolean => plan.isUnmentioned === true
  const said = drawnOut.filter(({ silence }) => silence !== null)
  return { right: said.filter(isRight).length, said: said.length, labelled: drawnOut.filter(isRight).length, read: drawnOut.length }
}

/** The models fitted to some plans, the two of answers calibrated on what readers said alone. */
function fitted(training: readonly HeldPlan[]): FollowThroughModel {
  const passage = modelOf<PassageSignal>(
    passageSignals,
    fitLogistic(
      passageObservations(training),
      passageSignals.map((name) => (name === 'apart' || name === 'pointsBack' ? -1 : 1)),
      passageRidge,
      rounds,
    ),
  )
  const signals = training.map((plan) => signalsOf(plan, passage))
  // The longer a plan, the smaller the share of its words that one passage has, which readers allow for; that long plans are answered at all, nothing speaks for.
  const answerModel = (lengthSign: 1 | -1, tells: (plan: HeldPlan) => boolean, isTrue: (plan: HeldPlan) => boolean): Logistic<AnswerSignal> => {
    const observations = training.flatMap((plan, at): Observation[] =>
      tells(plan) ? [{ signals: answerSignals.map((name) => signals[at]![name]), isTrue: isTrue(plan), counts: countsOf(plan, training) }] : [],
    )
    const raw = fitLogistic(
      observations,
      answerSignals.map((name) => (name === 'unfinished' ? -1 : name === 'length' ? lengthSign : 1)),
      answerRidge,
      rounds,
    )
    return calibrated(
      modelOf(answerSignals, raw),
      training.flatMap((plan, at) => (isRead(plan) && tells(plan) ? [{ signals: signals[at]!, isTrue: isTrue(plan), counts: plan.counts }] : [])),
    )
  }
  const model = {
    passage,
    matched: answerModel(
      1,
      ({ status }) => status !== 'answered',
      ({ status }) => status === 'matched',
    ),
    answered: answerModel(
      -1,
      () => true,
      ({ status }) => status !== 'not-found',
    ),
  }
  return {
    ...model,
    kinship: kinshipModel(training, rounds),
    silent: silentLikelihood(training, model),
    silentNamed: namedLikelihood(training, model),
    unfinished: unfinishedLikelihood(training, model),
  }
}

/** How likely a reader finds nothing where the rules of silence do: how often readers of drawn plans did, with half a case more on either side. */
function silentLikelihood(training: readonly HeldPlan[], model: Pick<FollowThroughModel, 'passage' | 'answered'>): number {
  const silent = training.filter((plan) => plan.source === 'drawn' && silenceOn(plan, model) !== null)
  return round((silent.filter(isUnmentioned).length + 0.5) / (silent.length + 1))
}

/** The same of all plans that readers judged which give a name that stands nowhere in the later report; one that was judged twice counts once. */
function namedLikelihood(training: readonly HeldPlan[], model: Pick<FollowThroughModel, 'passage' | 'answered'>): number {
  const silent = onceEach(training.filter((plan) => isRead(plan) && silenceOn(plan, model) === 'silentNamed'))
  return round((silent.filter(isUnmentioned).length + 0.5) / (silent.length + 1))
}

function isUnmentioned(plan: HeldPlan): boolean {
  return plan.isUnmentioned ?? plan.status === 'not-found'
}

function onceEach(plans: readonly HeldPlan[]): HeldPlan[] {
  return [...new Map(plans.map((plan) => [`${plan.organisation} ${plan.item.text}`, plan])).values()]
}

/** Of the plans whose name stands nowhere in the later report, by weights that never saw the organisation: on how many readers find nothing either. */
function namedLeftOut(): { right: number; said: number } {
  const said = onceEach([...drawnOut, ...leftOut].filter(({ silence }) => silence === 'silentNamed').map(({ plan }) => plan))
  return { right: said.filter(isUnmentioned).length, said: said.length }
}

/** Of the plans whose best passage says that something is unfinished, the share that readers call partly answered, half a case more on either side. */
function unfinishedLikelihood(training: readonly HeldPlan[], { passage }: Pick<FollowThroughModel, 'passage'>): number {
  const unfinished = training.filter((plan) => plan.source === 'reader' && signalsOf(plan, passage).unfinished === 1)
  return round((unfinished.filter(({ status }) => status === 'partial').length + 0.5) / (unfinished.length + 1))
}

function isRead({ source }: HeldPlan): boolean {
  return source === 'reader' || source === 'drawn' || source === 'judged'
}

function countsOf({ source, counts }: HeldPlan, training: readonly HeldPlan[]): number {
  return source === 'reader' || source === 'drawn' || source === 'judged'
    ? counts
    : weakCounts[source] / training.filter((plan) => plan.source === source).length
}
