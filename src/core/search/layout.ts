import type { PartName } from '../model.ts'
import { RANKS, type Stretch } from './document.ts'
import { PART_NAMES } from './catalogue.ts'

/** The stretches of an index's reports as numbers: `length × 64 + code`. Small, because a reader loads it before the first search. */
export interface PackedLayout {
  /** Number of stretches of each report, in the index's order. */
  readonly reports: readonly number[]
  readonly stretches: readonly number[]
}

/**
 * Where everything stands in an index. Places count symbols over all its reports; `stretchFrom` has one more entry than there are
 * stretches, the end of the last.
 */
export interface Layout {
  readonly stretchFrom: Uint32Array
  readonly stretchRank: Uint8Array
  /** 0: in no part; otherwise the number of the part in `PART_NAMES`, from 1. */
  readonly stretchPart: Uint8Array
  /** Block of each stretch, counted over all reports. */
  readonly stretchBlock: Uint32Array
  readonly blockReport: Uint32Array
  /** First block of each report, and behind the last. */
  readonly reportBlock: Uint32Array
  /** First place of each report, and behind the last. */
  readonly reportFrom: Uint32Array
}

const CODES = 64
const OPENS = 32

export function packLayout(reports: readonly (readonly Stretch[])[]): PackedLayout {
  return { reports: reports.map((stretches) => stretches.length), stretches: reports.flatMap((stretches) => stretches.map(pack)) }
}

function pack({ length, rank, part, opens }: Stretch): number {
  return length * CODES + (opens ? OPENS : 0) + partNumber(part) * RANKS.length + RANKS.indexOf(rank)
}

/** Number of a part in an index, 0 for none. */
export function partNumber(part: PartName | null): number {
  return part === null ? 0 : PART_NAMES.indexOf(part) + 1
}

export function partOfNumber(number: number): PartName | null {
  return PART_NAMES[number - 1] ?? null
}

export function unpackLayout({ reports, stretches }: PackedLayout): Layout {
  const blocks = stretches.reduce((count, packed) => count + (packed % CODES >= OPENS ? 1 : 0), 0)
  const layout: Layout = {
    stretchFrom: new Uint32Array(stretches.length + 1),
    stretchRank: new Uint8Array(stretches.length),
    stretchPart: new Uint8Array(stretches.length),
    stretchBlock: new Uint32Array(stretches.length),
    blockReport: new Uint32Array(blocks),
    reportBlock: new Uint32Array(reports.length + 1),
    reportFrom: new Uint32Array(reports.length + 1),
  }
  let place = 0
  let block = -1
  let stretch = 0
  reports.forEach((count, report) => {
    layout.reportBlock[report] = block + 1
    layout.reportFrom[report] = place
    for (const end = stretch + count; stretch < end; stretch++) {
      const packed = stretches[stretch]!
      const code = packed % CODES
      if (code >= OPENS) layout.blockReport[++block] = report
      layout.stretchFrom[stretch] = place
      layout.stretchRank[stretch] = code % RANKS.length
      layout.stretchPart[stretch] = Math.floor((code % OPENS) / RANKS.length)
      layout.stretchBlock[stretch] = block
      place += Math.floor(packed / CODES)
    }
  })
  layout.reportBlock[reports.length] = block + 1
  layout.reportFrom[reports.length] = place
  layout.stretchFrom[stretches.length] = place
  return layout
}

/** Index of the last number in an ascending list that is not greater than `value`; the list's first must not be. */
export function lastNotAfter(list: Uint32Array, value: number, from = 0): number {
  let low = from
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (list[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
