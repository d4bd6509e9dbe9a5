/** Things that several reports count: paired between two, and followed over the years. */
import type { PartName, Quantity, QuantityChange, Report, ToldGrowth } from '../../model.ts'
import type { QuantityHistory } from '../../records.ts'
import { commonest } from '../../lists.ts'
import { bestAssignment, type Gain } from '../links/index.ts'
import { judgementOf, type Judgement, type OwnThresholds } from '../thresholds.ts'
import { columnsSharing, differInForm, nameLikeness, shownName, type CountedName, type CountedNames, type Profiler } from '../profiles/index.ts'
import { aimsInReview, partAt } from '../answers/index.ts'
import { evenNames } from './restated.ts'
import { cameFrom, isToldAlike, placedQuantities, shareWords, toldOf, toldTwice, withoutExamples, type Told } from './placed.ts'
import { growthOf, ofSeveralYears, timeOf, timeOfAim, yearsOf } from './times.ts'

export { goalsOf } from './goals.ts'
export { placedQuantities } from './placed.ts'
export { evenNames, restatedQuantities } from './restated.ts'
export { ofSeveralYears } from './times.ts'

/** From which likeness two names mean the same thing. */
type QuantityLimits = Pick<Judgement, 'quantity' | 'quantityElsewhere'>

/** What two reports both count: the same thing, by the words for what is counted and the unit; plans only with plans. Order of the later report. */
export function pairQuantities(earlier: Report, later: Report, { names }: Profiler, limits: QuantityLimits): QuantityChange[] {
  return pairsOf(countedIn(earlier, names), countedIn(later, names), names.terms, limits).map(([a, b]) => ({
    ...{ of: withoutExamples(b.shown()), unit: b.quantity.unit, earlier: a.quantity, later: b.quantity, at: { earlier: a.block, later: b.block } },
    ...(contradictsGrowth(a, b) ? { toldGrowth: b.growth! } : {}),
  }))
}

/** From where on amounts differ from the growth that is told of the later one by more than rounding: of exact ones, and of others (约860亿元). */
const [ofExact, ofRough] = [0.04, 0.1]

/** How far two amounts of years that follow each other lie from the growth that the later report tells of its own; not a number where it tells none. */
function offGrowth(a: Counted, b: Counted): number {
  const told = 1 + (b.growth?.percent ?? NaN) / 100
  return b.time || b.year - a.year !== 1 ? NaN : Math.abs((b.quantity.value ?? NaN) / (a.quantity.value ?? NaN) / told - 1)
}

/** Whether two amounts lie farther from the growth that the later report tells than rounding explains; what grew by more than some per cent (增长超过8%) may have grown by any more. */
function contradictsGrowth(a: Counted, b: Counted): boolean {
  const { percent, manner } = b.growth ?? { percent: NaN, manner: '' }
  const change = ((b.quantity.value ?? NaN) / (a.quantity.value ?? NaN) - 1) * 100
  if (manner === '超过' && change / percent >= 1) return false
  const isRough = manner === '约' || a.quantity.qualifier + b.quantity.qualifier !== ''
  return offGrowth(a, b) > (isRough ? ofRough : ofExact)
}

/** One thing counted over several reports, which are given in order: everything that at least two of them count. */
export function quantityHistories(reports: readonly Report[], own?: OwnThresholds): QuantityHistory[] {
  const limits = judgementOf(own)
  const names = evenNames()
  const counted = reports.map((report) => countedIn(report, names))
  const histories: History[] = []
  const historyOf = new Map<Counted, History>()
  for (const [index, report] of reports.entries()) {
    const found = new Map<Counted, History>()
    const taken = new Set<History>()
    for (let before = index - 1; before >= 0; before--) {
      const open = counted[before]!.filter((one) => !taken.has(historyOf.get(one)!))
      const free = counted[index]!.filter((one) => !found.has(one))
      for (const [a, b] of pairsOf(open, free, names.terms, limits)) {
        const history = historyOf.get(a)!
        if (taken.has(history)) continue
        found.set(b, history)
        taken.add(history)
      }
    }
    for (const one of counted[index]!) {
      const { quantity } = one
      const history = found.get(one) ?? { names: [], unit: quantity.unit, planned: one.part === 'plans', several: one.time === manyYears, points: [] }
      if (!found.has(one)) histories.push(history)
      history.names.push(one.shown())
      history.points.push({ report: report.id, year: report.year, quantity, block: one.block })
      historyOf.set(one, history)
    }
  }
  return histories.flatMap(({ names, ...history }) => (history.points.length > 1 ? [{ of: commonest(names), ...history }] : []))
}

