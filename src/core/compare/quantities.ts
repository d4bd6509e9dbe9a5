import type { PartName, Quantity, QuantityChange, Report } from '../model.ts'
import type { QuantityHistory } from '../records.ts'
import { bestAssignment, type Gain } from './assignment.ts'
import { thresholds } from './thresholds.ts'
import { pairCodesOf } from './character-pairs.ts'
import { wordingOf } from './wording.ts'

/** What two reports both count: the same thing, by the words for what is counted and the unit; plans only with plans. Order of the later report. */
export function pairQuantities(earlier: Report, later: Report): QuantityChange[] {
  return pairsOfQuantities(earlier, later).map(([a, b]) => ({ of: b.of, unit: b.unit, earlier: a, later: b }))
}

/** One thing counted over several reports, which are given in order: everything that at least two of them count. */
export function quantityHistories(reports: readonly Report[]): QuantityHistory[] {
  const histories: { of: string; unit: string; points: QuantityHistory['points'][number][] }[] = []
  const historyOf = new Map<Quantity, (typeof histories)[number]>()
  for (const [index, report] of reports.entries()) {
    const found = new Map<Quantity, (typeof histories)[number]>()
    for (let before = index - 1; before >= 0; before--) {
      const open = reports[before]!.quantities.filter((quantity) => ![...found.values()].includes(historyOf.get(quantity)!))
      const free = report.quantities.filter((quantity) => !found.has(quantity))
      for (const [a, b] of pairsOfQuantities({ ...reports[before]!, quantities: open }, { ...report, quantities: free })) {
        const history = historyOf.get(a)!
        if (![...found.values()].includes(history)) found.set(b, history)
      }
    }
    for (const quantity of report.quantities) {
      const point = { report: report.id, year: report.year, quantity }
      const history = found.get(quantity) ?? { of: quantity.of, unit: quantity.unit, points: [] }
      if (!found.has(quantity)) histories.push(history)
      history.of = quantity.of
      history.points.push(point)
      historyOf.set(quantity, history)
    }
  }
  return histories.filter((history) => history.points.length > 1)
}

/** By how much a pairing within one part goes before one of different parts. */
const elsewhere = 0.2

function pairsOfQuantities(earlier: Report, later: Report): [Quantity, Quantity][] {
  const gains: Gain[] = []
  const partsA = earlier.quantities.map((quantity) => partAt(earlier, quantity.from))
  const partsB = later.quantities.map((quantity) => partAt(later, quantity.from))
  const namesA = earlier.quantities.map((quantity) => new Set(pairCodesOf(wordingOf(quantity.of))))
  const namesB = later.quantities.map((quantity) => new Set(pairCodesOf(wordingOf(quantity.of))))
  const byUnit = Map.groupBy(later.quantities.entries(), ([, quantity]) => quantity.unit)
  for (const [row, a] of earlier.quantities.entries()) {
    for (const [column, b] of byUnit.get(a.unit) ?? []) {
      const isSamePart = partsA[row] === partsB[column]
      // What is planned is never held against what is; a fact may stand in the review one year and among the problems the next.
      if ((!isSamePart && (partsA[row] === 'plans' || partsB[column] === 'plans')) || a.of === '' || b.of === '') continue
      const similarity = a.of === b.of ? 1 : overlap(namesA[row]!, namesB[column]!)
      if (similarity < (isSamePart ? thresholds.quantity : thresholds.quantityElsewhere)) continue
      gains.push({ row, column, gain: similarity - (isSamePart ? 0 : elsewhere) - 1e-6 * Math.abs(row - column) })
    }
  }
  return bestAssignment(gains)
    .sort((a, b) => a.column - b.column)
    .map(({ row, column }) => [earlier.quantities[row]!, later.quantities[column]!])
}

function partAt(report: Report, at: number): PartName | null {
  return report.parts.find((part) => part.found && part.from <= at && at < part.to)?.part ?? null
}

/** Dice's coefficient of two sets. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size)
}
