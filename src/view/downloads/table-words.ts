import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'

/** Words for the codes of tables, by code. */
export interface TableWords {
  readonly kinds: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
  /** Of links, and of items in none. */
  readonly status: Readonly<Record<string, string>>
  readonly follow: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
}

/** The words of one language for the codes of tables: an archive's tables have those of its first language beside the codes. */
export function tableWords(locale: Locale): TableWords {
  const { common, comparison, genres } = messages(locale)
  return {
    kinds: genres.kinds,
    lists: comparison.lists,
    status: { ...comparison.status, new: comparison.status.added },
    follow: comparison.followStatus,
    parts: common.parts,
  }
}
