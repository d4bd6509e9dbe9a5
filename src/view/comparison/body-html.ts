/** A comparison as HTML: its summary, the legend of its marks and its sections, for built pages and for pairs that are compared in the browser alike. */
import { html, htmlLines, joinHtml, noHtml, type Html } from '../html.ts'
import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { formatSimilarity } from '../numbers.ts'
import { coverageRowsToHtml, coverageToRows, fateWords, rectificationsToHtml } from './problems-answered.ts'
import { figureStatus, quantityLines, quantityTableToHtml } from './quantities.ts'
import { listToRows } from './list-to-rows.ts'
import type { ComparedList, FoundSides, Row } from './rows.ts'
import {
  countBy,
  countFollowThrough,
  countRows,
  figureOrder,
  followAnchor,
  isMostly,
  rectificationAnchors,
  aloneWords,
  sectionAnchors,
  statusWords,
  targetsSaid,
  unsaidWords,
  type FoundParts,
  type SectionName,
  type SummaryCount,
} from './sections.ts'
import type { RowContext } from './row-frame.ts'
import { followThroughBanner, followThroughToHtml } from './follow-through-html.ts'
import { rowsToHtml } from './row-html.ts'

/** How the summary of a pair is drawn: `linked` says whether the rows that its figures lead to are on the page. */
export interface SummaryContext {
  readonly t: Messages['comparison']
  readonly locale: Locale
  readonly linked: boolean
  /** Address of a row or section by its anchor, where not all stand on the page. */
  readonly addressOf?: (anchor: string) => string
}

type Chip = (status: string, words: string, count: number, anchor: string, title?: string) => Html

/** The figures of a comparison, each leading to the first row that it counts; from there, each row leads to the next of its status. */
export function summaryToHtml(comparison: Comparison, rows: Readonly<Record<ComparedList, readonly Row[]>>, context: SummaryContext): Html {
  const { t, linked, addressOf = (anchor: string) => `#${anchor}` } = context
  const chip: Chip = (status, words, count, anchor, title) =>
    html`<a class="chip is-${status}"${linked ? html` href="${addressOf(anchor)}"` : ''}${title ? html` title="${title}"` : ''}>${words} <b>${count}</b></a>`
  const entry = (name: SectionName, figures: readonly Html[]): Html => {
    const words = linked ? html`<a href="${addressOf(sectionAnchors[name])}">${t.sections[name]}</a>` : t.sections[name]
    return entryToHtml(words, figures)
  }
  // Where most is undetermined, the few figures beside it are no account of what changed.
  const besides = (counts: readonly SummaryCount<string>[], said: readonly string[] = []): Html[] => {
    const [open, all] = [counts.filter(({ status }) => status === 'undetermined'), counts].map(sumOf) as [number, number]
    // Both say that too little is known: one of them is enough.
    return (isMostly(open, all) ? [t.mostOpen(open, all)] : said).map((words) => html`<span class="label">${words}</span>`)
  }
  const list = (name: ComparedList): Html => {
    const [words, long] = [statusWords(name, t), name === 'work' ? { ...t.statusLong, ...t.workAbsent } : t.statusLong]
    const chips = countRows(rows[name]).map(({ status, count, anchor }) =>
      chip(name === 'work' ? `listed is-${status}` : status, words[status], count, anchor, long[status]),
    )
    return entry(name, [...chips, ...besides(countRows(rows[name]), name === 'work' ? [] : unsaidWords(rows[name], t, 'unsaidShort'))])
  }
  const follow = countFollowThrough(comparison.followThrough)
  const followChips = follow.map(({ status, count, anchor }) => chip(status, t.followStatus[status], count, anchor))
  const cosine = comparison.similarity.all?.cosine
  const entries = [
    list('problems'),
    list('plans'),
    entry('followThrough', [...followChips, ...besides(follow)]),
    entry('rectifications', rectificationChips(comparison, t, chip)),
    entry('coverage', coverageChips(comparison, t, chip)),
    entry('quantities', quantityChips(comparison, context, chip)),
    list('work'),
    entryToHtml(t.overall, cosine === undefined ? [] : [html`${meter(cosine)}${formatSimilarity(cosine)}`]),
  ]
  return html`<section class="summary" aria-labelledby="summary"><h2 id="summary" class="visually-hidden">${t.summary}</h2><dl>${entries}</dl></section>`
}

