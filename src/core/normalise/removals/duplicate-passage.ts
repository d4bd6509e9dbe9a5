import type { Span } from '../../model.ts'
import type { RemovalContext, RemovalRule } from './rule.ts'

/** A copy shorter than this, in letters and digits, may be a passage that the report repeats on purpose. */
const shortestCopy = 500
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
    const letters = lettersOf(context)
    const copies: Run[] = []
    for (const run of runsOf(letters.text)) {
      const before = copies.at(-1)
      const gap = before && { copy: run.copy - (before.copy + before.length), origin: run.origin - (before.origin + before.length) }
      if (before && gap && gap.copy >= 0 && gap.copy <= widestGap && gap.origin >= 0 && gap.origin <= widestGap)
        copies[copies.length - 1] = { ...before, length: run.copy + run.length - before.copy }
      else copies.push(run)
    }
    return copies.filter(({ length }) => length >= shortestCopy).flatMap((run) => linesWithin(context, spanOf(run, letters, context.text)))
  },
}

interface Letters {
  readonly text: string
  readonly offsets: readonly number[]
}

/** The letters and digits of the lines that no rule has taken, and where each stands. */
function lettersOf({ text, found }: RemovalContext): Letters {
  const taken = new Uint8Array(text.length)
  for (const { from, to } of found) taken.fill(1, from, to)
  const offsets: number[] = []
  const letters: string[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    if (taken[match.index]) continue
    for (let i = 0; i < match[0].length; i++) offsets.push(match.index + i)
    letters.push(match[0])
  }
  return { text: letters.join(''), offsets }
}

interface Run {
  readonly origin: number
  readonly copy: number
  readonly length: number
}

/** Stretches that repeat an earlier stretch letter by letter, in the order of the text. */
function* runsOf(letters: string): Generator<Run> {
  const known = new Map<string, number>()
  let remembered = 0
  for (let at = 0; at + shingle <= letters.length; at++) {
    for (; remembered + shingle <= at; remembered += step) {
      const words = letters.slice(remembered, remembered + shingle)
      if (!known.has(words)) known.set(words, remembered)
    }
    const origin = known.get(letters.slice(at, at + shingle))
    if (origin === undefined) continue
    let before = 0
    while (before < step && origin - before > 0 && letters[origin - before - 1] === letters[at - before - 1]) before++
    let length = shingle
    while (origin + length < at && at + length < letters.length && letters[origin + length] === letters[at + length]) length++
    yield { origin: origin - before, copy: at - before, length: length + before }
    at += length - 1
  }
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
