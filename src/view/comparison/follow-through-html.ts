/** What became of each plan, as HTML: its row, the passages that may answer it, and the plan as it stands beside one of them. */
import type { Comparison, FollowThrough, Item, Passage, PlanTarget, Span } from '../../core/model.ts'
import { isLessBetter } from '../../core/compare/less-is-better.ts'
import { html, joinHtml, noHtml, textWithRedactions, withTongues, type Html } from '../html.ts'
import { formatSimilarity, percentOf } from '../numbers.ts'
import { leadSpans, lengthOfRuns, sharedRuns, textToHtml } from './marks.ts'
import { languageAttribute, rowHeadToHtml, statusSteps, type RowContext, type StatusStep } from './row-frame.ts'
import { shorten } from './row-html.ts'
import { followAnchor, isMostly, sectionAnchors } from './sections.ts'
import { sentencesOf } from '../../core/text/sentences.ts'

/** How many passages stand open: one where it bears the verdict; two where the choice is open; three where nothing was found, so that a reader can judge what comes nearest. */
export function openPassages(status: FollowThrough['status']): number {
  return status === 'not-found' ? 3 : status === 'undetermined' ? 2 : 1
}

/** One row a plan item of the earlier report: what was planned, and the passages of the later report that may answer it. */
export function followThroughToHtml(comparison: Comparison, context: RowContext): Html {
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item]))
  const again = new Map(comparison.plans.later.map((item) => [item.id, item]))
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item]))
  const rows = comparison.followThrough.filter(({ plan }) => plans.has(plan))
  const steps = statusSteps(rows.map(({ plan, status }) => ({ anchor: followAnchor(plan), status })))
  return joinHtml(
    rows.map((row) =>
      rowToHtml(row, plans.get(row.plan)!, renewalsOf(row, again), problemOf(row, problems), steps.get(followAnchor(row.plan)), context),
    ),
  )
}

/** The later plans of a plan of which nothing more is said than that it is planned again. */
export function renewalsOf({ reason, renewed = [] }: FollowThrough, later: ReadonlyMap<string, Item>): Item[] {
  return reason === 'renewed' ? renewed.flatMap((id) => later.get(id) ?? []) : []
}

/** The problem of the later report that is of a plan's matter, whatever the review says to the plan: an answer and a shortcoming may stand in one report. */
export function problemOf({ problem }: FollowThrough, later: ReadonlyMap<string, Item>): Item | undefined {
  return problem && later.get(problem.id)
}

function rowToHtml(
  row: FollowThrough,
  plan: Item,
  renewals: readonly Item[],
  problem: Item | undefined,
  step: StatusStep | undefined,
  context: RowContext,
): Html {
  const { plan: id, status, evidence } = row
  const { t } = context
  const shown = evidence.slice(0, openPassages(status))
  const answer = joinHtml(
    status === 'not-found' ? html`<p class="absent">${t.notFoundInLater}</p>` : noHtml,
    row.reason === null ? noHtml : html`<p class="note">${t.undeterminedBecause[row.reason]}</p>`,
    joinHtml(renewals.map((item) => quotedItem(t.renewedAs, item, shorten(item.lead === '' ? item.text : item.lead), context))),
    problem ? quotedItem(t.amongProblems, problem, wordsOfProblem(problem), context) : noHtml,
    joinHtml(shown.map((passage) => passageToHtml(passage, plan, context))),
    targetsToHtml(row, shown, context),
    clausesFold(row, plan, context),
    restFold(row, plan, context),
  )
  // In the margin, since it is about the verdict and not about the passage.
  const more = row.probability === null ? noHtml : html`<span class="extent">${t.verdictProbability(percentOf(row.probability))}</span>`
  // Words that are shared without saying anything are not marked.
  const passage = shown[0] && {
    text: shown[0].text,
    answers: status !== 'undetermined' && status !== 'not-found',
    targets: row.targets.map(({ plannedIn }) => plannedIn),
  }
  return joinHtml(
    html`<article class="row follows is-${status}" id="${followAnchor(id)}">${rowHeadToHtml(t.followStatus[status], step, more)}`,
    html`<div class="pair"><div class="side earlier"><span class="side-name">${t.plannedIn(context.earlierName)}</span>`,
    html`${planToHtml(plan, passage, context)}</div>`,
    html`<div class="side later"><span class="side-name">${t.saidIn(context.laterName)}</span>${answer}</div></div></article>`,
  )
}

/** What the head of a page says where most plans have no verdict, or most answers are of several years; the section, to which it leads, says why. */
export function openPlansNote({ followThrough }: Comparison, t: RowContext['t']): Html {
  const open = openPlans(followThrough).length
  const answered = followThrough.filter(({ status }) => status === 'matched' || status === 'partial')
  const ofYears = answered.filter(({ evidence }) => evidence[0]?.years !== undefined).length
  const said = [
    isMostly(open, followThrough.length) && t.mostUndetermined(open, followThrough.length),
    isMostly(ofYears, answered.length) && t.answersOfYears(ofYears, answered.length),
  ].filter(Boolean)
  if (said.length === 0) return noHtml
  return html`<p class="note"><a href="#${sectionAnchors.followThrough}">${t.sections.followThrough}</a>${t.colon}${said.join(t.between)}</p>`
}

