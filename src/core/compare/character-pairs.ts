/** Codes above this one are words of Latin letters; below, they are characters and pairs of characters. */
const latinWords = 2 ** 33

/** A pair of characters as one number; a single character is its own code. */
export function pairCode(first: number, second: number): number {
  return first * 0x10000 + second
}

/** True for the code of a word of Latin letters. */
export function isLatinWord(code: number): boolean {
  return code >= latinWords
}

/**
 * Codes of the overlapping pairs of characters of each clause of a cleaned wording, in order. A clause of one character gives
 * that character; a word of Latin letters gives one code for the whole word.
 */
export function pairCodesOf(wording: string): number[] {
  const codes: number[] = []
  for (const clause of wording.split(' ')) {
    if (clause === '') continue
    if (/^[a-z\u00df-\u024f]+$/u.test(clause)) codes.push(latinWords + hash(clause))
    else if (clause.length === 1) codes.push(clause.charCodeAt(0))
    else for (let at = 0; at + 1 < clause.length; at++) codes.push(pairCode(clause.charCodeAt(at), clause.charCodeAt(at + 1)))
  }
  return codes
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}
