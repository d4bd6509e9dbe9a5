/** What becomes of plans and problems: what the next report says to plans, which plans answer problems, and which problems were dealt with. */
import type { Coverage, FollowThrough, FollowThroughClause, Link, Passage, RectificationAnswer, Report, UndeterminedReason } from '../../model.ts'
import type { Profile, Profiler } from '../profiles/index.ts'
import type { Judgement } from '../thresholds.ts'
import { asShown, followThroughModel, kinshipOf, likelihood, planTextsOf, problemsBeside, rankedPassages, type PlanTexts } from './passages.ts'
import { passageText, plansBelow, statementsOfReport, termsOf } from './statements.ts'
import { Review } from './review.ts'
import { isReadable, isReviewOf, reviewDoubt, type ReviewDoubt } from './review-years.ts'
import { answerSignalsOf, planAnswerOf, Silence, speaksFrom, type PlanAnswer, type SilenceKind } from './signals.ts'
import { targetsOf, tellingsOf } from './targets.ts'
import { ElsewhereSearch, similarityModels, similarityTable } from '../links/index.ts'

export { followThroughModel } from './passages.ts'
export { statementsOfReport, yearsAnnounced, type Statement } from './statements.ts'
export { aimsInReview, partAt } from './aims.ts'
export { aheadFrom, plansOfYears, reviewDoubt, termNamedLast } from './review-years.ts'

/** Passages that are shown for a whole plan, and at most together with those of its clauses. */
const [shown, shownInAll] = [3, 6]

type Limits = Pick<Judgement, 'followThrough' | 'silence' | 'coverage'>

interface Verdict {
  readonly status: FollowThrough['status']
  /** How likely a reader would say the same, 0 to 1; null where nothing is said. */
  readonly probability: number | null
  readonly reason: UndeterminedReason | null
}

/**
 * Each plan item of the earlier report against the later report's review of that year. Each clause of a plan has its own best passage. That a plan is answered is said
 * by what its own passages hold; that it is not mentioned, only where nothing in the whole later report shares its subject, nothing speaks against the review, and readers
 * share such a verdict often enough.
 * @param links of the plans of both reports: which of the earlier are planned again.
 */
export function followThroughOf(earlier: Report, later: Report, links: readonly Link[], profiler: Profiler, limits: Limits): FollowThrough[] {
  const statements = statementsOfReport(later)
  const doubt = reviewDoubt(earlier, later, statements)
  const texts = planTextsOf(earlier.plans, profiler)
  const review = new Review(statements, isReviewOf(statements), texts, profiler)
  const answers = texts.map((plan) => planAnswerOf(plan, rankedPassages(plan, review, profiler), review))
  const kinship = kinshipOf(texts, review)
  const renewals = renewalsIn(links)
  const silence = new Silence(review, profiler, later.blocks.map(({ text }) => text).join('\n'))
  const problems = doubt === 'other-year' ? [] : problemsBeside(earlier, later, profiler, limits.coverage)
  const verdicts = withoutMost(
    answers.map((answer, at) => {
      const plan = earlier.plans[at]!
      const isRenewed = renewals.has(plan.id)
      const silent = (): SilenceKind | null => (isRenewed ? null : silence.onPlan(plan, texts[at]!, answer, limits.silence))
      const verdict = verdictOf(answer, kinship, silent, isRenewed, doubt, limits)
      return problems[at]?.confesses ? confessed(verdict) : verdict
    }),
    limits.followThrough,
  )
  const tellings = tellingsOf(later, review.statements)
  return earlier.plans.map((plan, index): FollowThrough => {
    const { status, probability, reason } = verdicts[index]!
    const { evidence, clauses, statements: answering } = evidenceOf(texts[index]!, answers[index]!, review, profiler)
    return {
      plan: plan.id,
      status,
      probability: probability === null ? null : Math.round(probability * 100) / 100,
      reason,
      evidence,
      clauses,
      targets:
        status === 'not-found' || status === 'undetermined'
          ? []
          : targetsOf(plan, earlier, tellings, new Set(answering.map((at) => review.statements[at]!.block)), profiler),
      ...(renewals.has(plan.id) ? { renewed: renewals.get(plan.id)! } : {}),
      ...(problems[index] ? { problem: problems[index] } : {}),
    }
  })
}

/** For each plan of the earlier report that is planned again the plans of the later one; links of which nothing is said are passed over. */
function renewalsIn(links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const sure = links.filter(({ status }) => status !== 'undetermined')
  return new Map(sure.flatMap(({ earlier, later }) => earlier.map((id): [string, readonly string[]] => [id, later])))
}

