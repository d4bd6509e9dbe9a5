import { judgementOf, thresholds, type OwnThresholds } from '../../core/compare/thresholds.ts'
import type { Messages } from '../../i18n/index.ts'
import { numberRows, type NumberRow } from './number-rows.ts'

/**
 * Every threshold of the comparison with its meaning; those of the three lists mean the same.
 * @param own what the archive sets otherwise: such a row has the built-in value beside its own.
 */
export function thresholdRows({ thresholds: { items, ...words }, comparison }: Messages['method'], own: OwnThresholds): NumberRow[] {
  const meanings = { problems: items, plans: items, work: items, ...words }
  const builtIn = new Map(numberRows(thresholds, meanings).map(({ path, value }) => [path, value]))
  return numberRows({ ...judgementOf(own), diff: thresholds.diff }, meanings).map((row) =>
    row.value === builtIn.get(row.path) ? row : { ...row, meaning: `${row.meaning} ${comparison.ownThreshold(builtIn.get(row.path)!)}` },
  )
}
