// Not by way of the comparison's index, which would bring its table of the language along.
import { tokensOf } from '../compare/diff/index.ts'
import type { Segment } from '../model.ts'

/** Stretches of texts that comparisons cut into words, each with the lengths of its words, in the order in which they first occur. */
export type CutStretches = readonly (readonly [stretch: string, lengths: readonly number[]])[]

/** Cuts every stretch that a comparison of these texts will ask for, each once. */
export function cutStretches(texts: readonly string[], segment: Segment): CutStretches {
  const lengths = new Map<string, readonly number[]>()
  const recorded: Segment = (stretch) => {
    const words = segment(stretch)
    if (!lengths.has(stretch))
      lengths.set(
        stretch,
        words.map(({ length }) => length),
      )
    return words
  }
  for (const text of texts) tokensOf(text, recorded)
  return [...lengths]
}

/**
 * The words of cut stretches as one line of lengths, a character a word: `1` to `9` and `a` to `z` for lengths of 1 to 35, longer ones in base 36
 * between brackets. Where a stretch ends need not be said: it ends where its characters do.
 */
export function stretchesToLine(stretches: CutStretches): string {
  let line = ''
  for (const [, lengths] of stretches) for (const length of lengths) line += length < 36 ? length.toString(36) : `(${length.toString(36)})`
  return line
}

/**
 * The other way round.
 * @param texts those that were cut, in the same order.
 * @throws where the line belongs to other texts.
 */
export function lineToStretches(line: string, texts: readonly string[]): Map<string, readonly number[]> {
  const lengths = Array.from(line.matchAll(/\((\w+)\)|(\w)/g), ([, long, short]) => Number.parseInt(long ?? short ?? '', 36))
  const stretches = new Map<string, readonly number[]>()
  let next = 0
  const replayed: Segment = (stretch) => {
    if (stretches.has(stretch)) return [stretch]
    const start = next
    for (let left = stretch.length; left > 0; next++) left -= lengths[next] ?? stretch.length + 1
    const own = lengths.slice(start, next)
    if (own.reduce((sum, length) => sum + length, 0) !== stretch.length) throw new Error('The lengths of words do not fit the texts.')
    stretches.set(stretch, own)
    return [stretch]
  }
  for (const text of texts) tokensOf(text, replayed)
  if (next !== lengths.length) throw new Error('There are more lengths of words than words.')
  return stretches
}

/** Words that are known for some stretches, all others cut by `otherwise`. No word goes across a line feed, by which items that are compared together are joined. */
export function segmentWith(stretches: ReadonlyMap<string, readonly number[]>, otherwise: Segment): Segment {
  const cut: Segment = (stretch) => {
    const lengths = stretches.get(stretch)
    return lengths ? wordsOfLengths(stretch, lengths) : otherwise(stretch)
  }
  return (text) => (stretches.has(text) || !text.includes('\n') ? cut(text) : text.split(/(\n)/).filter(Boolean).flatMap(cut))
}

function wordsOfLengths(stretch: string, lengths: readonly number[]): string[] {
  let at = 0
  return lengths.map((length) => stretch.slice(at, (at += length)))
}