function openPlans(followThrough: Comparison['followThrough']): FollowThrough[] {
  return followThrough.filter(({ status }) => status === 'undetermined')
}

/** Why most of a pair's plans have no verdict; empty where most have one, unless the plan is for several years, whoever answers some of it. */
export function followThroughBanner({ followThrough }: Comparison, { t }: Pick<RowContext, 't'>): Html {
  const open = openPlans(followThrough)
  const ofYears = open.filter(({ reason }) => reason === 'planned-years')
  if (!isMostly(open.length, followThrough.length))
    return ofYears.length === 0 ? noHtml : html`<p class="warning" role="note">${t.undeterminedBecause['planned-years']}</p>`
  const reasons = [...Map.groupBy(open, ({ reason }) => reason ?? 'thin')].sort(([, a], [, b]) => b.length - a.length)
  const said = reasons.slice(0, 2).map(([reason]) => t.undeterminedBecause[reason])
  return html`<p class="warning" role="note">${[t.mostUndetermined(open.length, followThrough.length), t.mainReasons, ...said].join(t.between)}</p>`
}

/** The numbers that the plan set beside those that its passages tell, with the sentence that tells each where no passage that stands open holds it. */
function targetsToHtml({ targets }: FollowThrough, shown: readonly Passage[], context: RowContext): Html {
  if (targets.length === 0) return noHtml
  const lines = targets.map((target, at) => {
    const { outcome, years, toldIn, toldWords } = target
    // A passage may be shown less what of it says nothing of the plan.
    const isShown = shown.some(
      ({ id, text }) => id === target.passage && text.includes(toldWords) && (text.includes(toldIn) || toldIn.includes(text)),
    )
    const stands = isShown || targets.slice(0, at).some((other) => other.toldIn === toldIn)
    const words = withTongues(targetWords(target, context.t), context.language ?? context.earlierLanguage, context.earlierLanguage)
    const told = stands ? noHtml : toldToHtml(target, context)
    return html`<li class="target is-${years === undefined ? outcome : 'open'}">${words}${told}</li>`
  })
  return html`<ul class="targets" aria-label="${context.t.targetsTitle}">${joinHtml(lines)}</ul>`
}

/** A planned number, the one that is told, and how they stand to each other. */
export function targetWords({ of, plannedWords, toldWords, outcome, years }: PlanTarget, t: RowContext['t']): string {
  const said = t.targetOutcome[outcome]
  const stands = (outcome === 'above' || outcome === 'below') && isLessBetter(of) ? t.lessIsBetter(said) : said
  return t.targetTold(of, plannedWords, toldWords, years === undefined ? stands : t.targetOfYears)
}

/** The sentence of the later report that tells a number, which leads to its paragraph. */
function toldToHtml({ toldIn, passage }: PlanTarget, context: RowContext): Html {
  const { laterLanguage, laterPage } = context
  const words = html`<q${languageAttribute(laterLanguage, context)}>${textWithRedactions(toldIn)}</q>`
  return html` ${laterPage === null ? words : html`<a href="${laterPage}#${passage}">${words}</a>`}`
}

function clausesFold(row: FollowThrough, plan: Item, context: RowContext): Html {
  const { clauses } = row
  if (clauses.length < 2) return noHtml
  const spoken = clauses.filter(({ passage }) => passage !== null).length
  return fold('clauses', context.t.clausesFold(spoken, clauses.length), () => clausesToHtml(row, plan, context), context)
}

function restFold(row: FollowThrough, plan: Item, context: RowContext): Html {
  const more = row.evidence.length - openPassages(row.status)
  return more > 0 ? fold('passages', context.t.otherPassages(more), () => restToHtml(row, plan, context), context) : noHtml
}

/** A fold of what is rarely looked for: with its content, or to be filled by a script when it is opened. */
function fold(kind: 'clauses' | 'passages', words: string, content: () => Html, { onDemand }: RowContext): Html {
  return onDemand
    ? html`<details class="why js-only" data-left="${kind}"><summary>${words}</summary></details>`
    : html`<details class="why"><summary>${words}</summary>${content()}</details>`
}

/** Each clause of the plan that names a task, with its own best passage. */
export function clausesToHtml({ clauses, evidence }: FollowThrough, plan: Item, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage } = context
  const lines = clauses.map(({ from, to, passage }) => {
    const found = passage === null ? undefined : evidence[passage]
    const answer = found
      ? html`<q${languageAttribute(laterLanguage, context)}>${shorten(found.text)}</q>`
      : html`<span class="absent">${t.clauseSilent}</span>`
    return html`<li><span${languageAttribute(earlierLanguage, context)}>${plan.text.slice(from, to)}</span> → ${answer}</li>`
  })
  return html`<ul class="clauses">${joinHtml(lines)}</ul>`
}

