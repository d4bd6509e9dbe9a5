import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { PairWords } from '../../view/any-two/words.ts'

/**
 * The words of the page for any two reports, group by group and in the page's own language alone: all words of both would make its scripts twice as large. Each file is named in a
 * function of its own: of two that one condition chooses between, bundlers load both.
 */
const groups = {
  anyTwo: { zh: () => import('../../i18n/zh/any-two.ts'), en: () => import('../../i18n/en/any-two.ts') },
  common: { zh: () => import('../../i18n/zh/common.ts'), en: () => import('../../i18n/en/common.ts') },
  comparison: { zh: () => import('../../i18n/zh/comparison.ts'), en: () => import('../../i18n/en/comparison.ts') },
  draftMessages: { zh: () => import('../../i18n/zh/file-messages.ts'), en: () => import('../../i18n/en/file-messages.ts') },
} as const

/** What the worker says of a pair, and of doubts in how it was read. */
export async function pairWords(locale: Locale): Promise<PairWords> {
  const [anyTwo, { common }, { comparison, readingMessages }, { genreWords }] = await Promise.all([
    formWords(locale),
    groups.common[locale](),
    groups.comparison[locale](),
    import('../../i18n/genres.ts'),
  ])
  return { anyTwo, common, comparison, draftMessages: readingMessages, genres: genreWords(locale) }
}

/** What the form says. */
export async function formWords(locale: Locale): Promise<PairWords['anyTwo']> {
  return (await groups.anyTwo[locale]()).anyTwo
}

/** What may be noticed in a draft or a pair: most have nothing, and the words are many. */
export async function draftWords(locale: Locale): Promise<Messages['draftMessages']> {
  return (await groups.draftMessages[locale]()).draftMessages
}
