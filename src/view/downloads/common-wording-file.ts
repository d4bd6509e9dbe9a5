import type { ReportFile } from '../../core/compact/index.ts'
import type { CommonWording } from '../../core/common-wording/common-wording.ts'
import { pagePath } from '../address.ts'
import type { Directory } from '../directory.ts'

/** What of a block stands in reports of other organisations too, as a report's page loads it when the reader asks. */
export interface CommonBlock {
  readonly id: string
  readonly share: number
  /** Offsets into the block's text. */
  readonly runs: readonly (readonly [from: number, to: number])[]
  /** Reports that have it: numbers in the file's list. */
  readonly where: readonly number[]
}

/** The common wording of one report. */
export interface CommonWordingFile {
  readonly share: number
  readonly blocks: readonly CommonBlock[]
  /** Organisation, label of the year and path below the language's root. */
  readonly reports: readonly (readonly [organisation: string, year: string, path: string])[]
}

/** What browsers get of a report: its text as data, and what of it stands elsewhere. It is loaded on demand, so that a new report elsewhere does not change the report's page. */
export interface ReportData extends ReportFile {
  readonly common: CommonWordingFile
}

/** The common wording of one report, for browsers. */
export function commonWordingFile({ share, passages }: CommonWording, directory: Directory): CommonWordingFile {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return numbers.get(id)!
  }
  const blocks = passages.map(({ id, share: ofBlock, runs, where }): CommonBlock => {
    return {
      id,
      share: rounded(ofBlock),
      runs: runs.map(({ from, to }) => [from, to]),
      where: where.filter((other) => directory.reports.has(other)).map(numberOf),
    }
  })
  const reports = [...numbers.keys()].map((id): [string, string, string] => {
    const entry = directory.reports.get(id)!
    const name = directory.series.get(entry.series ?? '')?.name ?? entry.organisation ?? ''
    return [name, entry.year === null ? '' : entry.slug, pagePath(entry.address)]
  })
  return { share: rounded(share), blocks, reports }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
