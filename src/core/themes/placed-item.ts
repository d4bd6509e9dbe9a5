import type { ReportKind } from '../model.ts'
import type { ThemedItem, ThemedList } from './records.ts'

/** An item with what its own text says of its theme. */
export interface SubjectedItem {
  readonly list: ThemedList
  readonly id: string
  readonly lead: string
  readonly rest: string
  /** Subject of the field's vocabulary, null for none. */
  readonly subject: string | null
  readonly words: readonly string[]
}

/** A report as far as themes are concerned. */
export interface ThemedReport {
  readonly id: string
  readonly series: string
  readonly kind: ReportKind
  readonly year: number
  /** Whether its problems part was found and read without a doubt: a part that could not be found or read is not “no problems”. */
  readonly problemsFound: boolean
  readonly items: readonly SubjectedItem[]
}

/** An item in its report, with the theme it belongs to and its past in its series. */
export interface PlacedItem extends SubjectedItem {
  readonly report: ThemedReport
  readonly theme: string
  readonly nth: number | null
  readonly returned: boolean
  /** Id of its lineage in its series. */
  readonly lineage: string | null
}

/** What lists show of an item. */
export function toThemedItem({ report, id, lead, rest, nth, returned, lineage }: PlacedItem): ThemedItem {
  return { report: report.id, id, lead, rest, nth, returned, lineage }
}
