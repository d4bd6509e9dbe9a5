import { tokensOf } from '../../../src/core/compare/index.ts'
import type { Comparison, Segment } from '../../../src/core/model.ts'

/** How readable the marks inside linked items are. */
export interface DiffQuality {
  /** Unchanged, deleted and inserted stretches. */
  readonly parts: number
  /** Those of one or two characters. */
  readonly short: number
  /** Marks that begin or end inside a word. */
  readonly cuts: number
  readonly marks: number
  /** Linked items whose text is shown as replaced as a whole. */
  readonly replaced: number
}

/** Parts, short parts and cuts through words over all links of a comparison. */
export function diffQuality(comparison: Comparison, segment: Segment): DiffQuality {
  const quality = { parts: 0, short: 0, cuts: 0, marks: 0, replaced: 0 }
  const countPart = (length: number): void => {
    if (length === 0) return
    quality.parts++
    if (length <= 2) quality.short++
  }
  for (const list of [comparison.problems, comparison.plans, comparison.work]) {
    const texts = new Map([...list.earlier, ...list.later].map((item) => [item.id, item.text]))
    for (const link of list.links) {
      if (link.replaced) quality.replaced++
      const a = link.earlier.map((id) => texts.get(id)!).join('\n')
      const b = link.later.map((id) => texts.get(id)!).join('\n')
      const edges = [a, b].map((text) => new Set([...tokensOf(text, segment).map((token) => token.from), text.length])) as [Set<number>, Set<number>]
      let at = 0
      for (const { fromA, toA, fromB, toB } of link.changes) {
        for (const length of [fromA - at, toA - fromA, toB - fromB]) countPart(length)
        quality.marks++
        if (![fromA, toA].every((edge) => edges[0].has(edge)) || ![fromB, toB].every((edge) => edges[1].has(edge))) quality.cuts++
        at = toA
      }
      if (link.changes.length > 0) countPart(a.length - at)
    }
  }
  return quality
}
