/** Set phrases that reports renew from year to year, as sources of patterns. */
import type { Report } from '../model.ts'

/** A year in digits of either width or in Chinese ones. */
export const yearPhrase = String.raw`(?:[12１２][0-9０-９]{3}|二[〇○零][〇○零一二三四五六七八九]{2})年(?:度)?`

/** A plan period of the state. */
export const planPeriod = String.raw`[“"]?十[一二三四五六七八九]五[”"]?(?:规划|时期|期间)?`

/**
 * A congress of the party. So many great things of another kind (十二大工程) are none: without the party's name, only what stands behind a congress may follow. The tenth is
 * older than any report.
 */
export const congress = String.raw`(?:党的第?(?:十[一二三四五六七八九]|二十[一二三四五]?)大|第?(?:十[一二三四五六七八九]|二十[一二三四五]?)大(?=报告|精神|以来|代表|[和、，。；：,;:！？”’"）)\s]|$))`

/** The years of which a report is, by what they are to it: these are renewed from report to report. Any other year that it names is a date. */
export type OwnYears = ReadonlyMap<number, string>

export function ownYearsOf({ year, reviewedYear, planYear }: Pick<Report, 'year' | 'reviewedYear' | 'planYear'>): OwnYears {
  const known = [[year, '同'] as const, [planYear, '后'] as const, [reviewedYear, '前'] as const]
  return new Map(known.flatMap(([own, of]) => (own === null ? [] : [[own, of] as const])))
}

const hanDigits = '〇一二三四五六七八九'

/** The years that a phrase names. */
export function yearsIn(phrase: string): number[] {
  const digits = phrase.normalize('NFKC').replace(/[〇○零一二三四五六七八九]/gu, (digit) => String(Math.max(0, hanDigits.indexOf(digit))))
  return (digits.match(/[0-9]{4}/gu) ?? []).map(Number)
}
