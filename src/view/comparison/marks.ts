/** What is marked inside the texts of a pair: what changed, the leads of items, and the words that both have. */
import type { Change, Item, Span } from '../../core/model.ts'
import { html, joinHtml, textWithRedactions, type Html } from '../html.ts'

/** A stretch of text that is in both texts, only in the earlier or only in the later one. */
export interface Run {
  readonly in: 'both' | 'earlier' | 'later'
  readonly text: string
  readonly kind: Change['kind'] | null
}

/** What is set apart inside the texts of a pair, as offsets into each: the leads that name its items, and the words that both texts have. */
export interface Marked {
  readonly leads: readonly Span[]
  readonly shared: readonly Span[]
}

const nothing: Marked = { leads: [], shared: [] }

/** One side of a pair as runs, in order. */
export function sideToRuns(text: string, changes: readonly Change[], side: 'earlier' | 'later'): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const change of changes) {
    const [from, to] = side === 'earlier' ? [change.fromA, change.toA] : [change.fromB, change.toB]
    push(runs, 'both', text.slice(done, from), null)
    push(runs, side, text.slice(from, to), change.kind)
    done = to
  }
  push(runs, 'both', text.slice(done), null)
  return runs
}

/** Both texts of a pair in one: what went stands before what came. Its paragraphs are those of the later text. */
export function pairToRuns(earlier: string, later: string, changes: readonly Change[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const change of changes) {
    push(runs, 'both', later.slice(done, change.fromB), null)
    push(runs, 'earlier', earlier.slice(change.fromA, change.toA).replaceAll('\n', ' '), change.kind)
    push(runs, 'later', later.slice(change.fromB, change.toB), change.kind)
    done = change.toB
  }
  push(runs, 'both', later.slice(done), null)
  return runs
}

/** Stretches of the later text as stretches of both texts in one. */
export function spansInPair(runs: readonly Run[], spans: readonly Span[]): Span[] {
  const placeOf = (offset: number): number => {
    let [seen, at] = [0, 0]
    for (const { in: where, text } of runs) {
      if (where !== 'earlier' && offset < seen + text.length) break
      if (where !== 'earlier') seen += text.length
      at += text.length
    }
    return at + offset - seen
  }
  return spans.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to - 1) + 1 }))
}

/** Shorter texts than this can be taken in at a glance; a lead set apart in them would only be loud. */
const shortestWithLead = 60

/** Where the leads of items stand in their joined texts: what a reader looks for who runs down a column of long paragraphs. */
export function leadSpans(items: readonly Item[]): Span[] {
  let at = 0
  return items.flatMap(({ lead, text }) => {
    const from = at
    at += text.length + 1
    const named = text.length >= shortestWithLead && lead.length <= text.length / 2 && lead !== '' && text.startsWith(lead)
    return named ? [{ from, to: from + lead.length }] : []
  })
}

/**
 * Runs as paragraphs of HTML, one a line: `<del>` for what went, `<ins>` for what came, a class for renewed formulas and redactions. What is `marked`
 * counts on the text of the runs put together.
 */
export function runsToHtml(runs: readonly Run[], marked: Marked = nothing): Html {
  const text = runs.map((run) => run.text).join('')
  const changed: Wrapped[] = []
  let at = 0
  for (const run of runs) {
    if (run.in !== 'both') changed.push({ from: at, to: at + run.text.length, put: changeTag(run) })
    at += run.text.length
  }
  const layers = [
    changed,
    marked.leads.map((span) => ({ ...span, put: (inner: Html) => html`<b>${inner}</b>` })),
    marked.shared.map((span) => ({ ...span, put: (inner: Html) => html`<mark>${inner}</mark>` })),
  ]
  const lines: Html[] = []
  for (let from = 0; from <= text.length;) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    if (to > from) lines.push(wrap(text, { from, to }, layers))
    from = to + 1
  }
  return joinHtml(lines.map((line) => html`<p>${line}</p>`))
}

/** A text without changes as paragraphs. */
export function textToHtml(text: string, marked: Marked = nothing): Html {
  return runsToHtml([{ in: 'both', text, kind: null }], marked)
}

interface Wrapped extends Span {
  /** Puts the tag of the layer around what it covers. */
  readonly put: (inner: Html) => Html
}

