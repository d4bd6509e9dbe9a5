/** A document for a word processor, before any format: headings, paragraphs, tables with footnotes. */

export interface WordRun {
  readonly text: string
  readonly bold?: boolean
  /** Added or removed words, which look as they do on the page. */
  readonly mark?: 'added' | 'removed'
}

export interface WordParagraph {
  readonly runs: readonly WordRun[]
  /** A footnote at its end. */
  readonly footnote?: string
  /** Explains and accuses nobody: smaller and grey. */
  readonly isNote?: boolean
}

export interface WordTable {
  readonly heads: readonly string[]
  /** Share of each column in the width, 0 to 1. */
  readonly widths: readonly number[]
  /** Rows of cells of paragraphs. */
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[]
}

export interface WordSection {
  /** Null where the title of the document says it. */
  readonly heading: string | null
  readonly paragraphs: readonly WordParagraph[]
  readonly table: WordTable | null
}

export interface WordDocument {
  readonly title: string
  /** BCP 47 tag of the texts. */
  readonly language: string
  readonly intro: readonly WordParagraph[]
  readonly sections: readonly WordSection[]
}

/** Lines of text as paragraphs. */
export function wordLines(text: string): WordParagraph[] {
  return text.split('\n').map((line) => ({ runs: [{ text: line }] }))
}
