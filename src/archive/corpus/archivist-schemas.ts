import { z } from 'zod'
import { withoutDirections } from '../../core/text/directions.ts'

/** Schemas that `archive.yaml` and `metadata.csv` share. */

/** Language of a text. An invalid tag would be found out only where its text is cut into words. */
export const languageTag = z.string().refine(isLanguageTag, 'expected a BCP 47 tag, such as zh-Hans or en')

/** Path of an original below the corpus folder. Composed (NFC), as people type it: some systems take file names apart, and such a name looks the same. */
export const filePath = z.string().min(1).transform((path) => path.normalize('NFC')) // prettier-ignore

/** Words for people. */
export const words = z.string().transform(withoutDirections)

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
