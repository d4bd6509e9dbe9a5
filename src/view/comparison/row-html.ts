import type { Item } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'
import { escapeHtml } from '../escape.ts'
import { formatScore } from '../numbers.ts'
import { textWithRedactions } from '../redactions.ts'
import { changedShare, pairToRuns, runsToHtml, sideToRuns } from './marks.ts'
import { itemsToText, type Row } from './rows.ts'

/** What all rows of a comparison share. */
export interface RowContext {
  readonly t: Messages['comparison']
  /** BCP 47 tags of the two texts. */
  readonly earlierLanguage: string
  readonly laterLanguage: string
  /** Addresses of the two report pages; null where the report's text may not be shown. */
  readonly earlierPage: string | null
  readonly laterPage: string | null
  /** Names of the two sides, for readers who can't see on which side a text stands. */
  readonly earlierName: string
  readonly laterName: string
}

/**
 * One row as HTML. Written by hand, since a page may have hundreds of rows and a component instance a row would cost more than
 * all the rest; everything from a report is escaped by `marks` and `escapeHtml`.
 */
export function rowToHtml(row: Row, context: RowContext): string {
  const { t } = context
  const label = `${t.status[row.status]}${t.colon}${shorten(leadOf(row))}`
  const open = `<article class="row is-${row.status}${row.link?.replaced ? ' replaced' : ''}${row.depth > 0 ? ` nested depth-${row.depth}` : ''}" id="${row.anchor}" aria-label="${escapeHtml(label)}">`
  const head =
    `<header><span class="status">${t.status[row.status]}</span>` +
    (row.link?.by === 'person' ? `<span class="by-person">${personWords(row, context)}</span>` : '') +
    moveWords(row, context) +
    `<a class="permalink" href="#${row.anchor}" aria-label="${t.permalink}">#</a>${extentToHtml(row, context)}</header>`
  // Every item can be led to, also those that share a row with another.
  const anchors = row.later.map((item) => `${row.list}-${item.id}`).filter((anchor) => anchor !== row.anchor)
  const targets = anchors.map((anchor) => `<span id="${anchor}"></span>`).join('')
  return `${open}${targets}${head}${textsToHtml(row, context)}${whyToHtml(row, context)}</article>`
}

function textsToHtml(row: Row, context: RowContext): string {
  const changes = row.link?.changes ?? []
  const earlier = itemsToText(row.earlier)
  const later = itemsToText(row.later)
  const left =
    row.earlier.length > 0
      ? runsToHtml(rowRuns(row, earlier, 'earlier'))
      : absence(row.status === 'incomparable' ? context.t.statusLong.incomparable : context.t.absentEarlier)
  const right =
    row.later.length > 0
      ? runsToHtml(rowRuns(row, later, 'later'))
      : absence(row.status === 'incomparable' ? context.t.statusLong.incomparable : context.t.absentLater)
  const sides =
    side('earlier', context.earlierName, context.earlierLanguage, row.earlier, context.earlierPage, left, context) +
    side('later', context.laterName, context.laterLanguage, row.later, context.laterPage, right, context)
  // Rows of one text read the same in a line; only a pair with marks needs a text of its own for the inline view.
  const needsLine = row.earlier.length > 0 && row.later.length > 0 && row.status !== 'same'
  const line = needsLine ? `<div class="line" lang="${context.laterLanguage}">${runsToHtml(pairToRuns(earlier, later, changes))}</div>` : ''
  return `<div class="pair${needsLine ? ' has-line' : ''}">${sides}</div>${line}`
}

function rowRuns(row: Row, text: string, where: 'earlier' | 'later') {
  return sideToRuns(text, row.link?.changes ?? [], where)
}

