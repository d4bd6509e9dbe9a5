import { anyTwo as anyTwoEn } from '../../i18n/en/any-two.ts'
import { common as commonEn } from '../../i18n/en/common.ts'
import { comparison as comparisonEn } from '../../i18n/en/comparison.ts'
import type { Locale } from '../../i18n/locale.ts'
import { anyTwo } from '../../i18n/zh/any-two.ts'
import { common } from '../../i18n/zh/common.ts'
import { comparison } from '../../i18n/zh/comparison.ts'
import type { PairWords } from '../../view/any-two/pair.ts'

/** What the worker of the page for any two reports says: the words of all pages would make their scripts twice as large. */
export const pairWords: Readonly<Record<Locale, PairWords>> = {
  zh: { anyTwo, common, comparison },
  en: { anyTwo: anyTwoEn, common: commonEn, comparison: comparisonEn },
}