/** What is said of a plan of which the later report says itself that it was not done, or not all of it. */
function confessed({ status }: Verdict): Verdict {
  return status === 'matched' || status === 'partial'
    ? { status: 'partial', probability: followThroughModel.unfinished, reason: null }
    : { status: 'undetermined', probability: null, reason: 'confessed' }
}

function verdictOf(
  { own, passages }: PlanAnswer,
  kinship: number,
  silenceOn: () => SilenceKind | null,
  isRenewed: boolean,
  doubt: ReviewDoubt | null,
  limits: Limits,
): Verdict {
  const undetermined = (reason: UndeterminedReason): Verdict => ({ status: 'undetermined', probability: null, reason })
  if (doubt === 'other-year' || doubt === 'missing') return undetermined(doubt)
  const signals = answerSignalsOf(own)
  const matched = likelihood(followThroughModel.matched, signals)
  const answered = Math.max(matched, likelihood(followThroughModel.answered, signals))
  const partly = answered - matched
  const { matched: matchedFrom, kinship: kinshipFrom, beside: besideFrom, answered: answeredFrom } = limits.followThrough
  const { partial: partialFrom, passage: passageFrom, likely: likelyFrom } = limits.followThrough
  const isKin = kinship >= kinshipFrom
  const isMatched = matched >= matchedFrom && isKin && own.best >= besideFrom
  if (isMatched && own.unfinished === 1) return { status: 'partial', probability: followThroughModel.unfinished, reason: null }
  if (isMatched) return { status: 'matched', probability: matched, reason: null }
  const silent = answered < answeredFrom ? silenceOn() : null
  if (silent !== null) {
    if (doubt !== null) return undetermined(doubt)
    const probability = followThroughModel[silent]
    return probability >= limits.followThrough.silent ? { status: 'not-found', probability, reason: null } : undetermined('silent')
  }
  // That something of a plan is answered is read from what a review of the whole year would say: a short one, or one of other years, says too little of each.
  if (doubt !== null) return undetermined(doubt)
  if (isKin && passages.length > 0 && partly >= partialFrom && own.best >= passageFrom && answered >= likelyFrom)
    return { status: 'partial', probability: partly, reason: null }
  if (answered >= answeredFrom || own.best >= besideFrom) return undetermined('between')
  // Of a plan that is listed again the reason says that the review was found to tell nothing of it: not where one of its sentences has the plan's subject, or comes near it.
  if (isRenewed) return undetermined(own.best >= passageFrom || own.subject >= limits.silence.subject ? 'between' : 'renewed')
  return undetermined(own.elsewhere >= limits.silence.subject && own.elsewhere > own.subject ? 'elsewhere' : 'thin')
}

/** Where no passage is found for most of a report's plans, the reading or the review is more likely wrong than all of them: then of none anything is said. */
function withoutMost(verdicts: readonly Verdict[], { most }: Limits['followThrough']): readonly Verdict[] {
  const isLost = ({ status, reason }: Verdict): boolean => status === 'not-found' || reason === 'silent'
  const lost = verdicts.filter(isLost).length
  if (lost < 2 || lost <= most * verdicts.length) return verdicts
  return verdicts.map((verdict) => (isLost(verdict) ? { status: 'undetermined', probability: null, reason: 'most' } : verdict))
}

/** The passages for a whole plan and those of its clauses, best first. */
function evidenceOf(
  plan: PlanTexts,
  { passages, clauses, subject }: PlanAnswer,
  review: Review,
  profiler: Profiler,
): { evidence: Passage[]; clauses: FollowThroughClause[]; statements: number[] } {
  const planTerms = termsOf(plan.whole, profiler)
  const chosen = passages.slice(0, shown)
  for (const { by, most } of [...clauses].sort((a, b) => b.most - a.most)) {
    if (chosen.length >= shownInAll) break
    if (most < speaksFrom || chosen.some(({ statement }) => statement === by)) continue
    const ranked = passages.find(({ statement }) => statement === by)
    if (ranked) chosen.push(ranked)
  }
  const sorted = chosen.sort(asShown)
  const evidence = sorted.map(({ statement, likelihood: likely }): Passage => {
    const { block, text, part, ofTheYear } = review.statements[statement]!
    const passage = { id: block, text: passageText(text, planTerms, profiler), similarity: Math.round(likely * 1000) / 1000 }
    return { ...passage, ...(ofTheYear ? {} : { years: 'several' as const }), ...(part === 'work' ? {} : { part }) }
  })
  const placeOf = new Map(sorted.map(({ statement }, place) => [statement, place]))
  return {
    evidence,
    clauses: clauses.map(({ from, to, by, most }) => ({ from, to, passage: most >= speaksFrom ? (placeOf.get(by) ?? null) : null })),
    statements: [...sorted.map(({ statement }) => statement), ...(subject.by >= 0 && !placeOf.has(subject.by) ? [subject.by] : [])],
  }
}

