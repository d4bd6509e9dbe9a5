/** What both reports count: as rows, where each figure stands, and the table of them. */
import type { Comparison, Goal, Item, Quantity, QuantityChange } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Messages } from '../../i18n/index.ts'
import { boundOf, differencesOf, formatAmount, formatChange, round } from '../numbers.ts'
import { largest } from '../../core/lists.ts'
import type { ComparedList } from './rows.ts'
import { IdGiver } from '../../core/text/identity.ts'
import { html, joinHtml, noHtml, withTongues, type Html } from '../html.ts'
import { languageAttribute, type RowContext } from './row-frame.ts'
import { goalAnchor, type FigureStatus } from './sections.ts'

/** One thing counted in both reports, as words. */
interface QuantityRow {
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
  const inBoth = ({ earlier, later }: QuantityChange): boolean => earlier !== null && later !== null
  return [...changes.filter(inBoth), ...changes.filter((change) => !inBoth(change))].map((change) => toRow(change, t, locale))
}

/** Whether the later value is greater; `unknown` where one side is masked or silent, and where the later report itself tells of another growth. */
export function directionOf({ earlier, later, toldGrowth }: QuantityChange): QuantityRow['direction'] {
  if (toldGrowth !== undefined) return 'unknown'
  if (typeof earlier?.value !== 'number' || typeof later?.value !== 'number') return 'unknown'
  const differences = differencesOf(earlier, later)
  const bound = boundOf({ earlier, later }, differences[0])
  if (bound === 'most' || bound === 'open') return 'unknown'
  const [least, most] = differences.toSorted((a, b) => a - b) as [number, number]
  // A range of which one end stayed went where the other did; of one that grew wider or narrower at both, and of 7000多 beside 7600, nothing is said.
  return least < 0 && most > 0 ? 'unknown' : most > 0 ? 'up' : least < 0 ? 'down' : 'level'
}

/** What is said of a range of which one end stayed, since a wide aim may be lowered though its lower end is not; null where both moved in one way, or stayed. */
function endsMoved(earlier: Quantity, later: Quantity, t: Messages['comparison']): string | null {
  const [lower, upper] = differencesOf(earlier, later)
  if (Math.sign(lower) === Math.sign(upper)) return null
  if (lower !== 0 && upper !== 0) return t.unknownDifference
  return lower === 0 ? t.lowerEndStayed[upper > 0 ? 'up' : 'down'] : t.upperEndStayed[lower > 0 ? 'up' : 'down']
}

function toRow(change: QuantityChange, t: Messages['comparison'], locale: Locale): QuantityRow {
  const before = change.earlier?.value ?? null
  const after = change.later?.value ?? null
  const direction = directionOf(change)
  const row = { of: change.of, earlier: words(change.earlier, t), later: words(change.later, t) }
  if (before === null || after === null) return { ...row, direction, difference: t.unknownDifference }
  const ends = endsMoved(change.earlier!, change.later!, t)
  if (ends !== null) return { ...row, direction, difference: ends }
  const difference = round(after - before)
  const bound = boundOf(change, difference)
  if (bound === 'open') return { ...row, direction, difference: t.unknownDifference }
  if (difference === 0) return { ...row, direction, difference: bound === 'about' ? t.aboutLevel : t.noDifference }
  const sign = difference > 0 ? '+' : '−'
  const scale = commonScale(change, difference)
  const number = formatAmount(locale, round(Math.abs(difference) / scale.worth)) + scale.word
  const amount = `${bound === null ? '' : t.bounds[bound]}${sign}${change.unit === '%' ? t.percentagePoints(number) : `${number}${change.unit}`}`
  // A change of a percentage is given in points, and so is one of points; a share of a share misleads.
  // Narrow brackets: those of Chinese type would leave a ragged edge where a column ends.
  const share = rates.test(change.unit) || before === 0 ? '' : ` (${sign}${formatChange(locale, Math.abs(difference / before))})`
  return { ...row, direction, difference: amount + share }
}

const rates = /[%‰％点]/u
const scales = [
  { word: '万亿', worth: 1e12 },
  { word: '亿', worth: 1e8 },
  { word: '万', worth: 1e4 },
  { word: '', worth: 1 },
] as const

/**
 * The finer scale of the two that the figures are written in, so that a difference reads like them; the coarser one where it would take very many of the finer, and the next
 * finer one where it is a small part of it (300家, not 0.03万家).
 */
