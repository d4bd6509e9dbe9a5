/** The text of a report alone, the way between its places and those of the source, and the proof that no character was lost. */
import type { Hint, Report, Span } from '../model.ts'

/** The text of the report alone: the source less its removals and soft line breaks, and where each character came from. */
export interface CleanText {
  readonly text: string
  /** Offset in the source of every character of `text`. */
  readonly offsets: Uint32Array
  readonly sourceLength: number
}

/**
 * Takes removals out of a source text and joins hard-wrapped lines.
 * `removals` are sorted and do not overlap; `breaks` are stretches of white space (hints of kind `line-break`) that do not end a paragraph.
 */
export function cleanText(source: string, removals: readonly Span[], breaks: readonly Span[]): CleanText {
  const pieces: string[] = []
  const offsets = new Uint32Array(source.length)
  let length = 0
  const keep = (from: number, to: number): void => {
    if (to <= from) return
    pieces.push(source.slice(from, to))
    for (let i = from; i < to; i++) offsets[length++] = i
  }
  const cuts = [...removals.map((span) => ({ ...span, soft: false })), ...breaks.map((span) => ({ ...span, soft: true }))].sort(
    (a, b) => a.from - b.from,
  )
  let from = 0
  for (const cut of cuts) {
    keep(from, Math.max(from, cut.from))
    if (cut.soft && cut.to > from && needsSpace(source, cut)) {
      pieces.push(' ')
      offsets[length++] = Math.max(from, cut.from)
    }
    from = Math.max(from, cut.to)
  }
  keep(from, source.length)
  return { text: pieces.join(''), offsets: offsets.subarray(0, length), sourceLength: source.length }
}

/** The stretch of the source that a stretch of the clean text came from. Empty stretches stay empty. */
export function toSource(clean: CleanText, from: number, to: number): Span {
  if (to <= from) {
    const at = clean.offsets[from] ?? clean.sourceLength
    return { from: at, to: at }
  }
  return { from: clean.offsets[from] ?? clean.sourceLength, to: (clean.offsets[to - 1] ?? clean.sourceLength - 1) + 1 }
}

/** The place in the clean text of an offset into the source; of a removed character, the place of what follows it. */
export function toClean(clean: CleanText, offset: number): number {
  let low = 0
  let high = clean.offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clean.offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Stretches of hints of one kind. */
export function hintsOf(hints: readonly Hint[], kind: Hint['kind']): Hint[] {
  return hints.filter((hint) => hint.kind === kind)
}

/** Latin words on both sides of a line's end were parted by it; a number that was cut at the end of a line is one number. */
function needsSpace(source: string, { from, to }: Span): boolean {
  if (!isLatin(source[from - 1]) || !isLatin(source[to])) return false
  const isNumber = /\d[.,]?$/.test(source.slice(Math.max(0, from - 2), from)) && /[\d.,%]/.test(source[to]!)
  return !isNumber
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z0-9,.;:'’”)%-]/.test(character)
}

/**
 * What is wrong with the account of a report's characters, or null. Every character of the source that is not white space lies in one
 * block, in one removal, or in a removal inside a block; and a block's stretch of the source, less the removals inside it, is its marker
 * and text, white space and final stop aside.
 */
export function ledgerFault(source: string, report: Report): string | null {
  const inBlock = coverage(source.length, report.blocks)
  const inRemoval = coverage(source.length, report.removed)
  for (let i = 0; i < source.length; i++) {
    if (isBlank(source[i]!)) continue
    if (!inBlock[i] && !inRemoval[i]) return `the character at ${i} (${source.slice(i, i + 10)}) is in no block and no removal`
    if (inBlock[i]! > 1 || inRemoval[i]! > 1) return `the character at ${i} (${source.slice(i, i + 10)}) is in two places`
  }
  for (const block of report.blocks) {
    let kept = ''
    for (let i = block.from; i < block.to; i++) if (!inRemoval[i]) kept += source[i]!
    if (folded(kept) !== folded(block.marker + block.text))
      return `block ${block.id} says ${block.text.slice(0, 20)}, its source ${kept.slice(0, 20)}`
  }
  return null
}

function coverage(length: number, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { from, to } of spans) for (let i = from; i < to; i++) covered[i]!++
  return covered
}

function isBlank(character: string): boolean {
  return /[\s\u200b\ufeff]/.test(character)
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?<![.。:;,])[.。:;,]+$/u, '')
}
