import { startsWith } from '../reader.ts'

/** Most documents that one compound file is looked through for. */
const MOST = 20

/** What older Office programs wrote in Chinese: they keep text in two bytes a letter, beginning at any byte of the file. */
export function wideWords(bytes: Uint8Array): string[] {
  return [0, 1].flatMap(
    (from) => new TextDecoder('utf-16le').decode(bytes.subarray(from)).match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\d]{8,}/g) ?? [],
  )
}

/** Where documents of other programs begin in a compound file, which keeps each in one stretch as a rule: packages and PDFs. */
export function placesOfDocuments(bytes: Uint8Array): number[] {
  const places: number[] = []
  for (const opening of [
    [0x50, 0x4b, 3, 4],
    [0x25, 0x50, 0x44, 0x46, 0x2d],
  ]) {
    for (let at = bytes.indexOf(opening[0]!); at >= 0 && places.length < MOST; at = bytes.indexOf(opening[0]!, at + 1)) {
      if (!startsWith(bytes.subarray(at, at + opening.length), opening)) continue
      places.push(at)
      // Every file of a package begins with the same signs: its directory is found from the first.
      if (opening[0] === 0x50) break
    }
  }
  return places
}
