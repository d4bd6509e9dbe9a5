/** Names made from what they name, so that they survive changes elsewhere: short ids, names that are apart on every disk, fingerprints. */

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

/**
 * What two names have in common that are one name on some disk: those of macOS and Windows ignore the case of letters, and some keep names in another Unicode normal form. Folds
 * rather too much (`ß` is `ss`) than too little.
 */
export function nameOnDisk(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}

/**
 * Gives each of several things a name that no other has on any disk: the first of its own wishes that is free, else its last wish with `-2`, `-3`…
 * @param wishes of each thing, in an order that depends on the things alone: who comes first chooses first.
 */
export function namesApart(wishes: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>()
  return wishes.map((own) => {
    let name = own.find((wish) => !taken.has(nameOnDisk(wish)))
    for (let count = 2; name === undefined; count++) {
      const numbered = `${own.at(-1)!}-${count}`
      if (!taken.has(nameOnDisk(numbered))) name = numbered
    }
    taken.add(nameOnDisk(name))
    return name
  })
}

/** A fingerprint's own beginnings, from the shortest to the whole, as names for what has it. */
export function beginningsOf(fingerprint: string, shortest: number): string[] {
  const beginnings: string[] = []
  for (let length = shortest; length < fingerprint.length; length *= 2) beginnings.push(fingerprint.slice(0, length))
  return [...beginnings, fingerprint]
}

/** SHA-256 (FIPS 180-4) of bytes, as lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Browsers offer their own only to pages that came over https; an archive may be served inside an office without it.
  const native = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  return native ? hexadecimal(new Uint8Array(await native.digest('SHA-256', Uint8Array.from(bytes)))) : sha256InSteps(bytes)
}

/** The same, worked out step by step. */
export function sha256InSteps(bytes: Uint8Array): string {
  const state = Uint32Array.from(fractions(8, 1 / 2))
  const constants = fractions(64, 1 / 3)
  const padded = padTo64(bytes)
  const words = new Uint32Array(64)
  const view = new DataView(padded.buffer)
  for (let start = 0; start < padded.length; start += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getUint32(start + 4 * t)
    for (let t = 16; t < 64; t++) {
      const [early, late] = [words[t - 15]!, words[t - 2]!]
      const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
      const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
      words[t] = words[t - 16]! + s0 + words[t - 7]! + s1
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constants[t]! + words[t]!) | 0
      const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + value
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** A one bit, zeros, and the length in bits fill the text up to a multiple of 64 bytes. */
function padTo64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return padded
}

/** First 32 bits of the fractional parts of roots of the first primes: the constants of the standard. */
function fractions(count: number, exponent: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  return primes.map((prime) => ((prime ** exponent % 1) * 2 ** 32) >>> 0)
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
