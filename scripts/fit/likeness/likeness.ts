/**
 * Fits how alike the meanings of two problems are by what readers say, the matrix `src/core/compare/profiles/likeness.json`.
 *
 *     node scripts/fit/likeness/likeness.ts GOLD CORPUS
 *
 * Word vectors say which words keep the same company; which of that makes two problems the same is learned from labels. `labelled-likeness.ts` makes the same without an organisation, by which
 * the models of links and of threads are fitted and judged.
 */
import type { KeptLikeness } from '../../../src/core/compare/profiles/language.ts'
import { provenances } from '../table.ts'
import { writeModel } from '../write-model.ts'
import { labelledLikeness } from './labelled-likeness.ts'

const [gold, corpus] = process.argv.slice(2)
if (gold === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/likeness/likeness.ts GOLD CORPUS')
  process.exit(2)
}
console.log(writeModel(provenances['likeness']!, keptOf((await labelledLikeness(gold, corpus)).without(null))))

function keptOf(matrix: Float64Array): KeptLikeness {
  const size = Math.sqrt(matrix.length)
  const step = Number((matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127).toPrecision(4))
  const triangle = Array.from({ length: size }, (_, row) => [...matrix.subarray(row * size + row, (row + 1) * size)]).flat()
  return {
    step,
    triangle: Buffer.from(Int8Array.from(triangle, (value) => Math.max(-127, Math.min(127, Math.round(value / step)))).buffer).toString('base64'),
  }
}
