/** Numbers and shares as readers are told them, and how much changed from one report to the next. */
import type { Quantity, QuantityChange } from '../core/model.ts'
import type { ChangeCounts, ComparisonEntry } from '../core/records.ts'
import { upperEnd } from '../core/text/markers.ts'
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

/** A quantity as reports write it, thousands run together. */
export function formatAmount(locale: Locale, value: number): string {
  return format(locale, 'amount', { maximumFractionDigits: 4, useGrouping: false }).format(value)
}

/** A share of 0 to 1 as a whole percentage. */
export function formatShare(locale: Locale, share: number): string {
  return format(locale, 'share', { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A likelihood of 0 to 1 in whole per cent, as readers are told it. Only what is certain has 100, and nothing that was reckoned has 0. */
export function percentOf(likelihood: number): number {
  return likelihood === 1 ? 100 : Math.min(99, Math.max(1, Math.round(100 * likelihood)))
}

/** By what share an amount changed, in whole per cent; less than half a per cent with its first digit, since what changed is never said to have changed by nothing. */
export function formatChange(locale: Locale, share: number): string {
  return share < 0.005 ? format(locale, 'small', { style: 'percent', maximumSignificantDigits: 1 }).format(share) : formatShare(locale, share)
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

/**
 * Share of the problems and plans of two reports that have no counterpart in the other one, 0 to 1; null where there are no items. Rewording
 * does not count: nearly every item is reworded every year, and a share that is always near one would tell nothing. A list that was read doubtfully is left out.
 */
export function turnoverOf(entry: Counted): number | null {
  const all = turnoverItems(entry)
  return all === 0 ? null : changedItems(entry) / all
}

type Counted = Pick<ComparisonEntry, 'problems' | 'plans' | 'doubtful'>

/** How many problems and plans of both reports are new or gone; of a list that was read doubtfully, none is called so. */
function changedItems(entry: Counted): number {
  return sumOver(entry, ({ dropped, added }, isDoubtful) => (isDoubtful ? 0 : dropped + added))
}

/** Of how many problems and plans of both reports the turnover is a share: those of lists that were read without doubt. */
export function turnoverItems(entry: Counted): number {
  return sumOver(entry, ({ items }, isDoubtful) => (isDoubtful ? 0 : items))
}

/** Of how many problems and plans of both reports some are undetermined. */
export function allItems(entry: Counted): number {
  return sumOver(entry, ({ items }) => items)
}

/** How many problems and plans of two reports the comparison leaves undetermined: beside a small share of what is new or gone, a reader must know that. Of a list that was read doubtfully, none is decided. */
export function undeterminedItems(entry: Counted): number {
  return sumOver(entry, ({ items, unsure }, isDoubtful) => (isDoubtful ? items : unsure))
}

/** Share of the problems and plans of two reports of which the comparison can't say whether they have a counterpart, 0 to 1. */
export function undeterminedShareOf(entry: Counted): number {
  const all = allItems(entry)
  return all === 0 ? 0 : undeterminedItems(entry) / all
}

/** Share of all problems and plans of two reports that are new or gone, as it stands beside the share that is undetermined; null where no list was read without a doubt. */
export function changedShareOf(entry: Counted): number | null {
  return turnoverOf(entry) === null ? null : changedItems(entry) / allItems(entry)
}

function sumOver(entry: Counted, count: (of: ChangeCounts, isDoubtful: boolean) => number): number {
  return (['problems', 'plans'] as const).reduce((sum, list) => sum + count(entry[list], entry.doubtful.includes(list)), 0)
}

/** A share as readers are told it: what is not nothing is never called 0%. */
export function shownShare(locale: Locale, share: number): string {
  return formatShare(locale, share > 0 ? Math.max(share, 0.01) : 0)
}

const [limit, upTo, from, around] = [
  /不超过|不高于|最多|至多|以下|以内/u,
  /近|将近|接近|不足|不到/u,
  /超|逾|突破|至少|最少|不少于|不低[于於]|以上|[余多几]/u,
  /约|左右|上下|至(?!多|少)/u,
]

/** On which side of the number that is written a figure lies: 超9000 above it, 近500 below it; 0 for the number itself, null where it may be either. */
function sideOf(quantity: Quantity | null): 1 | -1 | 0 | null {
  const { qualifier = '' } = quantity ?? {}
  return around.test(qualifier) ? null : upTo.test(qualifier) || limit.test(qualifier) ? -1 : from.test(qualifier) ? 1 : 0
}

/**
 * What is known of a difference between figures that are not written exactly: `least` where each of them can only make it greater, else `about`; null where both are exact, and of two
 * limits (5.5%以内 and 5%以内), since it is these that moved. Up to a limit a figure may lie anywhere: its difference is the greatest that there may be (`most`), or `open`.
 */
export function boundOf(
  { earlier, later }: Pick<QuantityChange, 'earlier' | 'later'>,
  difference: number,
): 'least' | 'about' | 'most' | 'open' | null {
  const [before, after] = [sideOf(earlier), sideOf(later)]
  const [from, to] = [earlier, later].map((quantity) => limit.test(quantity?.qualifier ?? ''))
  if ((before === 0 && after === 0) || (from && to)) return null
  if (difference === 0) return before === after ? null : 'about'
  const way = Math.sign(difference)
  const [limited, other] = way > 0 ? [to, before] : [from, after]
  if (limited) return other === 0 || other === 1 ? 'most' : 'open'
  return before !== null && after !== null && before !== way && after !== -way ? 'least' : 'about'
}

export function round(value: number): number {
  return Math.round(value * millionth) / millionth
}

const millionth = 1e6
/** What is more than a round number by less than its last place that is no nought: 7000多 is less than 8000. */
const [andMore, nearlyAll] = [/(?:^|、)[多余](?:、|$)/u, 0.999]

/** By how much the greatest number that is meant by 7000多 exceeds the one that is written. */
function moreThan({ value, qualifier }: Quantity): number {
  const noughts = /(?<!0)0*$/u.exec(String(Math.round(value! * millionth)))![0].length
  return value !== 0 && andMore.test(qualifier) ? (nearlyAll * 10 ** noughts) / millionth : 0
}

/** By how much a number differs; of ranges (6%至6.5%, 7000多) by how much the lower end does, and the upper one. */
export function differencesOf(earlier: Quantity, later: Quantity): [lower: number, upper: number] {
  const lower = round(later.value! - earlier.value!)
  const upper = upperEnd(later) - upperEnd(earlier)
  return [lower, round(lower === 0 ? upper : upper + moreThan(later) - moreThan(earlier))]
}
