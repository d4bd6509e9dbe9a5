/** Figures of a year that a later report gives otherwise than the report on that year did. */
import type { Quantity, Report, RestatedQuantity } from '../../model.ts'
import { partAt } from '../answers/index.ts'
import { CountedNames, nameLikeness, noTerms, TermIndex, type CountedName } from '../profiles/index.ts'
import { judgementOf, type OwnThresholds } from '../thresholds.ts'

/** Share of the greater value by which two figures may differ and still be one, rounded; and where one of them is called 约, 近 or the like. */
const [rounding, roughly] = [0.01, 0.1]
/** Figures so far apart count two things. */
const farApart = 4

/**
 * Figures that a later report gives for an older year (由2022年的118家增加到142家) otherwise than the report that reviewed that year gave them: same thing, same unit,
 * and a difference that no rounding explains. Reports whose reviewed year is unknown tell nothing. Order of the later reports.
 * @param reports in order of years.
 * @param own thresholds that the archive sets otherwise.
 */
export function restatedQuantities(reports: readonly Report[], own?: OwnThresholds): RestatedQuantity[] {
  // An older year is named in passing, often in shorter words: only names that are nearly the same are held to mean one thing.
  const likeness = judgementOf(own).quantityElsewhere
  const names = evenNames()
  return reports.flatMap((report, index) =>
    report.quantities.flatMap((quantity) => {
      const { base, value, unit } = quantity
      if (!base || value === null || report.reviewedYear === null) return []
      const year = base.year ?? report.reviewedYear - 1
      const name = names.nameOf(base.of)
      const before = reports.slice(0, index).findLast(({ reviewedYear }) => reviewedYear === year)
      const first = name && before && likestFact(before, name, unit, names, likeness)
      if (!first || !differs(first, quantity)) return []
      return [{ of: base.of, unit, year, first: { report: before.id, quantity: first }, restated: { report: report.id, quantity } }]
    }),
  )
}

/** The quantity of a report that counts the same thing as a fact, not as an aim. */
function likestFact(report: Report, name: CountedName, unit: string, names: CountedNames, likeness: number): Quantity | null {
  let best: { readonly quantity: Quantity; readonly likeness: number } | null = null
  for (const quantity of report.quantities) {
    if (quantity.unit !== unit || quantity.base || quantity.value === null) continue
    if (partAt(report.parts, quantity.from) === 'plans') continue
    const other = names.nameOf(quantity.of)
    if (!other) continue
    const terms = new Set(name.terms)
    const shared = other.terms.filter((term) => terms.has(term)).length
    const alike = nameLikeness(name, other, shared)
    if (alike >= likeness && alike > (best?.likeness ?? 0)) best = { quantity, likeness: alike }
  }
  return best?.quantity ?? null
}

function differs(first: Quantity, restated: Quantity): boolean {
  const [less, more] = [first.value!, restated.value!].map(Math.abs).toSorted((a, b) => a - b) as [number, number]
  if (more === 0 || more >= farApart * less) return false
  const allowed = first.qualifier === '' && restated.qualifier === '' ? rounding : roughly
  return (more - less) / more > allowed
}

/** Names of counted things over several reports: they are compared by which terms they share, not by how rare these are. */
export function evenNames(): CountedNames {
  return new CountedNames(new TermIndex({ known: noTerms, weight: () => 1 }))
}
