import type { Messages } from '../../../i18n/index.ts'
import type { LinkTo } from '../../address.ts'
import type { OverYears } from '../../report/other-years.ts'
import { html, noHtml, type Html } from '../../html.ts'

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
  /** BCP 47 tag of the page; what is written in it needs no tag of its own. Absent where the page is not known. */
  readonly language?: string
  /**
   * Whether texts that also stand elsewhere on the site, and are rarely looked for, are left to the packed data of the pair, which a script fetches when they are asked for:
   * the work that only one report tells, the passages behind the nearest ones, and what was found clause by clause.
   */
  readonly onDemand?: boolean
  /** Address of the page that has the pair's other rows; absent where they stand on the same page. */
  readonly rowsPage?: string
  /** What is known of the items over all years of the series; absent where the pair is of no series. */
  readonly overYears?: RowsOverYears
}

/** What is known of the items of both reports over all years of their series. */
export interface RowsOverYears {
  readonly earlier: ReadonlyMap<string, OverYears>
  readonly later: ReadonlyMap<string, OverYears>
  readonly link: LinkTo
}

/** The attribute that says in which language a text is, where the page does not say it already. */
export function languageAttribute(of: string, { language }: Pick<RowContext, 'language'>): Html {
  return of === language ? noHtml : html` lang="${of}"`
}
