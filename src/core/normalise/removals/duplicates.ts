/** Rules for text that stands twice: line by line, or with other line breaks and punctuation. */
import { append } from '../../lists.ts'
import { isLetterCode, lettersOf } from '../../text/signs.ts'
import type { RemovalContext, RemovalRule, SourceLine } from './rule.ts'
import type { Span } from '../../model.ts'

/** A copy shorter than this, in characters, may be a slogan that the report repeats on purpose. */
const shortestCopiedLines = 600

/** A text that stands twice: the later copy, as far as it is equal after folding. */
export const duplicateText: RemovalRule = {
  name: 'duplicate-text',
  reason: 'A copy of text that already stands above.',
  find: ({ lines }) => {
    const folds = foldsOf(lines)
    const first = new Map<string, number>()
    const copies: SourceLine[] = []
    for (let i = 0; i < lines.length; i++) {
      const key = folds.opening(i)
      const origin = key.length >= 30 ? first.get(key) : undefined
      if (origin === undefined) {
        if (!first.has(key)) first.set(key, i)
        continue
      }
      const length = runLength(folds, origin, i)
      if (length === 0) continue
      const start = i - headings(folds, origin, i)
      const run = lines.slice(start, i + length)
      if (run.reduce((sum, line) => sum + line.to - line.from, 0) >= shortestCopiedLines || copies.at(-1) === lines[start - 1]) append(copies, run)
      i += length - 1
    }
    return copies.map(({ from, to }) => ({ from, to }))
  },
}

/** How many lines from `copy` on repeat those from `origin` on. */
function runLength(folds: Folds, origin: number, copy: number): number {
  let length = 0
  while (copy + length < folds.count && origin + length < copy && folds.of(origin + length) === folds.of(copy + length)) length++
  return length
}

/** How many short lines right above the copy also stand right above the original. */
function headings(folds: Folds, origin: number, copy: number): number {
  let count = 0
  while (origin - count - 1 >= 0 && copy - count - 1 > origin && folds.of(origin - count - 1) === folds.of(copy - count - 1)) count++
  return count
}

interface Folds {
  readonly count: number
  /** The whole line, folded; equal lines are copies. */
  readonly of: (index: number) => string | undefined
  /** The beginning of the line, folded: lines that begin differently are no copies. */
  readonly opening: (index: number) => string
}

function foldsOf(lines: readonly SourceLine[]): Folds {
  const whole: (string | undefined)[] = []
  return {
    count: lines.length,
    of: (index) => (lines[index] === undefined ? undefined : (whole[index] ??= lettersOf(lines[index].text))),
    opening: (index) => lettersOf(lines[index]!.text.slice(0, 60)),
  }
}

/** A copy shorter than this, in letters and digits, may be a passage that the report repeats on purpose. */
const shortestCopiedPassage = 500
/** Length of the shingles by which a copy is found, and the distance of those that are remembered. */
const shingle = 24
const step = 8
/** What may differ between two stretches of one copy, in letters. */
const widestGap = 40

/**
 * A passage that stands twice with other line breaks, blanks or punctuation: the later copy. Copies are found by shingles of letters and
 * digits alone; short stretches that differ between equal ones are of the copy.
 */
export const duplicatePassage: RemovalRule = {
  name: 'duplicate-text',
  reason: 'A copy of text that already stands above.',
  find: (context) => {
    const letters = freeLettersOf(context)
    const copies: Run[] = []
    for (const run of runsOf(letters.codes)) {
      const before = copies.at(-1)
      const gap = before && { copy: run.copy - (before.copy + before.length), origin: run.origin - (before.origin + before.length) }
      if (before && gap && gap.copy >= 0 && gap.copy <= widestGap && gap.origin >= 0 && gap.origin <= widestGap)
        copies[copies.length - 1] = { ...before, length: run.copy + run.length - before.copy }
      else copies.push(run)
    }
    return copies.filter(({ length }) => length >= shortestCopiedPassage).flatMap((run) => linesWithin(context, spanOf(run, letters, context.text)))
  },
}

interface Letters {
  /** Their UTF-16 code units. */
  readonly codes: Uint16Array
  readonly offsets: Int32Array
}

