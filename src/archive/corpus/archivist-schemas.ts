import { z } from 'zod'

/** Schemas that `archive.yaml` and `metadata.csv` share. */

/** Language of a text. An invalid tag would be found out only where its text is cut into words. */
export const languageTag = z.string().refine(isLanguageTag, 'expected a BCP 47 tag, such as zh-Hans or en')

/** Path of an original below the corpus folder. Composed (NFC), as people type it: some systems take file names apart, and such a name looks the same. */
export const filePath = z.string().min(1).transform((path) => path.normalize('NFC')) // prettier-ignore

/** Words for people. Signs that turn the direction of writing would turn what stands beside them on a page as well, and no such word needs them. */
export const words = z.string().transform((text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')) // prettier-ignore

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
