import { take as english } from '../../i18n/en/take.ts'
import { take as chinese } from '../../i18n/zh/take.ts'
import { isEnglish } from '../here.ts'

/** The words of taking away, in the language of the page. */
export const takeWords = isEnglish() ? english : chinese