function sumOf(counts: readonly SummaryCount<string>[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function rectificationChips({ rectifications }: Comparison, t: Messages['comparison'], chip: Chip): Html[] {
  const anchors = rectificationAnchors(rectifications)
  const rows = rectifications.map(({ again }, i) => ({ anchor: anchors[i]!, status: again }))
  return countBy(rows, ['named-again', 'not-named-again', 'undetermined'], ({ anchor }) => anchor).map(({ status, count, anchor }) =>
    chip(status === 'not-named-again' ? 'same' : 'undetermined', fateWords(t)[status], count, anchor),
  )
}

function coverageChips(comparison: Comparison, t: Messages['comparison'], chip: Chip): Html[] {
  const rows = coverageToRows(comparison)
  return rows.length === 0 ? [] : [chip('matched', t.covered, rows.length, rows[0]!.anchor)]
}

function quantityChips(comparison: Comparison, { t, locale }: SummaryContext, chip: Chip): Html[] {
  const lines = quantityLines(comparison, t, locale).map((line) => ({ anchor: line.anchor, status: figureStatus(line) }))
  const inPlans = comparison.followThrough.flatMap((row) => targetsSaid(row).map((status) => ({ anchor: followAnchor(row.plan), status })))
  const rows = [...lines, ...inPlans]
  const words = { ...t.directions, ...t.targetOutcome }
  return countBy(rows, figureOrder, ({ anchor }) => anchor).map(({ status, count, anchor }) => chip(status, words[status], count, anchor))
}

function entryToHtml(name: string | Html, figures: readonly Html[]): Html {
  return figures.length === 0 ? noHtml : html`<div><dt>${name}</dt><dd>${figures.map((figure, at) => [at > 0 && ' ', figure])}</dd></div>`
}

function meter(share: number): Html {
  return html`<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="6"></rect><rect class="value" width="${share * 100}" height="6"></rect></svg> `
}

/** What the marks of a comparison mean, each shown as it looks. */
export function legendToHtml(t: Messages['comparison']): Html {
  return joinHtml(
    html`<p class="label legend"><span>${t.legend}${t.colon}</span><ins>${t.legendAdded}</ins> <del>${t.legendRemoved}</del> `,
    html`<ins class="formula">${t.legendFormula}</ins> <ins class="masked">${t.legendMasked}</ins> <mark>${t.legendShared}</mark> `,
    html`<span>${t.legendSureness}</span></p>`,
  )
}

/** The rows of all lists of a comparison; without `found`, both reports are taken to have both parts, read without a doubt. */
export function comparisonToRows(comparison: Comparison, found?: FoundParts): Record<ComparedList, Row[]> {
  const sides = (list: ComparedList): FoundSides => {
    const known: FoundSides = (list === 'work' ? null : found?.[list]) ?? { earlier: true, later: true }
    return { ...known, doubtful: known.doubtful === true || comparison.doubtful.includes(list) }
  }
  const rowsOf = (list: ComparedList): Row[] => listToRows(list, comparison[list], comparison.moved, sides(list))
  return { problems: rowsOf('problems'), plans: rowsOf('plans'), work: rowsOf('work') }
}

/** All sections of a comparison in the order in which a reader wants them, as HTML. */
export function comparisonToHtml(
  comparison: Comparison,
  rows: Readonly<Record<ComparedList, readonly Row[]>>,
  context: RowContext,
  locale: Locale,
): Html {
  return htmlLines([
    listSectionToHtml('problems', rows.problems, context),
    listSectionToHtml('plans', rows.plans, context),
    followThroughSectionToHtml(comparison, context),
    rectificationsSectionToHtml(comparison, context),
    coverageSectionToHtml(comparison, context),
    quantitiesSectionToHtml(comparison, context, locale),
    listSectionToHtml('work', rows.work, context),
  ])
}

/** Problems, plans and work alone: all that two organisations can be compared in. */
export function acrossToHtml(rows: Readonly<Record<ComparedList, readonly Row[]>>, context: RowContext): Html {
  return htmlLines((['problems', 'plans', 'work'] as const).map((list) => listSectionToHtml(list, rows[list], context)))
}

/** Problems, plans or work: all rows of one list. */
function listSectionToHtml(list: ComparedList, rows: readonly Row[], context: RowContext): Html {
  if (rows.length === 0) return section(list, context, note(context.t.noItems))
  // What a script hasn't fetched yet is on no paper either: then the paper says so.
  const unprinted = context.onDemand ? html`<p class="note js-only paper-only">${context.onDemand.print}</p>` : noHtml
  const left = list === 'work' ? joinHtml(aloneWords(rows, context.t).map(note), leftNote('work', context), unprinted) : noHtml
  const said = list === 'work' ? [] : unsaidWords(rows, context.t, 'unsaid').map(note)
  const content = joinHtml(said, left, sideHeads(context.earlierName, context.laterName), rowsToHtml(rows, context))
  // The work part is by far the longest and rarely what a reader of a comparison looks for first.
  const folded = list === 'work'
  return section(
    list,
    context,
    folded ? html`<details class="fold-part"><summary>${context.t.workFold(rows.length)}</summary>${content}</details>` : content,
  )
}

/** What became of each plan of the earlier report. */
function followThroughSectionToHtml(comparison: Comparison, context: RowContext): Html {
  const { t } = context
  const content =
    comparison.followThrough.length === 0
      ? note(t.noFollowThrough)
      : joinHtml(sideHeads(t.plannedIn(context.earlierName), t.saidIn(context.laterName)), followThroughToHtml(comparison, context))
  return section(
    'followThrough',
    context,
    joinHtml(note(t.sectionNotes.followThrough), followThroughBanner(comparison, context), leftNote('evidence', context), content),
  )
}

/** What the later report says was done about the problems of the earlier one; empty where it says nothing of the kind. */
function rectificationsSectionToHtml(comparison: Comparison, context: RowContext): Html {
  if (comparison.rectifications.length === 0) return noHtml
  const heads = sideHeads(context.t.problemsIn(context.earlierName), context.t.measuresTold)
  return section('rectifications', context, joinHtml(note(context.t.sectionNotes.rectifications), heads, rectificationsToHtml(comparison, context)))
}

/** Which plans of the later report answer its problems. */
function coverageSectionToHtml(comparison: Comparison, context: RowContext): Html {
  const { t, laterName } = context
  const rows = coverageRowsToHtml(comparison, context)
  const unsaid = comparison.coverage.filter(({ plans }) => plans.length === 0).length
  if (comparison.coverage.length === 0) return section('coverage', context, joinHtml(note(t.sectionNotes.coverage), note(t.noCoverage)))
  const content = rows.markup === '' ? noHtml : joinHtml(sideHeads(t.problemsIn(laterName), t.plansIn(laterName)), rows)
  return section('coverage', context, joinHtml(note(t.sectionNotes.coverage), content, unsaid > 0 ? note(t.uncoveredNote(unsaid)) : noHtml))
}

/** What both reports count. */
function quantitiesSectionToHtml(comparison: Comparison, context: RowContext, locale: Locale): Html {
  const table = quantityTableToHtml(comparison, context, locale)
  return section('quantities', context, joinHtml(note(context.t.sectionNotes.quantities), table.markup === '' ? note(context.t.noQuantities) : table))
}

/** A section of a comparison with its heading, and what the page says before its rows. */
export function section(name: SectionName, { t, heads }: RowContext, content: Html): Html {
  const anchor = sectionAnchors[name]
  const kind = name === 'quantities' ? 'section' : 'section rows'
  return html`<section class="${kind}" id="${anchor}" aria-labelledby="h-${anchor}"><h2 id="h-${anchor}">${t.sections[name]}</h2>${heads?.[name]}${content}</section>`
}

/** Where readers without scripts find what is left to the data of the pair. */
function leftNote(what: 'evidence' | 'work', { onDemand }: RowContext): Html {
  return onDemand ? html`<noscript><p class="note">${onDemand[what]}</p></noscript>` : noHtml
}

/** What is said beside rows. */
export function note(words: string): Html {
  return html`<p class="note">${words}</p>`
}

function sideHeads(earlier: string, later: string): Html {
  return html`<div class="side-heads" aria-hidden="true"><div><span>${earlier}</span><span>${later}</span></div></div>`
}
