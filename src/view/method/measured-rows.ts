/** A measured figure under its path. */
export interface MeasuredRow {
  readonly path: string
  readonly value: string
}

/** Every figure of one subject, in its order; lists are one figure. */
export function measuredRows(figures: unknown, path = ''): MeasuredRow[] {
  if (typeof figures === 'number') return [{ path, value: String(Math.round(figures * 1000) / 1000) }]
  if (Array.isArray(figures))
    return [{ path, value: figures.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value))).join(', ') }]
  if (typeof figures !== 'object' || figures === null) return [{ path, value: String(figures) }]
  return Object.entries(figures).flatMap(([key, value]) => measuredRows(value, path === '' ? key : `${path}.${key}`))
}
