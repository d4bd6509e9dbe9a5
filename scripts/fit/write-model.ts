import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Fit } from './table.ts'

interface Written {
  /** Missing in files that were written before dates were kept. */
  readonly date?: string
  readonly model: object
}

/** Writes a fit's weights with where they come from; a file whose weights are the same keeps its date. Returns what was done. */
export function writeModel({ name, file, script, data }: Fit, model: object): string {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url))
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Written) : null
  const same = before !== null && JSON.stringify(before.model) === JSON.stringify(model)
  const date = (same ? before.date : undefined) ?? new Date().toISOString().slice(0, 10)
  writeFileSync(
    path,
    `${JSON.stringify({ script, command: `npm run fit -- ${name}`, data, date, model }, null, 1).replace(/\[\s+([^\[\]{}]*?)\s+\]/g, (_, row: string) => `[${row.replace(/\s+/g, ' ')}]`)}\n`,
  )
  return same ? `unchanged since ${date}` : `written to ${file}`
}
