import { createHash } from 'node:crypto'

/** So many of the values as asked, in an order that depends on the seed and on what they are alone. */
export function drawn<Value>(values: readonly Value[], count: number, seed: string): Value[] {
  return values
    .map((value) => ({
      value,
      key: createHash('sha256')
        .update(`${seed} ${JSON.stringify(value)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ value }) => value)
}
