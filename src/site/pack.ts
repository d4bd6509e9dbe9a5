import { gzipSync } from 'node:zlib'

/** Packs a text for browsers. The same text gives the same bytes: gzip's own head says no time. */
export function pack(text: string): Uint8Array {
  return gzipSync(text, { level: 9 })
}
