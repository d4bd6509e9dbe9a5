import type { Evidence, Hint, ReportKind } from '../../model.ts'
import type { RecordLine } from '../removals/record-head.ts'

/** What field rules may look at. Texts are clean; `*At` are offsets into the clean text. */
export interface FieldContext {
  readonly text: string
  /** Title in the text; null where it has none. */
  readonly title: { readonly words: string; readonly from: number; readonly to: number } | null
  /** Lines before the body: subtitle, name, date, organisation. */
  readonly front: readonly { readonly words: string; readonly from: number; readonly to: number }[]
  readonly headings: readonly { readonly words: string; readonly level: number; readonly from: number; readonly to: number }[]
  /** Body up to about 1,500 characters: where the report presents itself. */
  readonly opening: { readonly words: string; readonly from: number }
  /** File name without folders and ending. */
  readonly fileName: string
  readonly folders: readonly string[]
  readonly hints: readonly Hint[]
  /** What the record above the text says; offsets count the source. */
  readonly record: readonly RecordLine[]
  /** The last short lines of the body, where reports are signed and dated. */
  readonly endLines: readonly { readonly words: string; readonly from: number; readonly to: number }[]
  /** Where the plans begin, if they were found: what is named behind is to come. */
  readonly plansFrom: number
}

/** A field's value and why it has it; offsets of the evidence count the clean text. */
export interface Found<T> {
  readonly value: T
  readonly evidence: Evidence
}

/** Evidence from a stretch of the clean text. */
export function fromText<T>(value: T, by: Evidence['by'], quote: string, from: number, confidence: number): Found<T> {
  return { value, evidence: { by, quote, from, to: from + quote.length, confidence } }
}

/** Evidence from a name outside of the text. */
export function fromName<T>(value: T, by: Evidence['by'], quote: string, confidence: number): Found<T> {
  return { value, evidence: { by, quote, from: null, to: null, confidence } }
}

/** Kind of report as the fields need to know it. */
export type { ReportKind }
