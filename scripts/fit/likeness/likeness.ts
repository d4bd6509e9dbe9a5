/**
 * Fits how alike the meanings of two problems are by what readers say, the matrix `likeness` of `src/core/compare/profiles/language.json`.
 *
 *     node scripts/fit/likeness/likeness.ts GOLD CORPUS
 *
 * Word vectors say which words keep the same company; which of that makes two problems the same is learned from labels. `labelled-likeness.ts` makes the same without an organisation, by which
 * the models of links and of threads are fitted and judged.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { KeptLikeness, LanguageTable } from '../../../src/core/compare/profiles/language.ts'
import { labelledLikeness } from './labelled-likeness.ts'

const [gold, corpus] = process.argv.slice(2)
if (gold === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/likeness/likeness.ts GOLD CORPUS')
  process.exit(2)
}
const file = fileURLToPath(new URL('../../../src/core/compare/profiles/language.json', import.meta.url))
const known = JSON.parse(readFileSync(file, 'utf8')) as LanguageTable
const likeness = keptOf((await labelledLikeness(gold, corpus)).without(null))
writeFileSync(file, JSON.stringify({ ...known, likeness }, null, 2) + '\n')
console.log(`likeness: written to ${file}`)

function keptOf(matrix: Float64Array): KeptLikeness {
  const size = Math.sqrt(matrix.length)
  const step = Number((matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127).toPrecision(4))
  const triangle = Array.from({ length: size }, (_, row) => [...matrix.subarray(row * size + row, (row + 1) * size)]).flat()
  return {
    step,
    triangle: Buffer.from(Int8Array.from(triangle, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))).buffer).toString('base64'),
  }
}