/** The letters and digits of the lines that no rule has taken, and where each stands. */
function freeLettersOf({ text, found }: RemovalContext): Letters {
  const taken = new Uint8Array(text.length)
  for (const { from, to } of found) taken.fill(1, from, to)
  const offsets = new Int32Array(text.length)
  const codes = new Uint16Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (taken[at] === 1 || !isLetterCode(code)) continue
    offsets[count] = at
    codes[count++] = code
  }
  return { codes: codes.subarray(0, count), offsets: offsets.subarray(0, count) }
}

interface Run {
  readonly origin: number
  readonly copy: number
  readonly length: number
}

/** Base of the rolling hash (Karp and Rabin), by which shingles are remembered: odd, so that no letter is lost in the multiplication. */
const base = 0x01000193

/** Stretches that repeat an earlier stretch letter by letter, in the order of the text. */
function* runsOf(letters: Uint16Array): Generator<Run> {
  const hashes = hashesOf(letters)
  const known = new FirstPlaces(hashes)
  let remembered = 0
  for (let at = 0; at < hashes.length; at++) {
    for (; remembered + shingle <= at; remembered += step) known.remember(remembered)
    const origin = known.of(hashes[at]!)
    if (origin < 0) continue
    let length = 0
    while (origin + length < at && at + length < letters.length && letters[origin + length] === letters[at + length]) length++
    // Two shingles may have one hash.
    if (length < shingle) continue
    let before = 0
    while (before < step && origin - before > 0 && letters[origin - before - 1] === letters[at - before - 1]) before++
    yield { origin: origin - before, copy: at - before, length: length + before }
    at += length - 1
  }
}

/** Of each hash the first of the remembered places that has it: an open table of at most half its slots filled, which is asked for every letter of a text. */
class FirstPlaces {
  private readonly hashes: Int32Array
  private readonly slots: Int32Array

  constructor(hashes: Int32Array) {
    this.hashes = hashes
    let size = 16
    while (size * step < hashes.length * 2 + step * 2) size *= 2
    this.slots = new Int32Array(size).fill(-1)
  }

  remember(place: number): void {
    const slot = this.slotOf(this.hashes[place]!)
    if (this.slots[slot] === -1) this.slots[slot] = place
  }

  /** The place; −1 for a hash that no remembered place has. */
  of(hash: number): number {
    return this.slots[this.slotOf(hash)]!
  }

  /** The slot of a hash, or the empty one that it would have. */
  private slotOf(hash: number): number {
    const { hashes, slots } = this
    const last = slots.length - 1
    let slot = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & last
    while (slots[slot] !== -1 && hashes[slots[slot]!] !== hash) slot = (slot + 1) & last
    return slot
  }
}

/** A hash of the shingle that begins at each place. */
function hashesOf(letters: Uint16Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, letters.length - shingle + 1))
  let outgoing = 1
  for (let count = 1; count < shingle; count++) outgoing = Math.imul(outgoing, base)
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    if (at >= shingle) hash = (hash - Math.imul(letters[at - shingle]!, outgoing)) | 0
    hash = (Math.imul(hash, base) + letters[at]!) | 0
    if (at >= shingle - 1) hashes[at - shingle + 1] = hash
  }
  return hashes
}

function spanOf(run: Run, letters: Letters, text: string): Span {
  const from = letters.offsets[run.copy]!
  let to = letters.offsets[run.copy + run.length - 1]! + 1
  while (to < text.length && /[^\p{L}\p{N}\s]/u.test(text[to]!)) to++
  return { from, to }
}

/** The part of a span in each line; punctuation that opens the first one (（一） after a heading) goes with it. */
function linesWithin({ lines, text }: RemovalContext, span: Span): Span[] {
  return lines
    .filter(({ from, to }) => from < span.to && to > span.from)
    .map((line) => {
      const from = Math.max(line.from, span.from)
      const opens = /^[^\p{L}\p{N}]*$/u.test(text.slice(line.from, from))
      return { from: opens ? line.from : from, to: Math.min(line.to, span.to) }
    })
}
