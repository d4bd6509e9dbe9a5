import { simplifiedForms } from '../text/simplified.ts'

/** A text as search sees it: one symbol (a code point) for every character that counts, and where each came from. */
export interface Folded {
  readonly symbols: readonly string[]
  /** Offset of each symbol's character in the original text, in UTF-16 code units. */
  readonly from: readonly number[]
}

/**
 * Folds a text for searching: traditional to simplified, full-width to half-width, capitals to small letters, old code points of characters to
 * the usual ones. Every character gives one symbol or none. White space and invisible characters give none, except that white space
 * between two letters of an alphabet stays one space, because there it parts words.
 */
export function fold(text: string): Folded {
  const symbols: string[] = []
  const from: number[] = []
  let gap = -1
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const symbol = foldCharacter(character)
    if (symbol === ' ') gap = gap < 0 ? at : gap
    else if (symbol !== '') {
      if (gap >= 0 && isLetter(symbols.at(-1)) && isLetter(symbol)) {
        symbols.push(' ')
        from.push(gap)
      }
      gap = -1
      symbols.push(symbol)
      from.push(at)
    }
    at += character.length
  }
  return { symbols, from }
}

/** Offset behind the character at `at`. */
export function behind(text: string, at: number): number {
  return at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
}

const folded = new Map<string, string>()

/** One code point to its symbol; to a space for white space; to nothing for what can't be seen. */
function foldCharacter(character: string): string {
  let symbol = folded.get(character)
  if (symbol === undefined) {
    symbol = foldAnew(character)
    folded.set(character, symbol)
  }
  return symbol
}

function foldAnew(character: string): string {
  if (/^[\s\p{Cc}]$/u.test(character)) return ' '
  if (/^[\p{Cf}\p{Variation_Selector}]$/u.test(character)) return ''
  const usual = SAME_CHARACTER_ELSEWHERE.test(character) ? single(character.normalize('NFKC'), character) : character
  if (usual === ' ') return ' '
  const simplified = simplifiedForms.get(usual) ?? usual
  return ROUND_ZEROS.has(simplified) ? '〇' : single(simplified.toLowerCase(), simplified)
}

/** Radicals, compatibility ideographs, full-width and half-width forms: Unicode has the same character at its usual place. */
const SAME_CHARACTER_ELSEWHERE = /^[\u2e80-\u2fdf\uf900-\ufaff\uff01-\uffee\u{2f800}-\u{2fa1f}]$/u

/** Circles that are typed for the digit 〇. */
const ROUND_ZEROS: ReadonlySet<string> = new Set(['○', '◯', '〇'])

/** A mapping to more than one code point would break the one-to-one of characters and symbols. */
function single(mapped: string, original: string): string {
  return [...mapped].length === 1 ? mapped : original
}

const letters = new Map<string, boolean>()

function isLetter(symbol: string | undefined): boolean {
  if (symbol === undefined) return false
  let letter = letters.get(symbol)
  if (letter === undefined) {
    letter = /^\p{L}$/u.test(symbol) && !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(symbol)
    letters.set(symbol, letter)
  }
  return letter
}