/**
 * For each problem that the later report says was dealt with: which problem of the earlier report that was, and which of the later report name it again.
 * @param least similarity from which two problems are the same, 0 to 1.
 */
export function rectificationAnswers(
  later: Report,
  earlierProblems: readonly Profile[],
  laterProblems: readonly Profile[],
  profiler: Profiler,
  least: number,
): Omit<RectificationAnswer, 'again'>[] {
  const named = profiler.items(
    later.rectifications.map(({ problem, from, to }) => ({
      id: '',
      lead: problem,
      text: problem,
      marker: '',
      parent: null,
      block: '',
      clauses: [],
      from,
      to,
    })),
  )
  const before = similarityTable(named, earlierProblems, similarityModels.problems)
  const again = similarityTable(named, laterProblems, similarityModels.problems)
  return later.rectifications.flatMap(({ raisedBefore, ...rectification }, index) => {
    const answers = near(before[index]!, earlierProblems, least)
    // What no earlier report raised, and nobody says was raised, is what a report handles in its year.
    if (!raisedBefore && answers.length === 0) return []
    return {
      ...rectification,
      answers: answers.map(({ id }) => id),
      namedAgain: near(again[index]!, laterProblems, least).map(({ id }) => id),
      similarity: Math.round((answers[0]?.similarity ?? 0) * 1000) / 1000,
    }
  })
}

function near(similarities: Float64Array, others: readonly Profile[], least: number): { id: string; similarity: number }[] {
  return others
    .map((other, column) => ({ id: other.item.id, similarity: similarities[column]! }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity)
}

/**
 * Which plan items of a report answer each of its problems, likeliest first: those right below it, then those likely enough. Where there is none nothing is said: plans mostly answer in general words, so that a
 * problem without a plan here is not one that the report leaves unanswered. Problems to which nothing in the report seems to speak are told apart, to be checked by a reader; in lists
 * that are read doubtfully, in few plans and in other languages than the one that the model was fitted to there are none.
 */
export function coverageOf(
  report: Report,
  profiler: Profiler,
  limits: Pick<Judgement, 'coverage' | 'unanswered'>,
  model = similarityModels.coverage,
): Coverage[] {
  const [problems, plans] = [profiler.items(report.problems), profiler.items(report.plans)]
  const table = similarityTable(problems, plans, model)
  const silence = isReadable(report) ? searchBehindProblems(report, profiler) : null
  const below = plansBelow(report)
  return problems.map(({ item }, row) => {
    const own = below.get(item.id) ?? new Set<string>()
    const likely = plans.map((plan, column) => ({ plan: plan.item.id, likelihood: table[row]![column]! })).sort((a, b) => b.likelihood - a.likelihood)
    const best = likely[0]
    const mayBeOpen = silence && best && own.size === 0 && best.likelihood <= limits.unanswered.plan
    const isOpen = mayBeOpen && silence.nearest([item.lead === '' ? item.text : item.lead]).share < limits.unanswered.subject
    return {
      problem: item.id,
      plans: [...own, ...likely.filter(({ plan, likelihood }) => likelihood >= limits.coverage && !own.has(plan)).map(({ plan }) => plan)],
      unanswered: isOpen ? { plan: best.plan, likelihood: Math.round(best.likelihood * 100) / 100 } : null,
    }
  })
}

/** Searches all clauses of the plans, and whatever stands behind the last problem. */
function searchBehindProblems(report: Report, profiler: Profiler): ElsewhereSearch {
  const plans = report.parts.filter(({ part, found }) => part === 'plans' && found)
  const last = report.problems.reduce((most, { to }) => Math.max(most, to), 0)
  const blocks = report.blocks.filter((block) => block.from >= last || plans.some(({ from, to }) => from < block.to && to > block.from))
  return new ElsewhereSearch({ ...report, blocks }, 'plans', profiler, 'everywhere')
}
