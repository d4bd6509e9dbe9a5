import type { Messages } from '../../../i18n/index.ts'
import type { LinkTo } from '../../address.ts'
import type { OverYears } from '../../report/other-years.ts'

/** What all rows of a comparison share. */
export interface RowContext {
  readonly t: Messages['comparison']
  /** BCP 47 tags of the two texts. */
  readonly earlierLanguage: string
  readonly laterLanguage: string
  /** Addresses of the two report pages; null where the report's text may not be shown. */
  readonly earlierPage: string | null
  readonly laterPage: string | null
  /** Names of the two sides, for readers who can't see on which side a text stands. */
  readonly earlierName: string
  readonly laterName: string
  /** What is known of the items over all years of the series; absent where the pair is of no series. */
  readonly overYears?: RowsOverYears
}

/** What is known of the items of both reports over all years of their series. */
export interface RowsOverYears {
  readonly earlier: ReadonlyMap<string, OverYears>
  readonly later: ReadonlyMap<string, OverYears>
  readonly link: LinkTo
}