function commonScale({ earlier, later }: QuantityChange, difference: number): (typeof scales)[number] {
  const of = (quantity: Quantity | null) => scales.findIndex(({ word }) => quantity?.text.includes(word))
  const [coarse, fine] = [of(earlier), of(later)].toSorted((a, b) => a - b) as [number, number]
  const wanted = Math.abs(difference) >= manyOf * scales[fine]!.worth ? coarse : fine
  return scales[Math.abs(difference) < smallPart * scales[wanted]!.worth ? Math.min(wanted + 1, scales.length - 1) : wanted]!
}

const [manyOf, smallPart] = [10_000, 0.1]

function words(quantity: Quantity | null, t: Messages['comparison']): string {
  if (!quantity) return t.notMentioned
  return quantity.masked ? t.maskedQuantity(quantity.text) : quantity.text
}

/**
 * Where the figures of a row stand; `other` where neither side tells, `restated` for two figures of one year, which the later report tells anew, `goals` for what was aimed at and what
 * is told of it.
 */
type QuantityPlace = ComparedList | 'other' | 'restated' | 'goals'

/** Looks figures up in a comparison. */
interface QuantityPlaces {
  /** A figure in a review tells what is said to have been done, one in a plan what is aimed at: the two must not be read as one. */
  placeOf(change: QuantityChange): QuantityPlace
  /** The innermost item that the figure stands in; null where it stands in none. */
  itemOf(quantity: Quantity, side: Side): Item | null
}

type Side = 'earlier' | 'later'

const lists: readonly ComparedList[] = ['work', 'problems', 'plans']

/**
 * Both figures of a row stand in the same part of their reports, so that one of them inside an item is enough. Where neither is,
 * as with the aims that stand before the first task, the order of the parts decides, if it is the same for both.
 */
export function quantityPlaces(comparison: Comparison): QuantityPlaces {
  const itemIn = (list: ComparedList, { from }: Quantity, side: Side): Item | null =>
    comparison[list][side].filter((item) => item.from <= from && from < item.to).toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null
  const listOf = (quantity: Quantity, side: Side) => lists.find((list) => itemIn(list, quantity, side) !== null) ?? null
  const byOrder = ({ from }: Quantity, side: Side): ComparedList | null => {
    const end = (list: ComparedList): number => Math.max(-1, largest(comparison[list][side].map((item) => item.to)))
    if (from < end('work')) return 'work'
    return from >= end('problems') && from < end('plans') ? 'plans' : null
  }
  return {
    placeOf: ({ earlier, later }) => {
      if (!earlier || !later) return 'other'
      const inItem = listOf(later, 'later') ?? listOf(earlier, 'earlier')
      if (inItem) return inItem
      const guess = byOrder(later, 'later')
      return guess !== null && guess === byOrder(earlier, 'earlier') ? guess : 'other'
    },
    itemOf: (quantity, side) => lists.map((list) => itemIn(list, quantity, side)).find((item) => item !== null) ?? null,
  }
}

/** A line of the table of figures. */
interface QuantityLine extends Omit<QuantityRow, 'direction'> {
  readonly direction: QuantityRow['direction'] | Goal['outcome']
  /** Made from what is counted, so that it stays when other lines change. */
  readonly anchor: string
  readonly place: QuantityPlace
  /** Ids of the items or blocks that tell the two figures; null where none is known. */
  readonly toldAt: Readonly<Record<Side, string | null>>
  /** Whether the two figures are so far apart that they may count different things of one name, as a total and an increase do. */
  readonly doubtful: boolean
  /** What a reader must know of the row: that its figures lie that far apart, or by how much the later report says that they differ. Empty where there is nothing. */
  readonly caution: string
}

const order: readonly QuantityPlace[] = ['restated', 'work', 'problems', 'plans', 'other']

/** Figures that many times apart are seldom the same thing a year later; small counts may be. */
const [doubtfulRatio, smallCount] = [4, 10]

/** Whether the two figures of a row are that far apart. */
export function isDoubtful({ unit, earlier, later }: QuantityChange): boolean {
  return areFarApart(unit, earlier?.value ?? 0, later?.value ?? 0)
}

/** Whether two figures of one unit are so far apart that they may count different things. */
export function areFarApart(unit: string, one: number, other: number): boolean {
  const [less = 0, more = 0] = [one, other].map(Math.abs).toSorted((a, b) => a - b)
  return unit !== '%' && less > 0 && more >= smallCount && more / less >= doubtfulRatio
}

/** What a figure's address is made of: what the later report calls it, whatever of it readers are shown. */
const nameOf = ({ of, later }: QuantityChange): string => later?.of || of

/**
 * What both reports count, by the part that counts it, in the order of the page: first what the earlier one aimed at as a whole, then what the later one tells otherwise of the earlier
 * one's own year.
 */
