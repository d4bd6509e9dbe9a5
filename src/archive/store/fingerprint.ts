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