/** A stretch with the tags of every layer around what they cover, those of the first layer outermost. */
function wrap(text: string, { from, to }: Span, [layer, ...inner]: readonly (readonly Wrapped[])[]): Html {
  if (layer === undefined) return textWithRedactions(text.slice(from, to))
  const pieces: Html[] = []
  let done = from
  for (const span of layer) {
    const [start, end] = [Math.max(span.from, done), Math.min(span.to, to)]
    if (start >= end) continue
    pieces.push(wrap(text, { from: done, to: start }, inner), span.put(wrap(text, { from: start, to: end }, inner)))
    done = end
  }
  return joinHtml(pieces, wrap(text, { from: done, to }, inner))
}

function push(runs: Run[], where: Run['in'], text: string, kind: Run['kind']): void {
  if (text !== '') runs.push({ in: where, text, kind })
}

function changeTag({ in: where, kind }: Run): (inner: Html) => Html {
  const look = kind === null || kind === 'substance' ? '' : html` class="${kind}"`
  return where === 'earlier' ? (inner) => html`<del${look}>${inner}</del>` : (inner) => html`<ins${look}>${inner}</ins>`
}

/** The runs of words that two texts have in common, as offsets into each, in order. */
export interface SharedRuns {
  readonly first: readonly Span[]
  readonly second: readonly Span[]
}

/** Shorter texts have fewer chance agreements, so that shorter runs mean something in them. */
const shortText = 120

/**
 * A number with its decimals and its unit. Written in Han characters, it has at least two of them or a unit that is counted in: one alone is more often part of a word.
 */
const numberWithUnit =
  /(?:[0-9０-９]+(?:[.,．，][0-9０-９]+)*[十百千万亿余多]*|[〇零一二两三四五六七八九十百千万亿]{2,}(?:点[〇零一二三四五六七八九]+)?)(?:个?百分点|(?:平方|立方)?(?:公[里顷斤]|千[米克瓦]|[厘毫]米)|[人家场件户]次|[A-Za-z]+|[\p{Script=Han}%％‰℃])?/gu

/**
 * A text in which every character of a number is a sign of that number's own, so that numbers that only have digits in common, or the digits and not the unit, share
 * nothing: 1.1万座 and 13740座. It is as long as the text.
 * @param known the signs of both texts.
 */
function withWholeNumbers(text: string, known: Map<string, string>): string {
  return text.replace(numberWithUnit, (number) =>
    Array.from({ length: number.length }, (_, at) => {
      const key = `${String(at)} ${number}`
      const sign = known.get(key) ?? String.fromCharCode(0xe000 + known.size)
      known.set(key, sign)
      return sign
    }).join(''),
  )
}

/**
 * The runs of letters and digits that two texts share, wherever they stand: the reason why a reader would see them together. A run is at least three
 * Han characters long, four where either text is longer than a few sentences; in other scripts, three times as many letters.
 */
export function sharedRuns(first: string, second: string): SharedRuns {
  const least = Math.max(first.length, second.length) > shortText ? 4 : 3
  const signs = new Map<string, string>()
  const [one, other] = [withWholeNumbers(first, signs), withWholeNumbers(second, signs)]
  return { first: runsIn(first, one, other, least), second: runsIn(second, other, one, least) }
}

/** How many characters the runs hold. */
export function lengthOfRuns(runs: readonly Span[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** @param text as it is written; `signs` are its own, `other` those of the other text. */
function runsIn(text: string, signs: string, other: string, least: number): Span[] {
  const known = new Set<string>()
  for (let at = 0; at + least <= other.length; at++) known.add(other.slice(at, at + least))
  const runs: Span[] = []
  for (const { from, to } of wordStretches(text)) {
    let start = -1
    for (let at = from; at <= to; at++) {
      const shared = at + least <= to && known.has(signs.slice(at, at + least))
      if (shared && start < 0) start = at
      else if (!shared && start >= 0) {
        const run = { from: start, to: at - 1 + least }
        const last = runs.at(-1)
        if (last && run.from <= last.to) runs[runs.length - 1] = { from: last.from, to: run.to }
        else runs.push(run)
        start = -1
      }
    }
  }
  return runs.filter(({ from, to }) => /\p{Script=Han}/u.test(text.slice(from, to)) || to - from >= least * 3)
}

/** Stretches without punctuation or line ends: a run of shared words does not reach over a comma. */
function wordStretches(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}% .]+/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
