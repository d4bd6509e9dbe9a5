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
