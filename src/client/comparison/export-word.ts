import type { Comparison } from '../../core/model.ts'
import { comparison as english } from '../../i18n/en/comparison.ts'
import { comparison as chinese } from '../../i18n/zh/comparison.ts'
import { comparisonToWord, type WordFrame } from '../../view/comparison/word.ts'
import { isEnglish } from '../take/roots.ts'
import { wordFile } from '../word/save-word.ts'
import { saveBlob } from './save-file.ts'

/** Saves a comparison as a document of Word, in the language of the page. */
export async function saveWord(comparison: Comparison, frame: Omit<WordFrame, 'locale'>, name: string): Promise<void> {
  const [locale, t] = isEnglish() ? (['en', english] as const) : (['zh', chinese] as const)
  saveBlob(await wordFile(comparisonToWord(comparison, { ...frame, locale }, t)), `${name}.docx`)
}
