/** What single signs are, and texts without some of them. Signs are looked up by their codes: a pattern that is asked for every sign of a long text takes most of the time of reading it. */

const unknown = 0
const letter = 1
const half = 2
const other = 3

/** The kind of each UTF-16 code unit; unknown until it is asked for. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code]!
  return known === unknown ? (kinds[code] = kindAnew(code)) : known
}

function kindAnew(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return half
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? letter : other
}

/** Whether a code unit is a letter or digit of any script. Halves of signs beyond U+FFFF are taken for letters: nearly all of these are. */
export function isLetterCode(code: number): boolean {
  return kindOf(code) <= half
}

/** The letters and digits of a text, and nothing between them. */
export function lettersOf(text: string): string {
  let letters = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === letter) continue
    if (kind === half) return text.replace(/[^\p{L}\p{N}]/gu, '')
    if (at > from) letters += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : letters + text.slice(from)
}

/** 1 for white space as patterns know it (`\s`), 2 for blanks without width. */
const blanks = new Uint8Array(0x10000)
for (const space of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  blanks[space.charCodeAt(0)] = 1
blanks[0x200b] = 2

/** White space, as `\s` in patterns. */
export function isSpaceCode(code: number): boolean {
  return blanks[code] === 1
}

/** White space of any width, zero included. */
export function isBlankCode(code: number): boolean {
  return blanks[code]! > 0
}

/** A text without its white space. */
export function withoutSpaces(text: string): string {
  let rest = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (blanks[text.charCodeAt(at)] !== 1) continue
    if (at > from) rest += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : rest + text.slice(from)
}

/** The overlapping pairs of signs of a text. */
export function pairsIn(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

/** The codes of some signs, to be asked for single ones. */
export function codesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)))
}

/** Whether a code unit is one of 0 to 9. */
export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

/**
 * Where the run of signs of a kind that ends at a place begins, not before `from`. A pattern that is looked for from every place (`/ +$/`) takes hours with a line of
 * blanks that does not end there; this looks at each sign once.
 * @param kind matches a single sign.
 */
export function startOfRun(text: string, to: number, kind: RegExp, from = 0): number {
  let at = to
  while (at > from && kind.test(text[at - 1]!)) at--
  return at
}

/** A text without the signs of a kind at its end. */
export function withoutAtEnd(text: string, kind: RegExp): string {
  return text.slice(0, startOfRun(text, text.length, kind))
}

/** A text without the white space and the invisible blanks at its end. */
export function withoutBlanksAtEnd(text: string): string {
  return withoutAtEnd(text, /[\s\u200b\ufeff]/)
}