interface History extends Pick<QuantityHistory, 'unit' | 'planned' | 'several'> {
  readonly names: string[]
  readonly points: QuantityHistory['points'][number][]
}

/** A quantity with what pairs are made by. */
interface Counted {
  readonly quantity: Quantity
  readonly part: PartName | null
  /** Whether it stands in no part of a report that has its review apart: what is told there may be aims as well. */
  readonly isUnplaced: boolean
  readonly name: CountedName | null
  /** The name that readers are shown: worked out where it is asked for, since of a pair of reports only what both count is shown. */
  readonly shown: () => string
  /** The time that it tells of where that is not the year: several years at once, or what its words say. */
  readonly time: string | null
  /** How many years it adds up or averages; 0 where it is one of a year or what there is at the end of several, and for aims. */
  readonly years: number
  /** The block that it stands in, empty for none, and what is said of it there. */
  readonly block: string
  readonly told: Told | null
  /** What it came from, where it says so. */
  readonly from: number | null
  /** By how much it grew in the year, as its own report says. */
  readonly growth: ToldGrowth | null
  /** The year under review, not a number where it is unknown. */
  readonly year: number
}

type Figures = readonly Counted[]
const manyYears = 'many-years'

function countedIn(report: Report, names: CountedNames): Counted[] {
  const placed = placedQuantities(report)
  const [places, before] = [new Map(placed.map((place) => [place.quantity, place])), new Map(placed.map((place, at) => [place, placed[at - 1]]))]
  const [several, ambiguous, aims] = [ofSeveralYears(report), toldTwice(placed), aimsInReview(report)]
  const hasReview = report.parts.some(({ part, found }) => found && part === 'work')
  return report.quantities.map((quantity) => {
    const place = places.get(quantity)
    const [told, name] = [place ? toldOf(place) : null, ambiguous.has(quantity) ? null : names.nameOf(quantity.of)]
    const part = place && aims.has(place.block) ? 'plans' : partAt(report.parts, quantity.from)
    return {
      ...{ quantity, told, block: place?.block.id ?? '', part, isUnplaced: part === null && hasReview },
      growth: place && part !== 'plans' ? growthOf(place, report.reviewedYear) : null,
      year: report.reviewedYear ?? NaN,
      from: place ? cameFrom(place, before.get(place)) : null,
      time: several.has(quantity) ? manyYears : !place ? null : part === 'plans' ? timeOfAim(place) : timeOf(place, report.reviewedYear),
      years: place && part !== 'plans' && several.has(quantity) && (told?.isSum || name?.aspect !== 'level') ? yearsOf(place) : 0,
      shown: () => (place ? shownName(quantity.of, place.block.text, place.at, place.at + quantity.text.length) : quantity.of),
      name: name?.aspect === 'level' && told?.isFresh ? { ...name, aspect: 'new' } : name,
    }
  })
}

/** Whether two sums or averages are of years that overlap, as of one stretch and the next they can't be. */
function overlap(a: Counted, b: Counted): boolean {
  const apart = b.year - a.year
  return apart > 0 && Math.max(a.years, b.years) > apart
}

/**
 * How far two amounts may lie from the growth that the later report tells of its own to agree with it, and from where they contradict it: sooner if they fell where it tells of growth
 * (or rose where it tells of a fall), or if what changed beside them is left out of that (同口径增长).
 */
const [agreeing, otherScope, fallen] = [0.03, 0.2, 0.05]

/** By how much a pairing within one part goes before one of different parts, and one that agrees with the growth that is told before one of which nothing is told. */
const [elsewhere, fitting] = [0.2, 0.3]
/** Of several figures of one name those that lie nearest go together, whole with whole and part with part: what an e-fold difference takes off a pairing, up to so many. */
const [nearness, mostApart] = [0.005, 5]
/** What is told as passed or not reached is often told at once more exactly (突破200亿元，达到229亿元): the exact figure goes before. */
const [isBound, boundsLess] = [/突破|超|以内/u, 0.001]

