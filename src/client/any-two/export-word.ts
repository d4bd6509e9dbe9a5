import type { Locale } from '../../i18n/locale.ts'
import { choicesOf } from '../../view/any-two/address.ts'
import { acrossWords } from '../../view/any-two/across.ts'
import { decoded } from '../../view/decoded.ts'
import { fateOf } from '../../view/comparison/fates.ts'
import { comparisonToWord } from '../../view/comparison/word.ts'
import { readHere } from '../citation-access.ts'
import { fileName, saveBlob } from '../comparison/save-file.ts'
import { wordFile } from '../word/save-word.ts'
import type { ShownPair } from './protocol.ts'
import { pairWords } from './words.ts'

/** Saves a pair as a document of Word, with the rows that are shown, in the language of the page. A draft has no address at which it could be read again. */
export async function savePairAsWord({ title, language, names, found, across, comparison }: ShownPair, locale: Locale): Promise<void> {
  const words = await pairWords(locale)
  const { a, b } = choicesOf(location.search)
  const address = a?.kind === 'draft' || b?.kind === 'draft' ? null : decoded(location.href)
  const citation = [document.title, readHere('').accessed, address].filter(Boolean).join(' · ')
  const frame = { title, language, locale, earlierName: names[0], laterName: names[1], citation, found, only: fateOf(location.search) }
  const file = await wordFile(comparisonToWord(comparison, frame, across ? acrossWords(words, names) : words.comparison))
  saveBlob(file, `${fileName(title)}.docx`)
}
