import { indexPaths, TEXTS_TOGETHER, type Catalogue } from './catalogue.ts'
import { concatenate, eitherOf, type Hits } from './hits.ts'
import { lastNotAfter } from './layout.ts'
import { openIndex, type Load, type OpenIndex } from './open-index.ts'
import type { Phrase } from './query.ts'
import type { Run } from './split.ts'

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
