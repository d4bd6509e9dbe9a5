import type { Change, Item, Span } from '../../core/model.ts'
import { textWithRedactions } from '../redactions.ts'

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

/** Both texts of a pair in one line: what went stands before what came. */
export function pairToRuns(earlier: string, later: string, changes: readonly Change[]): Run[] {
  const runs: Run[] = []
  let done = 0
  for (const change of changes) {
    push(runs, 'both', later.slice(done, change.fromB), null)
    push(runs, 'earlier', earlier.slice(change.fromA, change.toA), change.kind)
    push(runs, 'later', later.slice(change.fromB, change.toB), change.kind)
    done = change.toB
  }
  push(runs, 'both', later.slice(done), null)
  return runs
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
export function runsToHtml(runs: readonly Run[], marked: Marked = nothing): string {
  const text = runs.map((run) => run.text).join('')
  const changed: Wrapped[] = []
  let at = 0
  for (const run of runs) {
    if (run.in !== 'both') changed.push({ from: at, to: at + run.text.length, ...changeTag(run) })
    at += run.text.length
  }
  const layers = [
    changed,
    marked.leads.map((span) => ({ ...span, open: '<b class="lead">', close: '</b>' })),
    marked.shared.map((span) => ({ ...span, open: '<mark class="shared">', close: '</mark>' })),
  ]
  let html = ''
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    if (to > from) html += `<p>${wrap(text, { from, to }, layers)}</p>`
    from = to + 1
  }
  return html
}

/** A text without changes as paragraphs. */
export function textToHtml(text: string, marked: Marked = nothing): string {
  return runsToHtml([{ in: 'both', text, kind: null }], marked)
}

interface Wrapped extends Span {
  readonly open: string
  readonly close: string
}

/** A stretch with the tags of every layer around what they cover, those of the first layer outermost. */
function wrap(text: string, { from, to }: Span, [layer, ...inner]: readonly (readonly Wrapped[])[]): string {
  if (layer === undefined) return textWithRedactions(text.slice(from, to))
  let html = ''
  let done = from
  for (const span of layer) {
    const [start, end] = [Math.max(span.from, done), Math.min(span.to, to)]
    if (start >= end) continue
    html += wrap(text, { from: done, to: start }, inner) + span.open + wrap(text, { from: start, to: end }, inner) + span.close
    done = end
  }
  return html + wrap(text, { from: done, to }, inner)
}

function push(runs: Run[], where: Run['in'], text: string, kind: Run['kind']): void {
  if (text !== '') runs.push({ in: where, text, kind })
}

function changeTag({ in: where, kind }: Run): { open: string; close: string } {
  const name = where === 'earlier' ? 'del' : 'ins'
  return { open: `<${name}${kind === null || kind === 'substance' ? '' : ` class="${kind}"`}>`, close: `</${name}>` }
}
