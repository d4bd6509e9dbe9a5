/** What a report itself tells of the reading of its lists: how many items it announces, and how much of their part those that were found hold. */
import type { ItemList, Report, Span } from '../model.ts'
import { arabicNumber, chineseNumber } from '../text/markers.ts'
import { sentencesOf } from '../text/sentences.ts'

/** A list that a report can announce by its number. */
export type AnnouncedList = 'problems' | 'plans'

/** Counts of the things that a list holds: 三个方面的问题, 十项任务, 两个不足; 方面 alone only before the list itself (以下九个方面：). */
const counts: Readonly<Record<AnnouncedList, RegExp>> = {
  problems: countsOf('问题|不足|短板|困难|差距|不够|矛盾|弱项|薄弱环节'),
  plans: countsOf('工作|任务|举措|措施'),
}

function countsOf(things: string): RegExp {
  return new RegExp(
    `(?<!第|党的)([一二两三四五六七八九十]{1,3}|[0-9]{1,2})[个大点项条件类]?(?:(?:方面)?的?(?:主要|突出|重点)?(?:${things})|方面(?=[^，。；]{0,6}[：:]?$))`,
    'g',
  )
}

/**
 * How many items a report says that a list has, in the sentence before its first item (存在以下三个方面的问题：, or 三个不够、两个不足, which are five), and where it
 * says so, in offsets of the source; null where it does not. The first list alone is asked that stands in one stretch of the report.
 */
export function announcedCount({ blocks, parts, ...lists }: Report, list: AnnouncedList): (Span & { readonly count: number }) | null {
  const first = lists[list][0]
  const part = parts.find((stretch) => stretch.part === list && stretch.found)
  if (!first || !part) return null
  const opening = blocks.findLast(({ kind, from, to }) => kind === 'paragraph' && to > part.from && from < first.from)
  if (!opening) return null
  const before = opening.to > first.from ? opening.text.slice(0, Math.max(0, opening.text.indexOf(first.text.slice(0, wordsToFind)))) : opening.text
  const last = sentencesOf(before).at(-1)
  if (!last) return null
  const sentence = before.slice(last.from, last.to).replace(/[“”"‘’]/g, '')
  const sum = [...sentence.matchAll(counts[list])].reduce((all, [, numeral]) => all + numberOf(numeral!), 0)
  return sum < 2 ? null : { count: sum, from: opening.from, to: Math.min(opening.to, first.from) }
}

/** So many characters of the first item find it in its paragraph. */
const wordsToFind = 8

function numberOf(numeral: string): number {
  return arabicNumber(numeral) ?? chineseNumber(numeral) ?? 0
}

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
