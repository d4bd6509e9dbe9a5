import type { Part, PartName, Span } from '../../model.ts'

/** A part in offsets of the clean text. `chapters` are the chapters that make it up, where headings opened it. */
export interface DraftPart extends Span {
  readonly part: PartName
  readonly by: Part['by']
  readonly evidence: Span
  /** Of problems in running text, the stretch that tells them, where sentences that turn to them or promises stand around it. */
  readonly core?: Span
  /** True for a cell of a table, which is one item, or those that it counts. */
  readonly isCell?: boolean
}

/** A part as it is found. */
export function draftPart(part: PartName, from: number, to: number, by: Part['by'], evidence: Span): DraftPart {
  return { part, from, to, by, evidence: { from: evidence.from, to: evidence.to } }
}

/** The part without white space at its ends. */
export function trimmed(part: DraftPart, text: string): DraftPart {
  let { from, to } = part
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  while (from < to && /\s/.test(text[from] ?? '')) from++
  return { ...part, from, to }
}
