/** How one of the search indexes is made with Pagefind, and how it is made sure that no word was lost on the way. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { indexPaths, TEXTS_TOGETHER, type IndexEntry, type ReportText } from '../../core/search/catalogue.ts'
import { documentOf, type SearchDocument } from '../../core/search/document.ts'
import { packLayout } from '../../core/search/layout.ts'
import { lengthOf, splitTable, splitter, volumesOf, wordsOf, type SplitTable } from '../../core/search/index-words.ts'
import type { ReportRecord } from '../../core/records.ts'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { readChunk, readIndexFiles } from '../../core/search/pagefind.ts'

/**
 * Makes one index with all its files below `root`: Pagefind's, the layout, and the texts of its reports.
 * @param folder its folder below `root`; must not exist.
 * @throws where Pagefind reports an error, or where the index does not hold exactly the given texts.
 */
export async function makeIndex(root: string, folder: string, reports: Iterable<ReportRecord>): Promise<IndexEntry> {
  const target = join(root, folder)
  mkdirSync(join(target, 'text'), { recursive: true })
  const documents: SearchDocument[] = []
  let texts: ReportText[] = []
  let written = 0
  const writeTexts = (): void => {
    writeFileSync(join(root, indexPaths.text({ folder }, written)), gzipSync(JSON.stringify(texts)))
    written += texts.length
    texts = []
  }
  for (const { report } of reports) {
    const document = documentOf(report)
    const { title, organisation, language } = report
    const text: ReportText = { title, organisation, language, blocks: document.blocks.map(({ id, text, items }) => [id, text, items]) }
    texts.push(text)
    if (texts.length === TEXTS_TOGETHER) writeTexts()
    documents.push({ ...document, blocks: [] })
  }
  if (texts.length > 0) writeTexts()
  const table = splitTable(countsOf(documents))
  const meta = await writePagefind(target, documents, table)
  const entry = { folder, meta, reports: documents.length, table }
  writeFileSync(join(root, indexPaths.layout(entry)), gzipSync(JSON.stringify(packLayout(documents.map(({ stretches }) => stretches)))))
  return entry
}

function countsOf(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { folded } of documents) for (const block of folded) for (const symbol of block) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
  return counts
}

async function writePagefind(target: string, documents: readonly SearchDocument[], table: SplitTable): Promise<string> {
  const split = splitter(table)
  const tally = new WordTally()
  const lengths = documents.map(lengthOf)
  const writer = await PagefindWriter.open(chunkSizeOf(lengths.reduce((sum, length) => sum + length, 0)))
  try {
    // The words of a volume are made while Pagefind reads those of the volume before.
    let reading = Promise.resolve()
    for (const [number, volume] of volumesOf(lengths).entries()) {
      const words = volume.flatMap((report) => wordsOf(documents[report]!, split))
      tally.add(words)
      await reading
      reading = writer.add(String(number), words)
    }
    await reading
    const meta = await writer.write(target)
    tally.check(target, meta)
    return meta
  } finally {
    await writer.end()
  }
}

/** Entries of a chunk file of the index, 20,000 by Pagefind's default: small chunks make small queries. */
const CHUNK_SIZE = 1200

/** Places of an index from which on its chunks grow with it: it has no more files then, since hosts bound their number, and its queries read long lists anyway. */
const MOST_IN_SMALL_CHUNKS = 2_000_000

/** Entries of each chunk file of an index with so many places. */
export function chunkSizeOf(places: number): number {
  return Math.round(CHUNK_SIZE * Math.max(1, places / MOST_IN_SMALL_CHUNKS))
}

/** One language that Pagefind neither stems nor segments, for all texts: the words of the index are ready-made. */
const LANGUAGE = 'und'

/** Writes a Pagefind index whose records are lists of ready-made words. */
class PagefindWriter {
  private readonly index: PagefindIndex

  private constructor(index: PagefindIndex) {
    this.index = index
  }

  static async open(chunkSize: number): Promise<PagefindWriter> {
    // Pagefind reads this when its service starts, from the environment only.
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize)
    const { errors, index } = await createIndex()
    complain('Pagefind could not start an index', errors)
    if (!index) throw new Error('Pagefind gave no index.')
    return new PagefindWriter(index)
  }

  async add(name: string, words: readonly string[]): Promise<void> {
    const { errors } = await this.index.addCustomRecord({ url: `/${name}`, content: words.join(' '), language: LANGUAGE, meta: {} })
    complain(`Pagefind could not index ${name}`, errors)
  }

  /**
   * Writes the index files into a folder, and only those of Pagefind's files: the viewer reads them itself, and shows results from the reports'
   * own texts.
   * @returns name of the file of metadata.
   */
  async write(folder: string): Promise<string> {
    const all = join(folder, 'pagefind')
    const { errors } = await this.index.writeFiles({ outputPath: all })
    complain(`Pagefind could not write its index to ${all}`, errors)
    const metas = readdirSync(all).filter((name) => name.endsWith('.pf_meta'))
    if (metas.length !== 1) throw new Error(`Pagefind wrote ${metas.length} files of metadata instead of one.`)
    for (const name of ['index', ...metas]) renameSync(join(all, name), join(folder, name))
    rmSync(all, { recursive: true })
    return metas[0]!
  }

  /** Ends Pagefind's service, which otherwise keeps all that it indexed in memory. */
  async end(): Promise<void> {
    await this.index.deleteIndex()
    await close()
  }
}

function complain(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`)
}

/** How often each word was sent to the index, and a checksum of the records and places at which it stood: together they catch a word that is lost, split or moved. */
export class WordTally {
  private readonly sent = new Map<string, { count: number; sum: number }>()
  private readonly lengths: number[] = []

  /** Notes the words of the next record. */
  add(words: readonly string[]): void {
    const record = this.lengths.push(words.length)
    words.forEach((word, place) => {
      const known = this.sent.get(word)
      if (known) {
        known.count++
        known.sum = (known.sum + scattered(record, place)) >>> 0
      } else this.sent.set(word, { count: 1, sum: scattered(record, place) })
    })
  }

  /**
   * Reads a whole index back.
   * @throws where it does not hold exactly what was sent: a site whose search misses texts must not be published.
   */
  check(folder: string, meta: string): void {
    const { records, chunks } = readIndexFiles(gunzipSync(readFileSync(join(folder, meta))))
    const files = new Set(readdirSync(join(folder, 'index')))
    const wrong = records.length !== this.lengths.length || records.some((words, record) => words !== this.lengths[record])
    let words = 0
    for (const { hash } of wrong ? [] : chunks) {
      if (!files.has(`${hash}.pf_index`)) break
      for (const [word, found] of readChunk(gunzipSync(readFileSync(join(folder, 'index', `${hash}.pf_index`))))) {
        const sent = this.sent.get(word)
        let count = 0
        let sum = 0
        for (const { record, places } of found) {
          count += places.length
          for (const place of places) sum = (sum + scattered(record + 1, place)) >>> 0
        }
        if (sent?.count === count && sent.sum === sum) words++
      }
    }
    if (wrong || words !== this.sent.size) throw new Error('The search index does not hold what was sent to Pagefind. Nothing was published.')
  }
}

/** A number of 32 bits for a place of a record. The sums of any other places differ but for one case in four thousand million (the finalizer of MurmurHash3, Appleby 2011). */
function scattered(record: number, place: number): number {
  let bits = Math.imul(record, 0x9e3779b1) ^ place
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
