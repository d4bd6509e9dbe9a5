/** Codes with this bit are words of Latin letters; the others are characters and pairs of characters. */
const latinWord = 0x40000000

/**
 * A pair of characters as one number of 30 bits, of 15 bits each, which engines keep without allocating. The few characters
 * that share 15 bits are of different scripts and do not stand in like places.
 */
export function pairCode(first: number, second: number): number {
  return ((first & 0x7fff) << 15) | (second & 0x7fff)
}

/** True for the code of a word of Latin letters. */
export function isLatinWord(code: number): boolean {
  return (code & latinWord) !== 0
}

/** Codes of the terms of a cleaned wording, clause by clause, in order. */
export function pairCodesOf(wording: string): number[] {
  return wording.split(' ').flatMap(clauseCodesOf)
}

/**
 * Codes of the overlapping pairs of characters of one clause, in order. A clause of one character gives that character beside a
 * blank; a word of Latin letters gives one code for the whole word.
 */
export function clauseCodesOf(clause: string): number[] {
  if (clause === '') return []
  if (clause.charCodeAt(0) < 0x250 && /^[a-z\u00df-\u024f]+$/u.test(clause)) return [latinWord | (hash(clause) & 0x3fffffff)]
  if (clause.length === 1) return [pairCode(clause.charCodeAt(0), 0x20)]
  const codes = new Array<number>(clause.length - 1)
  for (let at = 0; at < codes.length; at++) codes[at] = pairCode(clause.charCodeAt(at), clause.charCodeAt(at + 1))
  return codes
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value >>> 0
}
