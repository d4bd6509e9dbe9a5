import { collection as english } from '../../i18n/en/collection.ts'
import { collection as chinese } from '../../i18n/zh/collection.ts'
import type { CollectionWords } from '../../view/take/collection-files.ts'
import { isEnglish } from '../here.ts'
import { takeWords } from '../take/kinds.ts'

/** The words of the collection, in the language of the page. */
export const words: CollectionWords = { take: takeWords, collection: isEnglish() ? english : chinese }
