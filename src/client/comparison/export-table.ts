import type { Comparison } from '../../core/model.ts'
import { comparison as english } from '../../i18n/en/comparison.ts'
import { comparison as chinese } from '../../i18n/zh/comparison.ts'
import { comparisonToCsv } from '../../view/comparison/csv.ts'
import { isEnglish } from '../take/roots.ts'
import { saveFile } from './save-file.ts'

/** Saves a comparison as a table, in the language of the page. */
export function saveTable(comparison: Comparison, options: Parameters<typeof comparisonToCsv>[2], name: string): void {
  // The mark at the front tells spreadsheets that the file is UTF-8.
  saveFile(`\uFEFF${comparisonToCsv(comparison, isEnglish() ? english : chinese, options)}`, 'text/csv', `${name}.csv`)
}
