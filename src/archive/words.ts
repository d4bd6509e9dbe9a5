import type { Report, Segment } from '../core/model.ts'
import { segment } from './segment.ts'

/** Lengths of the words of each text of a report that comparisons cut into words, by that text, so that no text is segmented twice. */
export function wordsOf(report: Report): [text: string, lengths: number[]][] {
  const texts = new Set([report.problems, report.causes, report.plans, report.work].flat().flatMap(({ lead, text }) => [lead, text]))
  return [...texts].map((text) => [text, segment(text).map((word) => word.length)])
}

/** Words that were cut before; what was not is cut now. */
export class StoredWords {
  private readonly lengths = new Map<string, readonly number[]>()

  add(words: readonly (readonly [text: string, lengths: readonly number[]])[]): void {
    for (const [text, lengths] of words) this.lengths.set(text, lengths)
  }

  readonly segment: Segment = (text) => {
    const lengths = this.lengths.get(text)
    if (!lengths) return segment(text)
    let at = 0
    return lengths.map((length) => text.slice(at, (at += length)))
  }
}
