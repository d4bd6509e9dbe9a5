import type { SearchDocument } from './document.ts'
import type { Splitter } from './split.ts'

/**
 * Number of symbols after which a volume is full. Pagefind's records are volumes of many reports: its index spends bytes on every pair of
 * a word and a record, and reports of 4,500 characters share most of their words. Which report a place belongs to is known from the layout.
 */
const FULL = 1_000_000

/** Groups the reports of an index into volumes, in their order; lists of report numbers. */
export function volumesOf(lengths: readonly number[]): number[][] {
  const volumes: number[][] = []
  let length = FULL
  lengths.forEach((symbols, report) => {
    if (length >= FULL) {
      volumes.push([])
      length = 0
    }
    volumes.at(-1)!.push(report)
    length += symbols
  })
  return volumes
}

/** The words of a report, one for each symbol, in the order of the text. */
export function wordsOf({ folded }: SearchDocument, { word }: Splitter): string[] {
  return folded.flatMap((block) => {
    const symbols = [...block]
    return symbols.map((symbol, at) => word(symbol, symbols[at - 1], symbols[at + 1]))
  })
}

/** Number of symbols of a report. */
export function lengthOf({ stretches }: SearchDocument): number {
  return stretches.reduce((total, { length }) => total + length, 0)
}
