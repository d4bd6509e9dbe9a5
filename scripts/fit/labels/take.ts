/**
 * Takes labels that readers made into the repository, as places in public reports and without their words.
 *
 *     node scripts/fit/labels/take.ts pairs|threads|problems|plans|verdicts LABELS CORPUS
 *
 * LABELS is a folder of labelled files with quotations, CORPUS holds the reports that they name. Problems
 * are taken from the folders `problems` and `pairs` below LABELS.
 */
import { writeFileSync } from 'node:fs'
import { placedPairs } from './pairs.ts'
import { placedPlans } from './plans.ts'
import { placedProblems } from './problems.ts'
import { placedThreads } from './threads.ts'
import { placedVerdicts } from './verdicts.ts'

const [kind, labels, corpus] = process.argv.slice(2)
const kinds = { pairs: placedPairs, threads: placedThreads, problems: placedProblems, plans: placedPlans, verdicts: placedVerdicts }
const place = kinds[kind as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined
if (place === undefined || labels === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/labels/take.ts pairs|threads|problems|plans|verdicts LABELS CORPUS')
  process.exit(2)
}
const rows = [...(await place(labels, corpus))].map(([name, kept]) => {
  const fields = Object.entries(kept).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `  ${JSON.stringify(name)}: {\n${fields.join(',\n')}\n  }`
})
writeFileSync(new URL(`${kind!}.json`, import.meta.url), `{\n${rows.join(',\n')}\n}\n`)
console.log(`${String(rows.length)} taken`)
