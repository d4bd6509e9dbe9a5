/** What copies of a report are found by: its letters alone, hashes of their runs, the sketch that is kept of them, and the limits of likeness. */
import { comparedForm } from '../text/forms.ts'

/**
 * When one text counts as a copy of another, as a whole or in part. Lengths in letters and digits. `npm run evaluate -- resemblance FOLDER…` measures what different reports have in common.
 * Of 302 texts (governments of the state, provinces, cities and districts, departments, schools, towns, companies; Chinese and English), read on 29 November 2026, no two that are different
 * reports have more than 0.62 of the runs of one in the other (two resolutions of different years on one formula; of two reports of one organisation 0.59, the later one an extract; else less
 * than 0.42), nor a passage of more than 635 letters (those same two reports; else 334 in English, 239 in Chinese). Two versions of one report have 0.96 and more.
 */
export const resemblanceLimits = {
  /** Letters of a run, inside a sentence, by which texts are compared: long enough that few are in two texts by chance, short enough that one changed letter costs little. */
  run: 8,
  /** A text with fewer runs says too little to be told from others. */
  fewest: 12,
  /** Share of the runs of either text, the shorter or the one that is kept back, from which one is a copy or a part of the other. */
  share: 0.75,
  /** From here on up to `share` a text looks like the other, and a person is asked: no two different reports of those that were measured have more. */
  likeness: 0.63,
  /**
   * Runs of a text from which its share means the same whatever years and organisations say: the shortest of those that were measured has 237, and of those that have fewer than 800, 22, none has
   * more than 0.62 of another year's.
   */
  sure: 230,
  /** The share of a shorter text where years or organisations say that they are two reports: it may be written anew with a few other words, and is then another report. */
  shareOfOthers: 0.97,
  /** A passage of so many letters, word for word, is a copy whatever stands around it. Every passage that is longer by `window` is found, and none that is shorter. */
  passage: 650,
  /** Of so many neighbouring passages one is kept (winnowing). */
  window: 51,
  /** Of copies in which letters were changed, put in or left out all along (`closeness`). */
  close: {
    /** Letters of a block, and of the shortest runs by which it is found. */
    block: 32,
    short: 4,
    /** Letters by which the runs of a block may be shifted against each other where it is found. */
    drift: 4,
    /** Runs of a block, of 29, that must be found together. */
    alike: 12,
    /**
     * Share of blocks from which a text is a copy, of texts with at least `sure` blocks, whatever years and organisations say: of those, read on 29 November 2026, no two that are different
     * reports have more than 0.80, a copy with every eighth letter changed, left out or followed by another has 0.90 to 1.00, with every tenth 0.98 to 1.00.
     */
    sureShare: 0.93,
    sure: 24,
    /** The same of shorter texts, where nothing says that they are two reports: short ones on one formula have up to 0.89. One with fewer blocks than `fewest` says too little. */
    share: 0.97,
    fewest: 8,
    /** Length of the runs of which a sample, of so many one, tells which texts are looked at, and the share of it from which they are. */
    sampled: 5,
    every: 8,
    seems: 0.12,
  },
} as const

/** The letters and digits of a text one behind the other. */
interface Letters {
  readonly codes: Uint16Array
  /** For each letter, the place of the first letter of its sentence. */
  readonly sentences: Uint32Array
}

/** Letters that nobody sees, such as the filler of Hangul, are none. */
const LETTER = /(?!\p{DI})[\p{L}\p{N}]/u
const isLetter = new Int8Array(0x10000)
const stops = new Set([...'。！？；!?;'].map((stop) => stop.charCodeAt(0)))

/**
 * The letters and digits of a text in the form in which texts are compared: what is left is the same for two copies of one text, whatever their punctuation, blanks, width, case and
 * script. Letters beyond the basic plane count as two.
 */
export function lettersAlone(text: string): Letters {
  const form = comparedForm(text.normalize('NFKC')).toLowerCase()
  const codes = new Uint16Array(form.length)
  const sentences = new Uint32Array(form.length)
  let length = 0
  let sentence = 0
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at)
    if (isHigh(code)) {
      if (LETTER.test(String.fromCodePoint(form.codePointAt(at)!))) for (const unit of [code, form.charCodeAt(at + 1)]) { sentences[length] = sentence; codes[length++] = unit } // prettier-ignore
      if (form.codePointAt(at)! > 0xffff) at++
      continue
    }
    if (isLetter[code] === 0) isLetter[code] = LETTER.test(form[at]!) ? 1 : -1
    if (isLetter[code] === 1) {
      sentences[length] = sentence
      codes[length++] = code
    } else if (stops.has(code)) sentence = length
  }
  return { codes: codes.subarray(0, length), sentences: sentences.subarray(0, length) }
}

/** The first of the two units that stand for a sign beyond the basic plane. */
function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

/** Odd numbers of 32 bits, one for each of the two sums that a hash is made of. */
const BASES = [0x01000193, 0x9e3779b1] as const

/**
 * Goes over all runs of letters of one length, with two hashes of 32 bits each, in time that grows with the text alone (Karp and Rabin's rolling sums).
 * @param onRun is given the hashes of each run, in the order of the text.
 */
export function eachRun(letters: Uint16Array, length: number, onRun: (hash: number, further: number) => void): void {
  if (letters.length < length) return
  const outgoing = BASES.map((base) => {
    let power = 1
    for (let i = 1; i < length; i++) power = Math.imul(power, base)
    return power
  }) as [number, number]
  let [first, second] = [0, 0]
  for (let at = 0; at < letters.length; at++) {
    if (at >= length) {
      const gone = letters[at - length]! + 1
      first = (first - Math.imul(gone, outgoing[0])) | 0
      second = (second - Math.imul(gone, outgoing[1])) | 0
    }
    const come = letters[at]! + 1
    first = (Math.imul(first, BASES[0]) + come) | 0
    second = (Math.imul(second, BASES[1]) + come) | 0
    if (at >= length - 1) onRun(mixed(first), mixed(second))
  }
}

/** Spreads a sum over all bits (the final mix of MurmurHash3). */
function mixed(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

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
