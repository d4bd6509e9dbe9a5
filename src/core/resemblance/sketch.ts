import { eachRun, lettersAlone, type Letters } from './letters.ts'
import { resemblanceLimits } from './limits.ts'

/** What of a report is compared to find copies of it: hashes of what stands in it word for word, and its letters, for copies in which letters were changed. */
export interface Sketch {
  /**
   * Of the short runs of the report's text that stand so in its file, each once, ascending; of 32 bits. Of all, where its file has less than half of them, since it has readings or other signs
   * between the letters.
   */
  readonly own: Uint32Array
  /** Of the others: of those around what was removed as no part of the report, and of what was removed, which is published with the file. */
  readonly beside: Uint32Array
  /** Of long passages of the report's text, winnowed; of 53 bits. */
  readonly passages: Float64Array
  /** Of long passages of the whole file. */
  readonly passagesBeside: Float64Array
  /** The letters and digits of the report's text, and those of the whole file. */
  readonly letters: Uint16Array
  readonly lettersBeside: Uint16Array
}

/**
 * The sketch of a report.
 * @param own the report's text.
 * @param whole the text of its file, with all that was removed.
 */
export function sketchOf(own: string, whole: string): Sketch {
  const [ownLetters, wholeLetters] = [lettersAlone(own), lettersAlone(whole)]
  const [ofOwn, ofWhole] = [new Set(runsOf(ownLetters)), new Set(runsOf(wholeLetters))]
  const inFile = ofOwn.intersection(ofWhole)
  const chosen = inFile.size * 2 < ofOwn.size ? ofOwn : inFile
  return {
    own: Uint32Array.from(chosen).sort(),
    beside: Uint32Array.from(ofOwn.union(ofWhole).difference(chosen)).sort(),
    passages: Float64Array.from(passagesOf(ownLetters)),
    passagesBeside: Float64Array.from(passagesOf(wholeLetters)),
    letters: ownLetters.codes,
    lettersBeside: wholeLetters.codes,
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
  return all.subarray(0, count)
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
