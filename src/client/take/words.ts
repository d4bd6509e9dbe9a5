import { take as english } from '../../i18n/en/take/take.ts'
import { take as chinese } from '../../i18n/zh/take/take.ts'
import { isEnglish } from './roots.ts'

/** The words of taking away, in the language of the page. */
export const takeWords = isEnglish() ? english : chinese