function side(
  where: 'earlier' | 'later',
  name: string,
  language: string,
  items: readonly Item[],
  page: string | null,
  html: string,
  context: RowContext,
): string {
  const first = items[0]
  const source = first ? ` data-from="${Math.min(...items.map((item) => item.from))}" data-to="${Math.max(...items.map((item) => item.to))}"` : ''
  const link =
    first && page !== null
      ? `<a class="to-text" href="${page}#${first.id}" aria-label="${escapeHtml(context.t.readIn(name))}" title="${escapeHtml(context.t.readIn(name))}">↗</a>`
      : ''
  // The link stands in the last line of the text, so that it takes no line of its own.
  const text = first ? `<div class="text" lang="${language}"${source}>${html.replace(/<\/p>$/, `${link}</p>`)}</div>` : html
  return `<div class="side ${where}"><span class="side-name">${escapeHtml(name)}</span>${text}</div>`
}

/** How much of the wording differs: two items may surely be the same and share few words. */
function extentToHtml(row: Row, { t }: RowContext): string {
  if (!row.link || row.status === 'same') return ''
  const share = changedShare(itemsToText(row.earlier), itemsToText(row.later), row.link.changes)
  // What a replaced text still has in common is not marked, so that a share would claim too much.
  const words = row.link.replaced ? t.wordingReplaced : t.wordingChanged(Math.round(share * 100))
  return `<span class="extent">${words}</span>`
}

function absence(words: string): string {
  return `<p class="absent">${words}</p>`
}

function whyToHtml(row: Row, context: RowContext): string {
  const { t } = context
  const { link } = row
  if (!link) return ''
  const runnerUp = row.runnerUp ? `<dt>${t.runnerUp}</dt><dd>${runnerUpWords(row, context)}</dd>` : ''
  const limits = (link.replaced ? `<dd>${t.replaced}</dd>` : '') + (link.exact ? '' : `<dd>${t.notExact}</dd>`)
  const note = link.note ? `<dt>${t.personNote}</dt><dd>${escapeHtml(link.note)}</dd>` : ''
  return (
    `<details class="why"${row.status === 'undetermined' ? ' open' : ''}><summary>${t.why}${t.colon}<span class="score">${t.sureness} ${formatScore(link.similarity)}</span></summary>` +
    `<dl><dt>${t.sureness}</dt><dd>${formatScore(link.similarity)}${t.surenessNote}</dd><dt>${t.rule}</dt><dd>${ruleWords(link.rule, context)}</dd>${runnerUp}${note}${limits}</dl></details>`
  )
}

function ruleWords(rule: string, { t }: RowContext): string {
  const words = (t.rules as Readonly<Record<string, string>>)[rule]
  return words ? `${words} <code>${escapeHtml(rule)}</code>` : `<code>${escapeHtml(rule)}</code>`
}

function runnerUpWords({ runnerUp }: Row, { t, earlierLanguage, laterLanguage }: RowContext): string {
  if (!runnerUp) return ''
  const language = runnerUp.side === 'earlier' ? earlierLanguage : laterLanguage
  return `${t.sides[runnerUp.side]} <q lang="${language}">${textWithRedactions(runnerUp.item.text)}</q> ${formatScore(runnerUp.similarity)}`
}

function personWords(row: Row, { t }: RowContext): string {
  return escapeHtml(t.byPerson(row.link?.author ?? ''))
}

function moveWords(row: Row, { t }: RowContext): string {
  if (!row.move) return ''
  const gone = row.later.length === 0
  const { list, id } = gone ? row.move.to : row.move.from
  // Causes have no rows, so there is nothing to lead to.
  if (list === 'causes') return `<span class="moved">${(gone ? t.movedTo : t.movedFrom)(t.lists.causes)}</span>`
  const words = (gone ? t.movedTo : t.movedFrom)(t.lists[list])
  return `<a class="moved" href="#${list}-${gone ? '' : 'was-'}${escapeHtml(id)}">${words} ${formatScore(row.move.similarity)}</a>`
}

function leadOf(row: Row): string {
  return (row.later[0] ?? row.earlier[0])?.lead ?? ''
}

/** Long enough to tell rows apart when they are read aloud. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