/** Pairs in the order of the later ones. @param terms how many terms there are. */
function pairsOf(earlier: Figures, later: Figures, terms: number, limits: QuantityLimits): [Counted, Counted][] {
  const sharing = columnsSharing(later, terms)
  const gains: Gain[] = []
  for (const [row, a] of earlier.entries()) {
    if (a.name === null) continue
    const shared = sharing(a.name)
    for (const column of shared.columns) {
      const b = later[column]!
      if (a.quantity.unit !== b.quantity.unit || a.time !== b.time || overlap(a, b) || isSaying(a.quantity, b.quantity)) continue
      const isSamePart = a.part === b.part
      // What is planned, or may be, is never held against what is; a fact may stand in the review one year and among the problems the next.
      if (!isSamePart && [a, b].some(({ part, isUnplaced }) => part === 'plans' || isUnplaced)) continue
      const similarity = nameLikeness(a.name, b.name!, shared.terms[column]!)
      const goesOn = isSamePart && similarity >= oneThing && goesOnFrom(a, b)
      if (!goesOn && (similarity < (isSamePart ? limits.quantity : limits.quantityElsewhere) || !isSameThing(a, b))) continue
      // Figures of one name whose change contradicts the growth that is told of the later one are of two scopes, or reckoned in two ways.
      const ratio = (b.quantity.value ?? NaN) / (a.quantity.value ?? NaN)
      const off = offGrowth(a, b)
      const isOtherwise = ratio < 1 !== (b.growth?.percent ?? 0) < 0 || (b.growth?.manner === '同口径' && b.growth.percent > 0)
      if (off > (isOtherwise ? fallen : otherScope)) continue
      const bounds = [a, b].filter(({ quantity }) => isBound.test(quantity.qualifier)).length
      const apart = nearness * Math.min(Math.abs(Math.log(ratio)) || 0, mostApart) + boundsLess * bounds + 1e-6 * Math.abs(row - column)
      gains.push({ row, column, gain: similarity - (isSamePart ? 0 : elsewhere) + (off < agreeing ? fitting : 0) - apart })
    }
  }
  return bestAssignment(gains)
    .sort((a, b) => a.column - b.column)
    .map(({ row, column }) => [earlier[row]!, later[column]!])
}

/** Whether the later figure says that it came from the earlier one (从760项压减至240项): that is no chance where the number has so many digits and the names end alike. */
function goesOnFrom(a: Counted, b: Counted): boolean {
  return b.from !== null && b.from === a.quantity.value && b.from >= distinctive && a.name!.words.slice(-oneWord) === b.name!.words.slice(-oneWord)
}
const [oneThing, distinctive] = [0.4, 100]

/** Few things of a general kind, by the same numeral in words each time, are a name of these, not a count: 两个积极性, 五项原则, 残疾人两项补贴. */
function isSaying(a: Quantity, b: Quantity): boolean {
  return a.text === b.text && /^[一二两三四五六七八九十百千][个项类条家次]$/u.test(a.text)
}

/** Up to so many characters a name is one word, which names things of many places (游客). */
const oneWord = 2
const howItMoved = /(?:同比)?(?:增长|下降|增加|减少)$/u
/** From so many pairs of characters that both sentences have, they speak of one matter. */
const oneMatter = 3
/** From year to year figures of one thing may well be several times apart, but seldom so many. */
const veryFarApart = 10
/** Rates may lie far apart from year to year, and one that fell to nothing all the more. */
const rates = /[%‰％]|百分点|倍/u

/** Whether two figures of alike names are of one thing: of no other place or kind, at no other stage, and where the name says little, in sentences on one matter. */
function isSameThing(a: Counted, b: Counted): boolean {
  if (!differInForm(a.name!, b.name!)) return false
  if (!a.told || !b.told) return true
  if (!isToldAlike(a.told, b.told)) return false
  const saysLittle = a.name!.words.replace(howItMoved, '').length <= oneWord && a.name!.aspect !== 'new'
  const needed = saysLittle ? oneMatter : areFarApart(a.quantity, b.quantity) ? 1 : 0
  return needed === 0 || shareWords(a.told, b.told, a.name!.words, needed)
}

function areFarApart(a: Quantity, b: Quantity): boolean {
  if (rates.test(a.unit)) return false
  const [less, more] = [a.value ?? 0, b.value ?? 0].map(Math.abs).toSorted((x, y) => x - y) as [number, number]
  return less > 0 && more >= veryFarApart * less
}
