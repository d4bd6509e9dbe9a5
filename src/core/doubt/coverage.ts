import type { ItemList, Report, Span } from '../model.ts'

/** How much of a part its items hold: characters of the part, its headings aside, and the share of them that lies in items. */
export interface HeldShare {
  readonly length: number
  /** 0 to 1; 1 for a part without characters. */
  readonly share: number
}

/** How much of the part of a list (of its core, where it has one) its items hold, less the parts inside it. Offsets count, so that white space and removals inside the part count with it. */
export function heldShare(report: Report, list: ItemList): HeldShare {
  const own = report.parts.filter((stretch) => stretch.part === list && stretch.found).map(({ core, from, to }) => core ?? { from, to })
  const inside = report.parts.filter(
    ({ part, found, from, to }) => found && part !== list && own.some((outer) => from >= outer.from && to <= outer.to),
  )
  const part = without(joined(own), joined(inside))
  const headings = joined(report.blocks.filter(({ kind }) => kind === 'heading' || kind === 'title'))
  const length = lengthOf(part) - shared(part, headings)
  const items = joined(report[list])
  const held = shared(part, items) - shared(joined(overlaps(part, headings)), items)
  return { length, share: length === 0 ? 1 : held / length }
}

/** Stretches in order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

/** Stretches less what others, which lie inside them, take up. */
function without(spans: readonly Span[], inner: readonly Span[]): Span[] {
  return spans.flatMap(({ from, to }) => {
    const rest: Span[] = []
    let at = from
    for (const part of inner) {
      if (part.from < from || part.to > to) continue
      if (part.from > at) rest.push({ from: at, to: part.from })
      at = part.to
    }
    return at < to ? [...rest, { from: at, to }] : rest
  })
}

/** What two lists of stretches, each in order and without overlaps, have in common. */
function overlaps(a: readonly Span[], b: readonly Span[]): Span[] {
  const result: Span[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i]!.from, b[j]!.from)
    const to = Math.min(a[i]!.to, b[j]!.to)
    if (from < to) result.push({ from, to })
    if (a[i]!.to < b[j]!.to) i++
    else j++
  }
  return result
}

function shared(a: readonly Span[], b: readonly Span[]): number {
  return lengthOf(overlaps(a, b))
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}
