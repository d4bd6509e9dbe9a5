/** The rows of a comparison as HTML, each by itself and all of a list, where runs of unchanged ones are folded. */
import { append, largest, smallest } from '../../core/lists.ts'
import type { Item, Span } from '../../core/model.ts'
import { html, htmlLines, joinHtml, noHtml, textWithRedactions, type Html } from '../html.ts'
import { percentOf } from '../numbers.ts'
import { absenceToHtml } from './absence-html.ts'
import { statusWords } from './sections.ts'
import { isByChapter, isChanged, isUnsure, itemsToText, type Row } from './rows.ts'
import { leadSpans, pairToRuns, runsToHtml, sharedRuns, sideToRuns, spansInPair, textToHtml } from './marks.ts'
import { extentOf, isReplaced, type Extent } from './row-frame.ts'
import { languageAttribute, rowHeadToHtml, statusSteps, whyToHtml, type RowContext, type StatusStep } from './row-frame.ts'

/** Texts longer than this fill much of a printed page: their rows may be broken. */
const longText = 400

/**
 * One row as HTML. Written by hand, since a page may have hundreds of rows and a component instance a row would cost more than
 * all the rest; the template escapes everything from a report.
 */
export function rowToHtml(row: Row, context: RowContext, step?: StatusStep): Html {
  const { t } = context
  const extent = extentOf(row)
  const isAlone = isLeftAlone(row, context)
  const classes = `row is-${row.status}${extent?.mostly ? ' mostly' : ''}${isLong(row) && !isAlone ? ' long' : ''}${isUnsure(row) ? ' unsure' : ''}${row.depth > 0 ? ` nested depth-${row.depth}` : ''}`
  const more = joinHtml(
    personWords(row, context),
    moveWords(row, context),
    isByChapter(row) && html`<span class="extent">${t.rules.chapter}</span>`,
    extentToHtml(row, extent, context),
    yearsToHtml(row, context),
  )
  return joinHtml(
    html`<article class="${classes}" id="${row.anchor}">${targetsToHtml(row)}`,
    html`${rowHeadToHtml(statusWords(row.list, t)[row.status], step, more)}${textsToHtml(row, extent, context)}${row.refused && context.refusals?.(row, context)}${whyToHtml(row, context)}</article>`,
  )
}

/** Every item of either side can be led to, also those that share a row: an item that was dropped keeps its address when a correction links it. */
function targetsToHtml({ list, anchor, earlier, later }: Row): Html {
  const targets = [...later.map(({ id }) => `${list}-${id}`), ...earlier.map(({ id }) => `${list}-was-${id}`)].filter((target) => target !== anchor)
  return joinHtml(targets.map((target) => html`<span id="${target}"></span>`))
}

function textsToHtml(row: Row, extent: Extent | null, context: RowContext): Html {
  const changes = row.link?.changes ?? []
  const earlier = itemsToText(row.earlier)
  const later = itemsToText(row.later)
  if (row.status === 'same' && earlier === later && changes.length === 0) return html`<div class="pair">${bothSides(row, later, context)}</div>`
  const shared = extent?.mostly ? sharedRuns(earlier, later) : { first: [], second: [] }
  // Two texts that hardly agree can't be read in one. Of others, the later side holds what went as well: styles hide it there while the earlier side stands beside it.
  const inOne = extent !== null && !extent.mostly
  const sideOf = (where: 'earlier' | 'later'): Html => {
    const [items, text] = where === 'earlier' ? [row.earlier, earlier] : [row.later, later]
    if (items.length === 0 && isLeftAlone(row, context)) return noHtml
    if (items.length === 0) return html`<p class="side ${where} absent">${absenceToHtml(row, where, context)}</p>`
    if (isLeft(row, items, text, extent, context))
      return side(where, items, html`<p><b>${textWithRedactions(items[0]!.lead)}</b>…</p>`, context, true)
    if (extent?.mostly) return side(where, items, otherSideToHtml(items, where, where === 'earlier' ? shared.first : shared.second), context)
    if (!inOne || where === 'earlier')
      return side(where, items, runsToHtml(sideToRuns(text, changes, where), { leads: leadSpans(items), shared: [] }), context)
    const runs = pairToRuns(earlier, later, changes)
    return side(where, items, runsToHtml(runs, { leads: spansInPair(runs, leadSpans(items)), shared: [] }), context)
  }
  return html`<div class="pair${inOne ? ' in-one' : ''}">${sideOf('earlier')}${sideOf('later')}</div>`
}

