/**
 * `npm run interrupt -- [--kills 40] [--pairs 20] [--seed 1]`: kills builds of a small archive at random moments, some of which withhold a report that
 * the site shows, and starts pairs of builds of two copies of the project into one folder at once. Prints what each left and every fault, and ends with exit
 * code 1 if there was one: a half site that looks whole, a withheld text beyond the first words of the build, a failure that stays, a mix of two sites.
 */
import { parseArgs } from 'node:util'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killBuilds } from './interrupt/kills.ts'
import { buildPairs } from './interrupt/pairs.ts'
import { seededRandom } from './bench/random.ts'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '40' }, pairs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const work = mkdtempSync(join(tmpdir(), 'interrupt-'))
const random = seededRandom(Number(values.seed))
let faults = 0
const report = (line: string, isFault: boolean): void => {
  console.log(isFault ? `FAULT ${line}` : line)
  if (isFault) faults++
}
await killBuilds(join(work, 'kills'), Number(values.kills), random, report)
await buildPairs(join(work, 'pairs'), Number(values.pairs), random, report)
console.log(`${values.kills} kills, ${values.pairs} pairs of builds at once: ${faults} faults`)
if (faults === 0) rmSync(work, { recursive: true })
else console.log(`The folders are left in ${work}.`)
process.exitCode = faults === 0 ? 0 : 1
