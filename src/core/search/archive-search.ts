import { indexPaths, type Catalogue } from './catalogue.ts'
import { concatenate, type Hits } from './hits.ts'
import { lastNotAfter } from './layout.ts'
import { openIndex, type Load, type OpenIndex } from './open-index.ts'
import type { Phrase } from './query.ts'

/** The whole archive, ready to be searched. Blocks and reports are numbered through all indexes. */
export interface ArchiveSearch {
  readonly catalogue: Catalogue
  find(phrase: Phrase): Promise<Hits>
  /** Report of a block. */
  reportOf(block: number): number
  /** Number of a block inside its report, from 0. */
  blockInReport(block: number): number
  /** Path of the file with a report's text. */
  textPath(report: number): string
  /** How often a run of symbols occurs, anywhere in a report, across blocks too: a quick test whether it is worth asking for. */
  occurs(run: readonly string[]): Promise<boolean>
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
  return {
    catalogue,
    reportOf,
    async find(phrase) {
      const found = await Promise.all(indexes.map((index) => index.find(phrase)))
      return concatenate(found.map((hits, which) => ({ hits, firstBlock: firstBlock[which]! })))
    },
    blockInReport(block) {
      const { index, at } = inIndex(firstBlock, block)
      return at - index.layout.reportBlock[index.layout.blockReport[at]!]!
    },
    textPath(report) {
      const { index, at } = inIndex(firstReport, report)
      return indexPaths.text(index.entry, at)
    },
    async occurs(run) {
      const found = await Promise.all(indexes.map((index) => index.places(run)))
      return found.some((places) => places.length > 0)
    },
  }
}

/** Running totals: the number at which each index begins. */
function startsOf(indexes: readonly OpenIndex[], size: (index: OpenIndex) => number): Uint32Array {
  const starts = new Uint32Array(indexes.length)
  for (let which = 1; which < indexes.length; which++) starts[which] = starts[which - 1]! + size(indexes[which - 1]!)
  return starts
}
