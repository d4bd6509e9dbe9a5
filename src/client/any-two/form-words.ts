import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'

const words = { zh: () => import('../../i18n/zh/any-two.ts'), en: () => import('../../i18n/en/any-two.ts') } as const

/** What the form says, which is there before anything is asked. */
export async function formWords(locale: Locale): Promise<Messages['anyTwo']> {
  return (await words[locale]()).anyTwo
}
