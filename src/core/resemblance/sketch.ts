import { lettersAlone, type Letters } from './letters.ts'
import { resemblanceLimits } from './limits.ts'
import { eachRun } from './runs.ts'

/** What of a report is compared to find copies of it: hashes, from which no word can be read. */
export interface Sketch {
  /** Of all short runs of the report's text, each once, ascending; of 32 bits. */
  readonly own: Uint32Array
  /** Of those that stand in the rest of its file alone: what was removed as no part of the report is published with the file. */
  readonly beside: Uint32Array
  /** Of long passages of the report's text, winnowed; of 53 bits. */
  readonly passages: Float64Array
  /** Of long passages of the whole file. */
  readonly passagesBeside: Float64Array
}

/**
 * The sketch of a report.
 * @param own the report's text.
 * @param whole the text of its file, with all that was removed.
 */
export function sketchOf(own: string, whole: string): Sketch {
  const [ownLetters, wholeLetters] = [lettersAlone(own), lettersAlone(whole)]
  const ofOwn = runsOf(ownLetters)
  const ofWhole = runsOf(wholeLetters)
  const known = new Set(ofOwn)
  return {
    own: ofOwn,
    beside: ofWhole.filter((hash) => !known.has(hash)),
    passages: Float64Array.from(passagesOf(ownLetters)),
    passagesBeside: Float64Array.from(passagesOf(wholeLetters)),
  }
}

/** Of runs inside sentences, so that sentences in another order or among others are the same. */
function runsOf({ codes, sentences }: Letters): Uint32Array {
  const { run } = resemblanceLimits
  const all = new Uint32Array(Math.max(0, codes.length - run + 1))
  let count = 0
  let from = 0
  eachRun(codes, run, (hash) => {
    if (sentences[from + run - 1]! <= from) all[count++] = hash
    from++
  })
  const hashes = all.subarray(0, count).sort()
  let kept = 0
  for (let i = 0; i < count; i++) if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[kept++] = hashes[i]!
  return hashes.slice(0, kept)
}

/** Of each window of neighbouring passages the one with the smallest hash, the last of equals (Schleimer, Wilkerson and Aiken 2003). */
function passagesOf({ codes }: Letters): number[] {
  const { window, passage } = resemblanceLimits
  const recent = new Float64Array(window)
  const kept: number[] = []
  let at = 0
  let least = 0
  let last = -1
  eachRun(codes, passage, (hash, further) => {
    recent[at % window] = hash * 2 ** 21 + (further >>> 11)
    if (at - least >= window) {
      least = at - window + 1
      for (let other = least + 1; other <= at; other++) if (recent[other % window]! <= recent[least % window]!) least = other
    } else if (recent[at % window]! <= recent[least % window]!) least = at
    if (at >= window - 1 && least !== last) {
      kept.push(recent[least % window]!)
      last = least
    }
    at++
  })
  return kept
}
