/**
 * How symbols are written in the index. Pagefind splits words at punctuation and capitals, strips accents and drops some characters: only Han
 * characters pass as they are. Everything else is spelt with letters of the Yi syllabary, which have neither case nor decomposition.
 */
const YI = 0xa000
const FIRST_LETTER = 0x61
const ASCII = YI + 0x40
const ESCAPE = YI + 0xf0
const DIGITS = YI + 0x100
const BASE = 800

const spelt = new Map<string, string>()

/** The letters that stand for a symbol in the index; different symbols have different ones. */
export function spell(symbol: string): string {
  let letters = spelt.get(symbol)
  if (letters === undefined) {
    letters = spellAnew(symbol.codePointAt(0)!, symbol)
    spelt.set(symbol, letters)
  }
  return letters
}

/** A small number, below 26, as one letter that no symbol is spelt with. */
export function spellNumber(number: number): string {
  return String.fromCharCode(FIRST_LETTER + number)
}

function spellAnew(code: number, symbol: string): string {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return symbol
  if (code >= 0x20 && code < 0x7f) return String.fromCharCode(ASCII + code - 0x20)
  const high = Math.floor(code / (BASE * BASE))
  return String.fromCharCode(ESCAPE + high, DIGITS + (Math.floor(code / BASE) % BASE), DIGITS + (code % BASE))
}
