import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Measured quality that the method page shows. */
const file = new URL('../../../src/view/measured.json', import.meta.url)

/** Puts the figures of one subject into the file, leaving those of others; keys are in order, so that equal figures give an equal file. */
export function writeMeasured(subject: string, figures: object): void {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  const all = Object.entries({ ...known, [subject]: figures }).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(file, JSON.stringify(Object.fromEntries(all), null, 2) + '\n')
}
