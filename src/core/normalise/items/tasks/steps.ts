import type { Span } from '../../../model.ts'
import { enumerationAt, enumerationsOf } from '../../blocks/enumeration.ts'
import type { DraftItem } from '../draft-item.ts'

/**
 * Numbers of the paragraphs of a section that are steps of the task before them: those that count on from a count inside an earlier paragraph (加强农技推广。
 * 一是…… and then 二是…… in a paragraph of its own), with what stands between, and whole counts among tasks that lead sentences name. `led` is what each
 * paragraph would be by itself.
 */
export function stepsAmong(below: readonly Span[], led: readonly (DraftItem | null)[], text: string): ReadonlySet<number> {
  const steps = new Set<number>()
  /** By the style of a count, the paragraph inside which it began; null where it began with its paragraph. */
  const inside = new Map<string, number | null>()
  const opens = below.map(({ from }) => enumerationAt(text, from))
  const last = opens.findLastIndex((mark) => mark !== null && mark.number > 1 && mark.style !== 'sequence')
  for (const [at, span] of below.slice(0, last + 1).entries()) {
    const own = opens[at] ?? null
    if (own && own.style !== 'sequence') {
      const opener = own.number === 1 ? null : (inside.get(own.style) ?? null)
      if (own.number === 1) inside.set(own.style, null)
      else if (opener !== null) for (let step = opener + 1; step <= at; step++) steps.add(step)
    }
    for (const { from, number, style } of enumerationsOf(text, span.from, span.to)) if (number === 1 && from > span.from) inside.set(style, at)
  }
  if (countsSteps(led, text)) for (const [at, item] of led.entries()) if (item !== null && isSpoken(item, text)) steps.add(at)
  return steps
}

/** True where tasks with lead sentences stand behind what is counted in paragraphs of their own as well, or where counts begin anew. */
function countsSteps(led: readonly (DraftItem | null)[], text: string): boolean {
  const counted = led.flatMap((item, at) => (item !== null && isSpoken(item, text) ? [at] : []))
  const named = led.flatMap((item, at) => (item?.marker === '' ? [at] : []))
  if (counted.length === 0 || named.length < 2) return false
  const begins = counted.filter((at) => enumerationAt(text, led[at]!.from)?.number === 1).length
  return begins >= 2 || named.at(-1)! > counted.at(-1)!
}

/** Counted by 一是 or 一要, which count steps more often than tasks. */
function isSpoken({ from }: DraftItem, text: string): boolean {
  return enumerationAt(text, from)?.style === 'shi'
}
