import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { indexPaths, TEXTS_TOGETHER, type IndexEntry, type ReportText } from '../../core/search/catalogue.ts'
import { documentOf, type SearchDocument } from '../../core/search/document.ts'
import { packLayout } from '../../core/search/layout.ts'
import { splitTable, splitter, type SplitTable } from '../../core/search/split.ts'
import { lengthOf, volumesOf, wordsOf } from '../../core/search/volumes.ts'
import type { ReportRecord } from '../../core/records.ts'
import { PagefindWriter } from './pagefind.ts'
import { WordTally } from './word-tally.ts'

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
  const writer = await PagefindWriter.open()
  try {
    // The words of a volume are made while Pagefind reads those of the volume before.
    let reading = Promise.resolve()
    for (const [number, volume] of volumesOf(documents.map(lengthOf)).entries()) {
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
