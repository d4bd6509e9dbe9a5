/** The whole archive opened for the search: its indexes, their files, and where a run of symbols stands in them. */
import { indexPaths, TEXTS_TOGETHER, type Catalogue, type IndexEntry } from './catalogue.ts'
import { absolutePlaces, beginningsOf, concatenate, eitherOf, hitsOf, type Hits, type PlaceList } from './hits.ts'
import { lastNotAfter, unpackLayout, type Layout, type PackedLayout } from './layout.ts'
import type { Phrase } from './query.ts'
import { splitter, volumesOf, type Run, type Splitter } from './index-words.ts'
import { chunksOf, readChunk, readIndexFiles, type IndexFiles, type Places } from './pagefind.ts'

/** The whole archive, ready to be searched. Blocks and reports are numbered through all indexes. */
export interface ArchiveSearch {
  readonly catalogue: Catalogue
  /** Blocks that hold a phrase, in any of its ways. @throws where a file of the index can't be loaded. */
  find(phrase: Phrase): Promise<Hits>
  /** Blocks that hold a run, which may have gaps of one symbol. */
  findRun(run: Run): Promise<Hits>
  /** Report of a block. */
  reportOf(block: number): number
  /** Number of a block inside its report, from 0. */
  blockInReport(block: number): number
  /** Path of the file with a report's text, and the report's place in its list. */
  textPlace(report: number): { readonly path: string; readonly place: number }
}

export async function openArchiveSearch(catalogue: Catalogue, load: Load): Promise<ArchiveSearch> {
  const indexes = await Promise.all(catalogue.indexes.map((entry) => openIndex(entry, load)))
  const firstBlock = startsOf(indexes, ({ layout }) => layout.blockReport.length)
  const firstReport = startsOf(indexes, ({ layout }) => layout.reportBlock.length - 1)
  const inIndex = (starts: Uint32Array, number: number): { index: OpenIndex; at: number; which: number } => {
    const which = lastNotAfter(starts, number)
    return { index: indexes[which]!, at: number - starts[which]!, which }
  }
  const reportOf = (block: number): number => {
    const { index, at, which } = inIndex(firstBlock, block)
    return firstReport[which]! + index.layout.blockReport[at]!
  }
  const findRun = async (run: Run): Promise<Hits> => {
    const found = await Promise.all(indexes.map((index) => index.find(run)))
    return concatenate(found.map((hits, which) => ({ hits, firstBlock: firstBlock[which]! })))
  }
  return {
    catalogue,
    reportOf,
    findRun,
    find: async ({ ways }) => (await Promise.all(ways.map(findRun))).reduce(eitherOf),
    blockInReport(block) {
      const { index, at } = inIndex(firstBlock, block)
      return at - index.layout.reportBlock[index.layout.blockReport[at]!]!
    },
    textPlace(report) {
      const { index, at } = inIndex(firstReport, report)
      return { path: indexPaths.text(index.entry, at), place: at % TEXTS_TOGETHER }
    },
  }
}

/** Running totals: the number at which each index begins. */
function startsOf(indexes: readonly OpenIndex[], size: (index: OpenIndex) => number): Uint32Array {
  const starts = new Uint32Array(indexes.length)
  for (let which = 1; which < indexes.length; which++) starts[which] = starts[which - 1]! + size(indexes[which - 1]!)
  return starts
}

/** Gets a file below the folder of the search index, uncompressed. @throws where it can't be had. */
export type Load = (path: string) => Promise<Uint8Array>

/** One Pagefind index, opened: its borders and layout are at hand, its chunks come as they are asked for. */
interface OpenIndex {
  readonly entry: IndexEntry
  readonly layout: Layout
  /** @throws where a chunk can't be loaded: an answer without it would be wrong. */
  find(run: Run): Promise<Hits>
}

async function openIndex(entry: IndexEntry, load: Load): Promise<OpenIndex> {
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
