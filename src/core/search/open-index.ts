import { indexPaths, type IndexEntry } from './catalogue.ts'
import { hitsOf, type Hits } from './hits.ts'
import { unpackLayout, type Layout, type PackedLayout } from './layout.ts'
import { chunksOf, readChunk, readIndexFiles, type IndexFiles, type Places } from './pagefind/files.ts'
import { absolutePlaces, beginningsOf, type PlaceList } from './places.ts'
import { splitter, type Run, type Splitter } from './split.ts'
import { volumesOf } from './volumes.ts'

/** Gets a file below the folder of the search index, uncompressed. @throws where it can't be had. */
export type Load = (path: string) => Promise<Uint8Array>

/** One Pagefind index, opened: its borders and layout are at hand, its chunks come as they are asked for. */
export interface OpenIndex {
  readonly entry: IndexEntry
  readonly layout: Layout
  /** @throws where a chunk can't be loaded: an answer without it would be wrong. */
  find(run: Run): Promise<Hits>
}

export async function openIndex(entry: IndexEntry, load: Load): Promise<OpenIndex> {
  const [meta, packed] = await Promise.all([load(indexPaths.meta(entry)), load(indexPaths.layout(entry))])
  const files = readIndexFiles(meta)
  const layout = unpackLayout(JSON.parse(new TextDecoder().decode(packed)) as PackedLayout)
  const recordFrom = recordsOf(layout)
  if (files.records.length !== recordFrom.length) throw new Error(`The index ${entry.folder} and its layout do not belong together.`)
  const split = splitter(entry.table)
  const chunks = new ChunkReader(entry, files, load)
  return { entry, layout, find: async (run) => hitsOf(await placesOf(run, split, chunks, recordFrom), run.length, layout) }
}

/** First place of each of Pagefind's records. */
function recordsOf({ reportFrom }: Layout): Uint32Array {
  const lengths = Array.from(reportFrom.subarray(1), (end, report) => end - reportFrom[report]!)
  return Uint32Array.from(volumesOf(lengths), ([first]) => reportFrom[first!]!)
}

async function placesOf(run: Run, split: Splitter, chunks: ChunkReader, recordFrom: Uint32Array): Promise<PlaceList> {
  const words = run.map((_, at) => split.words(run, at))
  const known = await chunks.placesOf([...new Set(words.flat())])
  const lists = new Map([...known].map(([word, records]) => [word, absolutePlaces(records, recordFrom)]))
  return beginningsOf(
    words.flatMap((choices, offset) => (run[offset] === null ? [] : [{ offset, lists: choices.flatMap((word) => lists.get(word) ?? []) }])),
  )
}

/** Loads the chunks of an index, each once as long as it is remembered. */
class ChunkReader {
  private readonly entry: IndexEntry
  private readonly files: IndexFiles
  private readonly load: Load
  private readonly remembered = new Map<string, Promise<Places>>()

  constructor(entry: IndexEntry, files: IndexFiles, load: Load) {
    this.entry = entry
    this.files = files
    this.load = load
  }

  async placesOf(words: readonly string[]): Promise<Places> {
    const chunks = await Promise.all(chunksOf(this.files, words).map(({ hash }) => this.chunk(hash)))
    return new Map(words.flatMap((word) => chunks.flatMap((places) => (places.has(word) ? [[word, places.get(word)!] as const] : []))))
  }

  private chunk(hash: string): Promise<Places> {
    const known = this.remembered.get(hash)
    if (known) return known
    const chunk = this.load(indexPaths.chunk(this.entry, hash)).then(readChunk)
    this.remembered.set(hash, chunk)
    chunk.catch(() => this.remembered.delete(hash))
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= REMEMBERED) break
      this.remembered.delete(oldest)
    }
    return chunk
  }
}

/** Chunks that are kept unpacked, about 50 KB each. */
const REMEMBERED = 400
