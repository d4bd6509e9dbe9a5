import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a file of fitted weights comes from. */
export interface Provenance {
  /** The file, from the root of the project on, or its whole path. */
  readonly file: string
  /** What makes it. */
  readonly script: string
  readonly command: string
  /** What it is made of, in words. */
  readonly data: string
}

interface Written {
  /** Missing in files that were written before dates were kept. */
  readonly date?: string
  readonly model: object
}

/** Writes a fit's weights with where they come from; a file whose weights are the same keeps its date. Returns what was done. */
export function writeModel({ file, script, command, data }: Provenance, model: object): string {
  const path = resolve(fileURLToPath(new URL('../..', import.meta.url)), file)
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Written) : null
  const same = before !== null && JSON.stringify(before.model) === JSON.stringify(model)
  const date = (same ? before.date : undefined) ?? new Date().toISOString().slice(0, 10)
  writeFileSync(
    path,
    `${JSON.stringify({ script, command, data, date, model }, null, 1).replace(/\[\s+([^\[\]{}]*?)\s+\]/g, (_, row: string) => `[${row.replace(/\s+/g, ' ')}]`)}\n`,
  )
  return same ? `unchanged since ${date}` : `written to ${file}`
}
