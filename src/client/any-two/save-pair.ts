/** The compared pair as files, which are made of the comparison in memory. It is as large as the page itself, and loaded when one is asked for. */
import type { Locale } from '../../i18n/locale.ts'
import { acrossWords } from '../../view/any-two/words.ts'
import { comparisonToCsv } from '../../view/comparison/csv.ts'
import { fateOf } from '../../view/comparison/choice.ts'
import { comparisonToWord } from '../../view/comparison/word.ts'
import { decoded, readHere } from '../here.ts'
import { fileName, pageToHtml, saveBlob, saveFile } from '../save-file.ts'
import { besideRows } from '../take/excerpt.ts'
import { choicesOf } from './choices.ts'
import type { ShownPair } from './protocol.ts'
import { pairWords } from './words.ts'

/** Saves the pair as it is shown; nothing of it is sent. */
export async function save(format: string | undefined, pair: ShownPair, locale: Locale): Promise<void> {
  const name = fileName(pair.title)
  if (format === 'html') saveFile(pageToHtml(), 'text/html', `${name}.html`)
  else if (format === 'json') saveFile(JSON.stringify(pair.comparison), 'application/json', `${name}.json`)
  else if (format === 'csv') saveFile(await tableOf(pair, locale), 'text/csv', `${name}.csv`)
  else if (format === 'word') saveBlob(await documentOf(pair, locale), `${name}.docx`)
}

async function tableOf({ comparison, found, across, names }: ShownPair, locale: Locale): Promise<string> {
  const [words, beside] = await Promise.all([pairWords(locale), besideRows(names)])
  const t = across ? acrossWords(words, names) : words.comparison
  // The mark at the front tells spreadsheets that the file is UTF-8.
  return `\uFEFF${comparisonToCsv(comparison, t, { found, only: fateOf(location.search), beside })}`
}

/** A document has the rows that are shown, in the language of the page; a draft has no address at which it could be read again. */
async function documentOf({ title, language, names, found, across, comparison }: ShownPair, locale: Locale): Promise<Blob> {
  const [{ wordFile }, words, beside] = await Promise.all([import('../word-file.ts'), pairWords(locale), besideRows(names)])
  const { a, b } = choicesOf(location.search)
  const address = a?.kind === 'draft' || b?.kind === 'draft' ? null : decoded(location.href)
  const citation = [document.title, readHere('').accessed, address].filter(Boolean).join(' · ')
  const frame = { title, language, locale, earlierName: names[0], laterName: names[1], citation, found, only: fateOf(location.search), beside }
  return wordFile(comparisonToWord(comparison, frame, across ? acrossWords(words, names) : words.comparison))
}
