/** Short names made from the words they name, so that they survive changes elsewhere. */

/** Gives every text of one report an id: a letter and eight characters of its hash, with `-2`, `-3`… for equal texts of the same scope, and for others that have one hash. */
export class IdGiver {
  private readonly given = new Map<string, number>()
  private readonly hash: (text: string) => string

  /** @param hash of which any two texts may have the same: ids are of their own all the same. */
  constructor(hash = shortHash) {
    this.hash = hash
  }

  /** `prefix` says what is named (`b` block, `p` problem…), `scope` keeps equal texts of different parts apart. */
  give(prefix: string, scope: string, text: string): string {
    const id = prefix + this.hash(`${scope}\u0000${foldForIdentity(text.slice(0, namingLength))}`)
    const count = (this.given.get(id) ?? 0) + 1
    this.given.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** So many characters name a text; longer ones that begin alike are told apart by their count. */
const namingLength = 400

/** Letters and digits alone, in their half-width form: what two copies of one text share whatever their punctuation and spacing. */
function foldForIdentity(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) continue
    if (code >= 0x80 && !foldsAlone(code)) return foldedWhole(text)
    const own = (foldedCharacters[code] ??= foldedWhole(text[at]!))
    if (own === text[at]) continue
    folded += text.slice(from, at) + own
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** What single characters become, by their codes. */
const foldedCharacters: string[] = []

/** Punctuation and full-width forms, which are the same whatever stands beside them; half-width kana and combining signs are not. */
function foldsAlone(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff5e)
}

function foldedWhole(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}*]/gu, '')
    .toLowerCase()
}

/** Eight characters of base 36 from 41 bits of a 53-bit hash (cyrb53 by bryc, public domain). */
export function shortHash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const hash = 4294967296 * (2097151 & low) + (high >>> 0)
  return inBase36(hash % 36 ** 8)
}

/** Every number below 36² in base 36, with two digits. */
const pairs = Array.from({ length: 36 ** 2 }, (_, number) => number.toString(36).padStart(2, '0'))

/** A number below 36⁸ in base 36, with eight digits: ids are made for every block and item, and the runtime's own conversion is for fractions as well. */
function inBase36(number: number): string {
  const upper = Math.floor(number / 36 ** 4)
  const lower = number - upper * 36 ** 4
  return pairs[Math.floor(upper / 1296)]! + pairs[upper % 1296]! + pairs[Math.floor(lower / 1296)]! + pairs[lower % 1296]!
}
