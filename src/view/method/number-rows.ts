import { judgementOf, type OwnThresholds, thresholds } from '../../core/compare/thresholds.ts'
import type { Messages } from '../../i18n/index.ts'

/** A number of the code, under its path in its table, with what it means. */
export interface NumberRow {
  readonly path: string
  readonly value: number
  readonly meaning: string
}

interface Words {
  readonly [key: string]: string | Words
}

/** Every number of a nested table, in its order, with its words. */
export function numberRows(numbers: object, words: Words, path = ''): NumberRow[] {
  return Object.entries(numbers as Record<string, number | object>).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    const said = words[key]
    if (typeof value === 'number') return [{ path: at, value, meaning: typeof said === 'string' ? said : '' }]
    return numberRows(value, typeof said === 'object' ? said : {}, at)
  })
}

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
