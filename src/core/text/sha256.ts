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
