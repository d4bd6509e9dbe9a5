/**
 * Reads the files of a Pagefind index: what `pagefind_web` does in WebAssembly, less the parts that are not asked for. Why by ourselves: Pagefind's own answer to a phrase names
 * only its first place in a record, and a word's places come as JSON; exact counts of paragraphs need all of them, at once. This file alone knows the format: CBOR
 * behind a signature (Pagefind's `index_words.rs`, `index_metadata.rs`).
 */

/** The version of Pagefind whose files these functions were written for, and have been tested with. */
export const WRITTEN_FOR = '1.5.2'

/** A file of the index: all words from `from` to `to`. */
export interface Chunk {
  readonly from: string
  readonly to: string
  /** Name of the file in `index/`, without its ending. */
  readonly hash: string
}

export interface IndexFiles {
  readonly version: string
  /** Number of words of each record, in the order of their numbers. */
  readonly records: readonly number[]
  /** In the order of their words. */
  readonly chunks: readonly Chunk[]
}

/** Places of every word of a chunk: for each record, its number and ascending places in it. */
export type Places = ReadonlyMap<string, readonly RecordPlaces[]>

export interface RecordPlaces {
  readonly record: number
  readonly places: readonly number[]
}

/**
 * @param bytes the uncompressed `.pf_meta` file.
 * @throws where another version of Pagefind wrote them: that its files are the same has to be looked at, not hoped for.
 */
export function readIndexFiles(bytes: Uint8Array): IndexFiles {
  const [version, pages, chunks] = readSigned(bytes) as [string, [string, number][], [string, string, string][]]
  if (version !== WRITTEN_FOR) {
    throw new Error(
      `The search index was written by Pagefind ${version}, and its files are read by code that was written for ${WRITTEN_FOR}. Compare the format of both versions, mend ` +
        'src/core/search/pagefind.ts where they differ, and set WRITTEN_FOR there; or go back to the version that package.json had.',
    )
  }
  return { version, records: pages.map(([, words]) => words), chunks: chunks.map(([from, to, hash]) => ({ from, to, hash })) }
}

/**
 * @param bytes an uncompressed `.pf_index` file.
 * @throws where the bytes are not what Pagefind writes.
 */
export function readChunk(bytes: Uint8Array): Places {
  const [words] = readSigned(bytes) as [[string, [number, number[]][]][]]
  return new Map(words.map(([word, pages]) => [word, absolute(pages)]))
}

/** Records and places are stored as distances from the one before. A negative number announces the weight of what follows, counted from 0 again. */
function absolute(pages: readonly [number, number[]][]): RecordPlaces[] {
  let record = 0
  return pages.map(([distance, packed]) => {
    record += distance
    const places: number[] = []
    let place = 0
    for (const number of packed) {
      place = number < 0 ? 0 : place + number
      if (number >= 0) places.push(place)
    }
    return { record, places }
  })
}

/**
 * The files that hold the given words. A word of no file does not occur in the index. Pagefind shortens the borders to what tells neighbouring
 * files apart, so that a file's last word may be longer than its `to`. Comparing UTF-16 units is comparing code points here: the words of
 * the index have none beyond U+FFFF.
 */
export function chunksOf({ chunks }: IndexFiles, words: readonly string[]): Chunk[] {
  return chunks.filter(({ from, to }) => words.some((word) => from <= word && word.slice(0, to.length) <= to))
}

const SIGNATURE = 'pagefind_dcd'

function readSigned(bytes: Uint8Array): unknown {
  const signature = String.fromCharCode(...bytes.subarray(0, SIGNATURE.length))
  if (signature !== SIGNATURE) throw new Error('A file of the search index is not one that Pagefind wrote: its signature is missing.')
  return readCbor(bytes, SIGNATURE.length)
}

/**
 * The value that begins at a place. Of CBOR (RFC 8949) only what Pagefind writes: integers, text and arrays of known length.
 * @throws where the bytes hold anything else, or end too early.
 */
function readCbor(bytes: Uint8Array, from: number): unknown {
  return new CborReader(bytes, from).read()
}

class CborReader {
  private readonly bytes: Uint8Array
  private at: number
  private readonly decoder = new TextDecoder()

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes
    this.at = at
  }

  read(): unknown {
    const initial = this.byte()
    const argument = this.argument(initial & 0x1f)
    switch (initial >> 5) {
      case 0:
        return argument
      case 1:
        return -1 - argument
      case 3:
        return this.decoder.decode(this.bytes.subarray(this.at, (this.at += argument)))
      case 4: {
        const list = new Array<unknown>(argument)
        for (let index = 0; index < argument; index++) list[index] = this.read()
        return list
      }
      default:
        throw new Error('A file of the search index holds what Pagefind does not write.')
    }
  }

  private argument(short: number): number {
    if (short < 24) return short
    if (short > 26) throw new Error('A file of the search index holds a number that Pagefind does not write.')
    let value = 0
    for (let count = 1 << (short - 24); count > 0; count--) value = value * 256 + this.byte()
    return value
  }

  private byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Error('A file of the search index ends too early.')
    return byte
  }
}
