import { comparedTexts, cutStretches, segmentWith, type CutStretches } from '../../core/compact/index.ts'
import type { Report, Segment } from '../../core/model.ts'
import { segment } from './segment.ts'

export type { CutStretches } from '../../core/compact/index.ts'

/** Cuts every stretch that a comparison of this report will ask for, so that no text is segmented twice. */
export function wordsOf(report: Report): CutStretches {
  return cutStretches(comparedTexts(report), segment)
}

/** Words that were cut before; what was not is cut now. */
export class StoredWords {
  private readonly lengths = new Map<string, readonly number[]>()

  add(words: CutStretches): void {
    for (const [stretch, lengths] of words) this.lengths.set(stretch, lengths)
  }

  readonly segment: Segment = segmentWith(this.lengths, (text) => (/^\s*$/.test(text) ? [...text] : segment(text)))
}
