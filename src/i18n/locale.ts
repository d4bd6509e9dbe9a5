/** The languages of the interface, their addresses and names, how English names what it counts, and where Chinese words stand in an English line. */

/** The languages of the interface. Texts of reports stay in their own. */
export type Locale = 'zh' | 'en'

/** In the order in which the switch shows them; the first has the addresses without a prefix. */
export const locales: readonly Locale[] = ['zh', 'en']

export const defaultLocale: Locale = 'zh'

/** BCP 47 tags for `<html lang>`. */
export const languageTags: Readonly<Record<Locale, string>> = { zh: 'zh-Hans', en: 'en' }

/** Each language's name of itself. */
export const languageNames: Readonly<Record<Locale, string>> = { zh: '中文', en: 'English' }

/** The rest parameter of page routes: absent for the default language. */
export function localeToParam(locale: Locale): string | undefined {
  return locale === defaultLocale ? undefined : locale
}

/** The other way round; an unknown parameter is misuse and throws. */
export function paramToLocale(param: string | undefined): Locale {
  const locale = param ?? defaultLocale
  if (locale === 'zh' || locale === 'en') return locale
  throw new RangeError(`The interface has no language “${locale}”. Known languages: ${locales.join(', ')}.`)
}

/** A number with what it counts: “1 report”, “2 reports”. Numbers may be written already (“1,200”). */
export function plural(count: number | string, noun: string, plural = `${noun}s`): string {
  return `${count} ${String(count) === '1' ? noun : plural}`
}

/** What stands in Chinese before a number of years that may be more, and before one that is known. */
export function leastInChinese(atLeast: boolean | undefined, known = ''): string {
  return atLeast ? '至少' : known
}

/** The same in English. */
export function leastInEnglish(atLeast: boolean | undefined): string {
  return atLeast ? 'at least ' : ''
}

/** A run of Chinese words, with the signs and numbers between them; the brackets keep it when a line is cut there. */
const hanRun = /(\p{Script=Han}(?:[\p{scx=Han}\d“”（）：；，·—]*\p{scx=Han})?)/u

/** A line in pieces, of which every second, from the second on, is a run of Chinese words. */
export function cutAtHan(line: string): string[] {
  return line.split(hanRun)
}
