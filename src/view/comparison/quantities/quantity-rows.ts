import type { Quantity, QuantityChange } from '../../../core/model.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { Messages } from '../../../i18n/index.ts'
import { formatNumber, formatShare } from '../../numbers.ts'

/** One thing counted in both reports, as words. */
export interface QuantityRow {
  readonly of: string
  readonly earlier: string
  readonly later: string
  /** `up`, `down`, `level`, or `unknown` where one side is masked or silent. */
  readonly direction: 'up' | 'down' | 'level' | 'unknown'
  /** Difference and, where it means something, its share of the earlier value. */
  readonly difference: string
}

/** Things counted on both sides come first, in the report's order; then those that only one side counts. */
export function quantitiesToRows(changes: readonly QuantityChange[], t: Messages['comparison'], locale: Locale): QuantityRow[] {
  const rows = changes.map((change) => ({ change, row: toRow(change, t, locale) }))
  const both = rows.filter(({ change }) => change.earlier && change.later)
  const one = rows.filter(({ change }) => !change.earlier || !change.later)
  return [...both, ...one].map(({ row }) => row)
}

/** Whether the later value is greater; `unknown` where one side is masked or silent. */
export function directionOf({ earlier, later }: QuantityChange): QuantityRow['direction'] {
  if (typeof earlier?.value !== 'number' || typeof later?.value !== 'number') return 'unknown'
  const difference = round(later.value - earlier.value)
  return difference === 0 ? 'level' : difference > 0 ? 'up' : 'down'
}

function toRow(change: QuantityChange, t: Messages['comparison'], locale: Locale): QuantityRow {
  const before = change.earlier?.value ?? null
  const after = change.later?.value ?? null
  const direction = directionOf(change)
  const row = { of: change.of, earlier: words(change.earlier, t), later: words(change.later, t) }
  if (before === null || after === null) return { ...row, direction, difference: t.unknownDifference }
  const difference = round(after - before)
  if (difference === 0) return { ...row, direction, difference: t.noDifference }
  const sign = difference > 0 ? '+' : '−'
  const scale = commonScale(change)
  const number = `${formatNumber(locale, round(Math.abs(difference) / scale.worth))}${scale.word}`
  const amount = `${sign}${change.unit === '%' ? t.percentagePoints(number) : `${number}${change.unit}`}`
  // A change of a percentage is given in points; a share of a share misleads.
  const share = change.unit === '%' || before === 0 ? '' : t.inBrackets(`${sign}${formatShare(locale, Math.abs(difference / before))}`)
  return { ...row, direction, difference: amount + share }
}

const scales = [
  { word: '万亿', worth: 1e12 },
  { word: '亿', worth: 1e8 },
  { word: '万', worth: 1e4 },
  { word: '', worth: 1 },
] as const

/** The scale that both figures are written in, so that a difference reads like them; the plain number where they are not written in one. */
function commonScale({ earlier, later }: QuantityChange): (typeof scales)[number] {
  const of = (quantity: Quantity | null) => scales.findIndex(({ word }) => quantity?.text.includes(word))
  return scales[of(earlier) === of(later) ? of(later) : scales.length - 1]!
}

function words(quantity: Quantity | null, t: Messages['comparison']): string {
  if (!quantity) return t.notMentioned
  return quantity.masked ? t.maskedQuantity(quantity.text) : quantity.text
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
