import type { Hint, Span } from '../model.ts'

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
