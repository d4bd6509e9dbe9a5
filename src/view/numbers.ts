import type { Locale } from '../i18n/locale.ts'

const tags: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: Locale, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${locale} ${key}`
  const known = formats.get(name)
  if (known) return known
  const made = new Intl.NumberFormat(tags[locale], options)
  formats.set(name, made)
  return made
}

/** A count or a quantity, grouped and with at most four decimals, in the manner of the interface's language. */
export function formatNumber(locale: Locale, value: number): string {
  return format(locale, 'number', { maximumFractionDigits: 4 }).format(value)
}

/** A share of 0 to 1 as a whole percentage. */
export function formatShare(locale: Locale, share: number): string {
  return format(locale, 'share', { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A likelihood of 0 to 1 in whole per cent, as readers are told it. Only what is certain has 100, and nothing that was reckoned has 0. */
export function percentOf(likelihood: number): number {
  return likelihood === 1 ? 100 : Math.min(99, Math.max(1, Math.round(100 * likelihood)))
}

/** How alike two texts are, 0 to 1, in whole per cent: `42%`. */
export function formatSimilarity(similarity: number): string {
  return `${String(Math.round(100 * similarity))}%`
}

/** An ISO 8601 date (`2018-03-05`, `2018-03`, `2018`) as the interface's language writes it. An unreadable one stays as it is. */
export function formatDate(locale: Locale, date: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (!parts) return date
  const [, year, month, day] = parts
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }
  if (month) options.month = 'long'
  if (day) options.day = 'numeric'
  return new Intl.DateTimeFormat(tags[locale], options).format(new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))))
}

/** A label year, and which of its reports one is where it is not the first: `2021`, `2021②`. */
export function numberedYear(year: number | string, number: number): string {
  return number === 1 ? String(year) : `${year}${circled[number - 1] ?? `(${number})`}`
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
