import type { Message } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { PairWords } from '../../view/any-two/words.ts'

/**
 * What is said of two chosen reports, group by group and in the page's own language alone: all words of both would make its scripts twice as large. Each file is named in a
 * function of its own: of two that one condition chooses between, bundlers load both.
 */
const groups = {
  chosenPair: { zh: () => import('../../i18n/zh/chosen-pair.ts'), en: () => import('../../i18n/en/chosen-pair.ts') },
  common: { zh: () => import('../../i18n/zh/common.ts'), en: () => import('../../i18n/en/common.ts') },
  comparison: { zh: () => import('../../i18n/zh/comparison.ts'), en: () => import('../../i18n/en/comparison.ts') },
  textMessages: { zh: () => import('../../i18n/zh/text-messages.ts'), en: () => import('../../i18n/en/text-messages.ts') },
  draftMessages: { zh: () => import('../../i18n/zh/file-messages.ts'), en: () => import('../../i18n/en/file-messages.ts') },
} as const

/** What the worker says of a pair, and of doubts in how it was read. */
export async function pairWords(locale: Locale): Promise<PairWords> {
  const [{ chosenPair }, { common }, { comparison, readingMessages }, { genreWords }] = await Promise.all([
    groups.chosenPair[locale](),
    groups.common[locale](),
    groups.comparison[locale](),
    import('../../i18n/genres.ts'),
  ])
  return { chosenPair, common, comparison, draftMessages: readingMessages, genres: genreWords(locale) }
}

/** Words for what was noticed in a draft, but for doubts in how it was read: of most drafts nothing is to be said, and the words for what files may have are by far the most. */
export async function draftWords(locale: Locale, noticed: readonly Message[]): Promise<PairWords['draftMessages']> {
  if (noticed.some(({ id }) => id.startsWith('read-'))) return (await groups.draftMessages[locale]()).draftMessages
  return noticed.some(({ id }) => !id.startsWith('reading-')) ? (await groups.textMessages[locale]()).textMessages : {}
}
