import { thresholds } from '../../core/compare/thresholds.ts'
import type { Messages } from '../../i18n/index.ts'
import { numberRows, type NumberRow } from './number-rows.ts'

/** Every threshold of the comparison with its meaning; those of the three lists mean the same. */
export function thresholdRows({ thresholds: { items, ...words } }: Messages['method']): NumberRow[] {
  return numberRows(thresholds, { problems: items, plans: items, work: items, ...words })
}
