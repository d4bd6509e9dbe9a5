import * as en from './en.ts'
import type { Locale } from './locale.ts'
import * as zh from './zh.ts'

/** All words of the interface, one group a family of pages. The Chinese words decide which keys there are. */
export type Messages = typeof zh

const words: Readonly<Record<Locale, Messages>> = { zh, en }

/** The words of one language. */
export function messages(locale: Locale): Messages {
  return words[locale]
}
