import type { Span } from '../../model.ts'

/** A paragraph of the clean text, trimmed, with what the format knows about it. */
export interface Paragraph extends Span {
  readonly text: string
  /** Level of the heading that the format says it is; 0 for none. */
  readonly hinted: number
  readonly table: boolean
  /** Whether the format says that it is a note to the text. */
  readonly note: boolean
}
