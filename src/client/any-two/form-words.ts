import type { Locale } from '../../i18n/locale.ts'
import type { PairWords } from '../../view/any-two/pair.ts'

/** The words of the form in the page's own language; those of the other are not loaded. */
export async function formWords(locale: Locale): Promise<PairWords['anyTwo']> {
  const { anyTwo } = await (locale === 'zh' ? import('../../i18n/zh/any-two.ts') : import('../../i18n/en/any-two.ts'))
  return anyTwo
}
