import { comparedForm } from '../text/compared-form.ts'

/** The letters and digits of a text one behind the other. */
export interface Letters {
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