/** One side of a row of which nearly all differs: the words that both sides have are marked in it. */
export function otherSideToHtml(items: readonly Item[], where: 'earlier' | 'later', shared: readonly Span[]): Html {
  return runsToHtml([{ in: where, text: itemsToText(items), kind: null }], { leads: leadSpans(items), shared })
}

/**
 * Work that only one of the reports tells, or both in other words, is read there: all that a comparison has to say of it is that it stands alone, or which pieces
 * belong together.
 */
function isLeft({ list, link }: Row, items: readonly Item[], text: string, extent: Extent | null, context: RowContext): boolean {
  const { onDemand, earlierPage, laterPage } = context
  if (!onDemand || list !== 'work' || earlierPage === null || laterPage === null) return false
  return (!link || extent?.mostly === true) && text.length > shortestLeft && items.length === 1 && items[0]!.lead !== ''
}

/** Work that one report tells alone, of which the row has but the name: its status says all that there is to say of it, and rows like it stand one below the other. */
function isLeftAlone(row: Row, context: RowContext): boolean {
  if (row.status !== 'added' && row.status !== 'dropped') return false
  const items = row.status === 'added' ? row.later : row.earlier
  return isLeft(row, items, itemsToText(items), null, context)
}

/** Shorter texts than this say little more than their lead. */
const shortestLeft = 80

/** A text that both reports have word for word: once, with the way to either. */
function bothSides({ earlier, later }: Row, text: string, context: RowContext): Html {
  const was = placeOf(earlier)
  // They float to the end of the line, the first the farthest.
  const links = html`${linkTo('later', later, context)}${linkTo('earlier', earlier, context)}`
  const attributes = html`${languageAttribute(context.laterLanguage, context)} data-was="${was.from}-${was.to}"${sourceOf(later)}`
  return html`<div class="side later both">${links}<div class="text"${attributes}>${textToHtml(text, { leads: leadSpans(later), shared: [] })}</div></div>`
}

function side(where: 'earlier' | 'later', items: readonly Item[], text: Html, context: RowContext, isLeft = false): Html {
  const language = languageAttribute(where === 'earlier' ? context.earlierLanguage : context.laterLanguage, context)
  const attributes = html`${language}${sourceOf(items)}${isLeft ? html` data-left` : ''}`
  return html`<div class="side ${where}">${linkTo(where, items, context)}<div class="text"${attributes}>${text}</div></div>`
}

/** The name of a side, which leads to its text. It stands before the text, so that it takes no line of its own where it floats beside it. */
function linkTo(where: 'earlier' | 'later', [first]: readonly Item[], { earlierPage, laterPage, earlierName, laterName }: RowContext): Html {
  const [page, name] = where === 'earlier' ? [earlierPage, earlierName] : [laterPage, laterName]
  return first && page !== null ? html`<a class="to-text" href="${page}#${first.id}">${name}</a>` : html`<span class="side-name">${name}</span>`
}

function sourceOf(items: readonly Item[]): Html {
  const { from, to } = placeOf(items)
  return html` data-at="${from}-${to}"`
}

function placeOf(items: readonly Item[]): Span {
  return { from: smallest(items.map((item) => item.from)), to: largest(items.map((item) => item.to)) }
}

/** How much of the wording differs: two items may surely be the same and share few words. */
export function extentToHtml(row: Row, extent: Extent | null, { t }: RowContext): Html {
  if (!extent) return noHtml
  const words = isReplaced(row.link?.replaced === true, extent.share)
    ? t.wordingReplaced
    : t.wordingChanged(Math.round(extent.share * 100), extent.of)
  // Such a row is marked the other way round, and its marks would be read as those of its neighbours.
  return html`<span class="extent">${words}</span>${marksShared(row, extent) ? html`<span class="extent marks-shared">${t.marksShared}</span>` : ''}`
}

/** Whether what both sides have is marked, since nearly all differs: they may have no words in common. */
function marksShared({ earlier, later }: Row, { mostly }: Extent): boolean {
  return mostly && sharedRuns(itemsToText(earlier), itemsToText(later)).first.length > 0
}

/**
 * How often a problem was raised up to the later report, or up to its end: one that returns year after year, or vanishes after years, is what to look for. Of several items
 * with years of their own the row names the one that it counts.
 */
