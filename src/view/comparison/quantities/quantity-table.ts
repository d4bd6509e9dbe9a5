import type { Comparison, QuantityChange } from '../../../core/model.ts'
import { IdGiver } from '../../../core/text/identity.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { Messages } from '../../../i18n/index.ts'
import { quantityPlaces, type QuantityPlace } from './quantity-places.ts'
import { quantitiesToRows, type QuantityRow } from './quantity-rows.ts'

/** A line of the table of figures. */
export interface QuantityLine extends QuantityRow {
  /** Made from what is counted, so that it stays when other lines change. */
  readonly anchor: string
  readonly place: QuantityPlace
  readonly change: QuantityChange
  /** Whether the two figures are so far apart that they may count different things of one name, as a total and an increase do. */
  readonly doubtful: boolean
}

const order: readonly QuantityPlace[] = ['restated', 'work', 'problems', 'plans', 'other']

/** Figures that many times apart are seldom the same thing a year later; small counts may be. */
const doubtfulRatio = 4
const smallCount = 10

/** Whether two figures of one name are so far apart that they may count different things. */
export function isDoubtful({ unit, earlier, later }: QuantityChange): boolean {
  const [less = 0, more = 0] = [earlier?.value ?? 0, later?.value ?? 0].map(Math.abs).toSorted((a, b) => a - b)
  return unit !== '%' && less > 0 && more >= smallCount && more / less >= doubtfulRatio
}

/** What both reports count, by the part that counts it, in the order of the page: first what the later one tells otherwise of the earlier one's own year. */
export function quantityLines(comparison: Comparison, t: Messages['comparison'], locale: Locale): QuantityLine[] {
  const places = quantityPlaces(comparison)
  const ids = new IdGiver()
  const compared = comparison.quantities
    .filter((change) => change.earlier && change.later)
    .map((change) => ({ change, place: places.placeOf(change) }))
  const restated = comparison.restated.map(({ of, unit, first, restated: anew }) => ({
    change: { of, unit, earlier: first.quantity, later: anew.quantity },
    place: 'restated' as const,
  }))
  return [...compared, ...restated]
    .toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
    .flatMap(({ change, place }) =>
      quantitiesToRows([change], t, locale).map((row) => ({
        ...row,
        change,
        place,
        doubtful: isDoubtful(change),
        anchor: ids.give('figure-', place, change.of + change.unit),
      })),
    )
}
