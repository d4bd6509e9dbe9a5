import type { Locale } from '../../i18n/locale.ts'
import type { PairWords } from '../../view/any-two/pair.ts'

/** The words of the page for any two reports, group by group and in the page's own language alone: all words of both would make its scripts twice as large. */

/** What the worker says of a pair. */
export async function pairWords(locale: Locale): Promise<PairWords> {
  const [anyTwo, draftMessages, { common }, { comparison }, { genres }] = await Promise.all([
    formWords(locale),
    draftWords(locale),
    locale === 'zh' ? import('../../i18n/zh/common.ts') : import('../../i18n/en/common.ts'),
    locale === 'zh' ? import('../../i18n/zh/comparison.ts') : import('../../i18n/en/comparison.ts'),
    locale === 'zh' ? import('../../i18n/zh/genres.ts') : import('../../i18n/en/genres.ts'),
  ])
  return { anyTwo, common, comparison, draftMessages, genres }
}

/** What the form says. */
export async function formWords(locale: Locale): Promise<PairWords['anyTwo']> {
  const { anyTwo } = await (locale === 'zh' ? import('../../i18n/zh/any-two/any-two.ts') : import('../../i18n/en/any-two/any-two.ts'))
  return anyTwo
}

/** What may be noticed in a draft: the form needs it only where one can't be read. */
export async function draftWords(locale: Locale): Promise<PairWords['draftMessages']> {
  const { draftMessages } = await (locale === 'zh'
    ? import('../../i18n/zh/any-two/draft-messages.ts')
    : import('../../i18n/en/any-two/draft-messages.ts'))
  return draftMessages
}
