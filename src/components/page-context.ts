import { messages, type Messages } from '../i18n/index.ts'
import type { Locale } from '../i18n/locale.ts'
import { fileLinksOf, linksOf, type LinkTo } from '../view/address.ts'

/** What nearly every component asks for: the words of a language, and the addresses of its pages and of files. */
export interface PageContext {
  readonly t: Messages
  /** Address of a page in the same language. */
  readonly link: LinkTo
  /** Address of a file, which is the same in every language. */
  readonly file: LinkTo
}

/** The words and addresses of a language, at the base path that the site is built for. */
export function pageContext(locale: Locale): PageContext {
  const base = import.meta.env.BASE_URL
  return { t: messages(locale), link: linksOf(base, locale), file: fileLinksOf(base) }
}
