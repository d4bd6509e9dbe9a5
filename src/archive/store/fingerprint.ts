/** Fingerprints, which name finished work by all that made it, and seals, by which it is known to be just as it was written. */
import { createHash } from 'node:crypto'

/** SHA-256 of the given pieces in their order, shortened to 128 bits, lower-case hexadecimal. The pieces' borders count. */
export function fingerprint(...pieces: readonly (string | Uint8Array)[]): string {
  return fingerprintOfList(pieces)
}

/** The same of a list that may be as long as an archive: as arguments of a call, some hundred thousand pieces overflow its stack. */
export function fingerprintOfList(pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(`${piece.length}:`).update(piece)
  return hash.digest('hex').slice(0, 32)
}

/** Store key of one part of the merged figures: a figure, `theme <slug>`, `years <earlier>-<later>`. */
export function partKey(merged: string, part: string): string {
  return `${merged.split('/')[0]!}/${fingerprint(merged, part)}`
}

const HEAD = '{"sha256":"'
const MIDDLE = '","value":'
/** Bytes before the value. */
const BEFORE = HEAD.length + 64 + MIDDLE.length

/**
 * A value as JSON that carries a checksum of its name and itself, so that whatever was cut, changed, or put in another's place is found out.
 * @param name what the value is kept under.
 */
export function seal(name: string, value: unknown): string {
  const text = JSON.stringify(value)
  return `${HEAD}${checksum(name, Buffer.from(text))}${MIDDLE}${text}}`
}

/** The value that was sealed under a name; null where the bytes are not exactly what was sealed. */
export function unseal<Value>(name: string, bytes: Buffer): Value | null {
  return isSealed(name, bytes) ? (JSON.parse(bytes.toString('utf8', BEFORE, bytes.length - 1)) as Value) : null
}

/** Whether bytes are exactly what was sealed under a name. */
export function isSealed(name: string, bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, BEFORE)
  const sum = head.slice(HEAD.length, -MIDDLE.length)
  if (bytes.length <= BEFORE || head !== HEAD + sum + MIDDLE || bytes.at(-1) !== CLOSING) return false
  return checksum(name, bytes.subarray(BEFORE, -1)) === sum
}

const CLOSING = '}'.charCodeAt(0)

function checksum(name: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${name}\n`).update(bytes).digest('hex')
}
