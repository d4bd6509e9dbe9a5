import { narrowestGutter } from './rows.ts'
import type { Row, Segment } from './rows.ts'

/** A run of rows of a page that are parted by white space from top to bottom. `gutters` are the middles of the white stripes, from left to right. */
export interface Zone {
  /** First row, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly gutters: readonly number[]
  /** How often the rows show text on both sides of the stripe. */
  readonly evidence: number
}

interface Stripe {
  readonly left: number
  readonly right: number
}

/** Pages with more rows than this are read line by line: no page is printed so small. */
const mostRows = 400

/** The run of rows that shows a stripe of white space most often; null where no stripe has text on both sides at least twice. */
export function parted(rows: readonly Row[]): Zone | null {
  if (rows.length > mostRows) return null
  let best: { from: number; to: number; evidence: number } | null = null
  const seen = new Set<string>()
  rows.forEach((_, i) => {
    for (const stripe of stripesAt(rows, i)) {
      const run = runOf(rows, i, stripe)
      const key = `${run.from}-${run.to}-${Math.round(run.stripe.left)}`
      if (seen.has(key)) continue
      seen.add(key)
      const evidence = evidenceOf(rows.slice(run.from, run.to), run.stripe)
      if (evidence >= 2 && (!best || evidence > best.evidence)) best = { from: run.from, to: run.to, evidence }
    }
  })
  const found = best as { from: number; to: number; evidence: number } | null
  if (!found) return null
  const { from, to } = trimmed(rows, found.from, found.to)
  const gutters = stripesOf(rows.slice(from, to)).map(({ left, right }) => (left + right) / 2)
  return gutters.length === 0 ? null : { from, to, gutters, evidence: found.evidence }
}

/** White stripes that a row shows by itself, or together with the next one where the two stand beside each other. */
function stripesAt(rows: readonly Row[], index: number): Stripe[] {
  const row = rows[index]!
  const own = between(row.segments)
  const next = rows[index + 1]
  if (own.length > 0 || !next) return own
  const both = [...row.segments, ...next.segments].sort((a, b) => a.left - b.left)
  return between(both).filter(({ right, left }) => right - left >= narrowestGutter * row.size)
}

function between(segments: readonly Segment[]): Stripe[] {
  const stripes: Stripe[] = []
  let edge = segments[0]?.right ?? 0
  for (const { left, right } of segments) {
    if (left > edge) stripes.push({ left: edge, right: left })
    edge = Math.max(edge, right)
  }
  return stripes
}

/** The rows around one that leave a stripe of at least a gutter's width white. */
function runOf(rows: readonly Row[], index: number, start: Stripe): { from: number; to: number; stripe: Stripe } {
  let stripe: Stripe = start
  let to = index
  for (let next: Stripe | null = stripe; next && to < rows.length;) {
    next = narrowed(stripe, rows[to]!)
    if (next) {
      stripe = next
      to++
    }
  }
  let from = index
  for (let next: Stripe | null = stripe; next && from > 0;) {
    next = narrowed(stripe, rows[from - 1]!)
    if (next) {
      stripe = next
      from--
    }
  }
  return { from, to, stripe }
}

/** What a row leaves white of a stripe; null where that is too little for a gutter. */
function narrowed(stripe: Stripe, row: Row): Stripe | null {
  let { left, right } = stripe
  for (const segment of row.segments) {
    if (segment.right <= left || segment.left >= right) continue
    if (segment.left <= left && segment.right >= right) return null
    if (segment.left + segment.right < left + right) left = Math.max(left, segment.right)
    else right = Math.min(right, segment.left)
  }
  return right - left >= narrowestGutter * row.size ? { left, right } : null
}

/** Rows with text on both sides, and changes of side between rows: columns need not share their baselines. */
function evidenceOf(rows: readonly Row[], { left, right }: Stripe): number {
  const middle = (left + right) / 2
  const sides = rows.map(({ segments }) => ({
    before: segments.some((segment) => segment.right <= middle),
    after: segments.some((segment) => segment.left >= middle),
  }))
  return sides.filter(({ before, after }, i) => {
    if (before && after) return true
    const last = sides[i - 1]
    return last !== undefined && last.before !== last.after && before !== last.before
  }).length
}

/** Leaves out rows on one side only above the first, and below the last, that have text on both; the latter only where text over the whole width follows. */
function trimmed(rows: readonly Row[], first: number, last: number): { from: number; to: number } {
  const stripes = stripesOf(rows.slice(first, last))
  const middles = stripes.map(({ left, right }) => (left + right) / 2)
  const isSplit = ({ segments }: Row): boolean =>
    middles.some((middle) => segments.some((segment) => segment.right <= middle) && segments.some((segment) => segment.left >= middle))
  let from = first
  let to = last
  if (rows.slice(first, last).some(isSplit)) {
    while (from < to && !isSplit(rows[from]!)) from++
    while (from > first && isCloser(rows[from - 1]!, rows[from]!)) from--
    while (last < rows.length && to > from && !isSplit(rows[to - 1]!) && rows[to - 1]!.segments.every(({ right }) => right <= middles[0]!)) to--
  }
  return { from, to }
}

/** Whether two rows stand closer than lines of one column do: they are of cells that are set around their middles. */
function isCloser(row: Row, next: Row): boolean {
  return row.y - next.y < 1.05 * Math.min(row.size, next.size)
}

/** The stripes that all rows leave white, with text on both sides. */
function stripesOf(rows: readonly Row[]): Stripe[] {
  const segments = rows.flatMap((row) => row.segments).sort((a, b) => a.left - b.left)
  const size = median(rows.map((row) => row.size))
  return between(segments).filter(({ left, right }) => right - left >= narrowestGutter * size * 0.9)
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