/** The passages behind those that stand open. */
export function restToHtml({ status, evidence }: FollowThrough, plan: Item, context: RowContext): Html {
  return joinHtml(evidence.slice(openPassages(status)).map((passage) => passageToHtml(passage, plan, context)))
}

function passageToHtml(passage: Passage, plan: Item, context: RowContext): Html {
  const { t, laterLanguage, laterPage } = context
  const text = textToHtml(passage.text, { leads: [], shared: sharedRuns(plan.text, passage.text).second })
  const score = html`${t.passageSimilarity} ${formatSimilarity(passage.similarity)}`
  const link = laterPage === null ? html`<span class="score">${score}</span>` : html`<a class="score" href="${laterPage}#${passage.id}">${score}</a>`
  return html`<div class="passage"><div class="text"${languageAttribute(laterLanguage, context)}>${text}</div>${link}${placeOf(passage, t)}</div>`
}

/** An item of the later report, which leads to it. */
function quotedItem(head: string, { id }: Item, said: string, context: RowContext): Html {
  const { laterLanguage, laterPage } = context
  const words = html`<q${languageAttribute(laterLanguage, context)}>${said}</q>`
  return html`<p class="renewed">${head}${laterPage === null ? words : html`<a href="${laterPage}#${id}">${words}</a>`}</p>`
}

/** Of a problem its own words count, not what names it alone. */
function wordsOfProblem({ text }: Item): string {
  return text.length > longestProblem ? `${text.slice(0, longestProblem)}…` : text
}

const longestProblem = 160

/** What a reader must know of where a passage stands. */
function placeOf({ years, part }: Passage, t: RowContext['t']): Html {
  const words = [years === undefined ? [] : t.severalYears, part === undefined ? [] : t.outsideReview].flat()
  return words.length === 0 ? noHtml : html`<span class="score">${words.map((each) => ` · ${each}`)}</span>`
}

/** Longer plans stand whole in their row among the plans of the page; beside a passage a reader wants to see the task that it answers, and the way to the rest. */
const longestShown = 80

/** Sentences of a long plan that are shown beside its lead. */
const mostSentences = 3

/** The passage beside a plan, and whether it answers the plan: then the words of both are marked. */
interface BesidePlan {
  readonly text: string
  readonly answers: boolean
  /** Sentences of the plan that set the numbers that are told. */
  readonly targets: readonly string[]
}

/** A plan beside the passage that may answer it. Of a long one its lead and the sentences nearest to the passage are shown, and the way to its row, which has the whole text. */
export function planToHtml(
  plan: Item,
  passage: BesidePlan | undefined,
  context: Pick<RowContext, 't' | 'earlierLanguage' | 'language' | 'rowsPage'>,
): Html {
  const { t, earlierLanguage, rowsPage = '' } = context
  const common = passage ? sharedRuns(plan.text, passage.text).first : []
  const shared = passage?.answers ? common : []
  const text = (inner: Html): Html => html`<div class="text"${languageAttribute(earlierLanguage, context)}>${inner}</div>`
  if (plan.text.length <= longestShown) return text(textToHtml(plan.text, { leads: leadSpans([plan]), shared }))
  const lead = textWithRedactions(plan.lead)
  const near = nearestSentences(plan, common, passage?.targets ?? []).map(({ from, to }) =>
    textToHtml(plan.text.slice(from, to), { leads: [], shared: within(shared, { from, to }) }),
  )
  const whole = html`<p class="why"><a href="${rowsPage}#plans-was-${plan.id}">${t.wholePlan(plan.text.length)}</a></p>`
  return html`${text(html`<p><b>${lead}</b></p>${near}`)}${whole}`
}

/** The sentences that share most words with the passage and those that set its numbers, in the order of the plan; a lead that opens it is shown anyway. */
function nearestSentences({ text, lead }: Item, shared: readonly Span[], targets: readonly string[]): Span[] {
  return sentencesOf(text)
    .filter(({ to }) => !text.startsWith(lead) || to > lead.length + 1)
    .map((span) => ({ span, length: lengthOfRuns(within(shared, span)), isTarget: targets.includes(text.slice(span.from, span.to)) }))
    .filter(({ length, isTarget }) => length > 0 || isTarget)
    .toSorted((a, b) => b.length - a.length)
    .filter(({ isTarget }, at) => isTarget || at < mostSentences)
    .map(({ span }) => span)
    .toSorted((a, b) => a.from - b.from)
}

/** The runs inside a stretch, as offsets into it. */
function within(runs: readonly Span[], { from, to }: Span): Span[] {
  return runs.filter((run) => run.from >= from && run.to <= to).map((run) => ({ from: run.from - from, to: run.to - from }))
}
