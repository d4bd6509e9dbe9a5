/** What a removal rule is and looks at, and how rules for lines and patterns are made. */
import type { Hint, Removal, Span } from '../../model.ts'
import { withoutBlanksAtEnd } from '../../text/signs.ts'

/** A line of the source; `text` is its words, trimmed, without the signs that earlier rules took. */
export interface SourceLine extends Span {
  readonly text: string
}

/** What a removal rule may look at. */
export interface RemovalContext {
  readonly text: string
  /** Lines that are not blank, in order. */
  readonly lines: readonly SourceLine[]
  readonly hints: readonly Hint[]
  /** What earlier rules of the table have found. */
  readonly found: readonly Removal[]
}

/** A kind of stretch that is not part of the report. */
export interface RemovalRule {
  /** Permanent name, which stands in the ledger; several rules of one name are one to readers. */
  readonly name: string
  /** Why it is no part of the report, a whole sentence in English; other languages of the interface say it under the rule's name in `i18n/<language>/archivist.ts`. */
  readonly reason: string
  /** Every stretch of the source that the rule takes out. */
  readonly find: (context: RemovalContext) => readonly Span[]
}

/** The non-blank lines of a text; line feeds that end no paragraph (hints of kind `line-break`) end no line either. */
export function linesOf(text: string, hints: readonly Hint[]): SourceLine[] {
  const soft = new Set(hints.filter(({ kind }) => kind === 'line-break').map(({ to }) => to))
  const lines: SourceLine[] = []
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const trimmed = withoutBlanksAtEnd(match[0])
    const lead = /^[\s\u200b\ufeff]*/.exec(trimmed)?.[0].length ?? 0
    if (lead === trimmed.length) continue
    const line = { from: match.index + lead, to: match.index + trimmed.length, text: trimmed.slice(lead) }
    const before = lines.at(-1)
    if (before && soft.has(match.index)) lines[lines.length - 1] = { from: before.from, to: line.to, text: before.text + line.text }
    else lines.push(line)
  }
  return lines
}

/** A rule that takes out every match of a pattern (with the flag `g`), of any length and also inside a line. */
export function patternRule(name: string, reason: string, pattern: RegExp): RemovalRule {
  return { name, reason, find: ({ text }) => matchesOf(pattern, text) }
}

/** Where a pattern (with the flag `g`) matches more than emptiness. */
export function matchesOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].filter((match) => match[0] !== '').map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** A rule that takes out whole lines, of up to 120 characters: notices are short, and what is longer is text, whatever words it has. */
export function lineRule(name: string, reason: string, test: (line: string) => boolean): RemovalRule {
  return {
    name,
    reason,
    find: ({ lines }) => lines.filter((line) => line.text.length <= longestNotice && test(line.text)).map(({ from, to }) => ({ from, to })),
  }
}

/** Notices of copy sites are short lines; whatever is longer is text. */
const longestNotice = 120
