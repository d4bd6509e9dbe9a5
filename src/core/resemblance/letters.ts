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