export function yearsToHtml({ list, earlier, later, status }: Row, context: RowContext): Html {
  const { t, overYears, earlierLanguage, laterLanguage } = context
  // One fate an item: of which it is open whether the other report tells it, no number of years is told.
  if (list !== 'problems' || !overYears || (status === 'undetermined' && earlier.length === 0)) return noHtml
  const [items, known, language] = later.length > 0 ? [later, overYears.later, laterLanguage] : [earlier, overYears.earlier, earlierLanguage]
  const counted = items.filter(({ id }) => (known.get(id)?.ordinal ?? 1) > 1).map((item) => ({ item, over: known.get(item.id)! }))
  const first = counted.toSorted((a, b) => Number(b.over.returned !== null) - Number(a.over.returned !== null) || b.over.ordinal - a.over.ordinal)[0]
  if (!first) return noHtml
  const { item, over } = first
  // What is linked to the earlier report goes on from there, also where its thread holds it for perhaps the same: the years before are told.
  const isLinked = status !== 'undetermined' && earlier.length > 0
  if (over.returned === null && !isLinked) return noHtml
  // New beside the report before, and yet not new: a year lay between, or it was part of another problem. Where the status says so, the number is enough.
  const isNewBeside = earlier.length === 0 && status !== 'told'
  const raised = over.returned ? t.raisedAgain : isNewBeside ? t.raisedElsewhere : over.returned === null ? t.raisedBefore : t.raisedNth
  const words = later.length === 0 ? t.raisedUntilThen(over.ordinal, over.atLeast) : raised(over.ordinal, over.atLeast)
  const between = overYears.between?.(over) ?? ''
  const isOfAll = items.every(({ id }) => known.get(id)?.lineage === over.lineage)
  const named = isOfAll
    ? noHtml
    : html`${t.colon}<q${languageAttribute(language, context)}>${textWithRedactions(shorten(item.lead || item.text))}</q>`
  return html`<a class="over-years" href="${overYears.link(over.path)}">${words}${between}${named}</a>`
}

function personWords(row: Row, { t }: RowContext): Html {
  return row.link?.by === 'person' ? html`<span class="by-person">${t.byPerson(row.link.author ?? '')}</span>` : noHtml
}

function moveWords(row: Row, { t, rowsPage = '' }: RowContext): Html {
  if (!row.move) return noHtml
  const gone = row.later.length === 0
  const { list, id } = gone ? row.move.to : row.move.from
  // Causes have no rows, so there is nothing to lead to.
  if (list === 'causes') return html`<span class="moved">${(gone ? t.movedTo : t.movedFrom)(t.lists.causes)}</span>`
  const words = (gone ? t.movedTo : t.movedFrom)(t.lists[list])
  return html`<a class="moved" href="${rowsPage}#${list}-${gone ? '' : 'was-'}${id}">${words} ${t.about(percentOf(row.move.similarity))}</a>`
}

function isLong({ earlier, later }: Row): boolean {
  return [earlier, later].some((items) => items.reduce((sum, { text }) => sum + text.length, 0) > longText)
}

/** Long enough to tell rows apart when they are read aloud. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** All rows of one list as HTML, runs of unchanged ones folded. */
export function rowsToHtml(rows: readonly Row[], context: RowContext): Html {
  // Rows of which the page has but the name stand one below the other: where one of a status is such a row, none of that status is numbered.
  const unnumbered = new Set(rows.filter((row) => isLeftAlone(row, context)).map(({ status }) => status))
  const steps = statusSteps(rows.filter(({ status }) => !unnumbered.has(status)))
  const draw = (row: Row): Html => rowToHtml(row, context, steps.get(row.anchor))
  const stretches = foldUnchanged(rows).map((stretch) =>
    stretch.kind === 'row'
      ? draw(stretch.row)
      : html`<details class="fold"><summary>${context.t.unchangedFold(stretch.rows.length)}</summary>${stretch.rows.map(draw)}</details>`,
  )
  return htmlLines(stretches)
}

/** Rows as they stand on the page: changed ones by themselves, long runs of unchanged ones behind one fold. */
export type Stretch = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'fold'; readonly rows: readonly Row[] }

/** Fewer unchanged rows than this stay open: a fold would take as much room as they do. */
const shortestFold = 2

/** Folds every run of at least two unchanged rows. */
export function foldUnchanged(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  let run: Row[] = []
  const close = (): void => {
    if (run.length >= shortestFold) stretches.push({ kind: 'fold', rows: run })
    else
      append(
        stretches,
        run.map((row) => ({ kind: 'row', row }) as const),
      )
    run = []
  }
  for (const row of rows) {
    if (isChanged(row)) {
      close()
      stretches.push({ kind: 'row', row })
    } else run.push(row)
  }
  close()
  return stretches
}
