import { anyTwo as en } from '../../i18n/en/any-two.ts'
import type { Locale } from '../../i18n/locale.ts'
import { anyTwo as zh } from '../../i18n/zh/any-two.ts'

/** The words of this page alone: those of all pages would make its script several times as large. */
export const words: Readonly<Record<Locale, typeof zh>> = { zh, en }
