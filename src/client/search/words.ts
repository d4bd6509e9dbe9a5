import { common as englishCommon } from '../../i18n/en/common.ts'
import { search as english } from '../../i18n/en/search.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { common as chineseCommon } from '../../i18n/zh/common.ts'
import { search as chinese } from '../../i18n/zh/search.ts'
import { formatNumber } from '../../view/numbers.ts'

/** The words of the search page, and how it writes numbers. */
export interface SearchWords extends Pick<Messages, 'common' | 'search'> {
  readonly number: (value: number) => string
  /** Names of the kinds of reports: the page's own, for the words of a browser have none. */
  readonly kinds: Readonly<Record<string, string>>
  /** BCP 47 tag of names and titles that come from the archive. */
  readonly language: string
}

/** The words in one language of the interface: those of this page alone, since a browser has to load them. */
export function searchWords(locale: Locale, language: string, kinds: SearchWords['kinds']): SearchWords {
  const words = { zh: { common: chineseCommon, search: chinese }, en: { common: englishCommon, search: english } }[locale]
  return { ...words, number: (value) => formatNumber(locale, value), kinds, language }
}