export function quantityLines(comparison: Comparison, t: Messages['comparison'], locale: Locale): QuantityLine[] {
  const [places, ids] = [quantityPlaces(comparison), new IdGiver()]
  const compared = comparison.quantities
    .filter((change) => change.earlier && change.later)
    .map((change) => ({ change, place: places.placeOf(change) }))
  const restated = comparison.restated.map(({ of, unit, first, restated: anew }) => ({
    change: { of, unit, earlier: first.quantity, later: anew.quantity } as QuantityChange,
    place: 'restated' as const,
  }))
  const goals = comparison.goals.map(({ of, unit, plannedWords, plannedAt, told, outcome }): QuantityLine => ({
    ...{ of, earlier: plannedWords, later: told?.words ?? t.goalUntold, difference: t.targetOutcome[outcome], direction: outcome },
    ...{ place: 'goals', toldAt: { earlier: plannedAt, later: told?.block ?? null }, doubtful: false, caution: '' },
    anchor: goalAnchor({ of, unit }),
  }))
  const lines = [...compared, ...restated]
    .toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
    .flatMap(({ change, place }) =>
      quantitiesToRows([change], t, locale).map((row): QuantityLine => {
        const at = (side: Side): string | null => ((change[side] && places.itemOf(change[side], side)?.id) ?? change.at?.[side]) || null
        const toldAt = { earlier: at('earlier'), later: at('later') }
        const [doubtful, { toldGrowth: grown }] = [isDoubtful(change), change as QuantityChange]
        const contradicted = grown
          ? t.toldGrowth(`${grown.percent < 0 ? '−' : '+'}${formatAmount(locale, Math.abs(grown.percent))}%`, grown.manner)
          : ''
        const caution = doubtful ? t.doubtful : contradicted
        return { ...row, toldAt, place, doubtful, caution, anchor: ids.give('figure-', place, nameOf(change) + change.unit) }
      }),
    )
  return [...goals, ...lines]
}

/** A table of what both reports count, by the part that counts it; each figure leads to its item. Empty where they count nothing in common. */
export function quantityTableToHtml(comparison: Comparison, context: RowContext, locale: Locale): Html {
  const { t } = context
  const lines = quantityLines(comparison, t, locale)
  if (lines.length === 0) return noHtml
  const heads = [t.quantityHeads.of, context.earlierName, context.laterName, t.quantityHeads.difference]
  const bodies = [...Map.groupBy(lines, ({ place }) => place)].map(
    ([place, those]) =>
      html`<tbody><tr><th scope="rowgroup" colspan="4">${t.quantityPlaces[place]}</th></tr>${those.map((line) => lineToHtml(line, context))}</tbody>`,
  )
  return joinHtml(
    html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-quantities"><table class="figures" data-order="${t.quantityOrder}"><thead><tr>`,
    html`${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>${bodies}</table></div>`,
  )
}

/** What is said of a figure, by which it is counted, marked and asked for. */
export function figureStatus({ place, doubtful, direction }: Pick<QuantityLine, 'place' | 'doubtful' | 'direction'>): FigureStatus {
  if (place === 'restated') return place
  return doubtful ? 'doubtful' : direction
}

const open: readonly FigureStatus[] = ['doubtful', 'undetermined', 'unknown']

function lineToHtml(line: QuantityLine, context: RowContext): Html {
  const { earlierLanguage, laterLanguage } = context
  const status = figureStatus(line)
  const marks = status === 'level' ? noHtml : html` class="is-${status}${open.includes(status) ? ' is-open' : ''}"`
  const isUntold = line.place === 'goals' && line.toldAt.later === null
  const doubt = line.caution === '' ? '' : html` <span class="doubt">${line.caution}</span>`
  return joinHtml(
    html`<tr id="${line.anchor}"${marks}><th scope="row"${languageAttribute(laterLanguage, context)}>${line.of}</th>`,
    html`<td${languageAttribute(earlierLanguage, context)}>${figureToHtml(line, 'earlier', context)}</td>`,
    html`<td${isUntold ? noHtml : languageAttribute(laterLanguage, context)}>${figureToHtml(line, 'later', context)}</td>`,
    html`<td>${withTongues(line.difference, context.language ?? laterLanguage, laterLanguage)}${doubt}</td></tr>`,
  )
}

/** A figure, which leads to what tells it, where its text may be read. */
function figureToHtml(line: QuantityLine, side: Side, context: RowContext): Html {
  const page = side === 'earlier' ? context.earlierPage : context.laterPage
  const place = line.toldAt[side]
  return place !== null && page !== null ? html`<a href="${page}#${place}">${line[side]}</a>` : html`${line[side]}`
}
