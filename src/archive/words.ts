import { tokensOf } from '../core/compare/index.ts'
import type { Report, Segment } from '../core/model.ts'
import { segment } from './segment.ts'

/** Stretches of a report's items that comparisons cut into words, each with the lengths of its words. */
export type CutStretches = readonly (readonly [stretch: string, lengths: readonly number[]])[]

/** Cuts every stretch that a comparison of this report will ask for, so that no text is segmented twice. */
export function wordsOf(report: Report): CutStretches {
  const lengths = new Map<string, number[]>()
  const recorded: Segment = (stretch) => {
    const words = segment(stretch)
    lengths.set(
      stretch,
      words.map((word) => word.length),
    )
    return words
  }
  for (const text of new Set([report.problems, report.plans, report.work].flat().map((item) => item.text))) tokensOf(text, recorded)
  return [...lengths]
}

/** Words that were cut before; what was not is cut now. */
export class StoredWords {
  private readonly lengths = new Map<string, readonly number[]>()

  add(words: CutStretches): void {
    for (const [stretch, lengths] of words) this.lengths.set(stretch, lengths)
  }

  /** Items that are compared together are joined by line feeds, which no word goes across. */
  readonly segment: Segment = (text) => {
    if (this.lengths.has(text) || !text.includes('\n')) return this.stretch(text)
    return text.split(/(\n)/).flatMap((line) => this.stretch(line))
  }

  private stretch(text: string): string[] {
    const lengths = this.lengths.get(text)
    if (!lengths) return /^\s*$/.test(text) ? [...text] : segment(text)
    let at = 0
    return lengths.map((length) => text.slice(at, (at += length)))
  }
}
