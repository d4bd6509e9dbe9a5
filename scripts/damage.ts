/**
 * `npm run damage -- [--trials 200] [--seed 1] [--lanes 2] [--corpus content] [--project .]`: damages one file or folder of a build's finished work at a time, builds
 * again, and compares every byte of the site with a cold build's. Prints each build that ended well with a wrong site, and each that failed and failed again, with the number
 * of its trial: the same seed and number of lanes give the same damages. Exit code 1 where there was one. Two hundred trials take half an hour of two processors.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { smallCorpora } from './damage/corpora.ts'
import { Lane, type Trial } from './damage/lane.ts'

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    corpus: { type: 'string', default: 'content' },
    project: { type: 'string', default: '.' },
  },
})
const [trials, lanes] = [Number(values.trials), Number(values.lanes)]
const folder = mkdtempSync(join(tmpdir(), 'damage-'))
const corpora = smallCorpora(values.corpus, folder)
const all: Trial[] = []
const waiting = Array.from({ length: lanes }, (_, number) => new Lane(resolve(values.project), join(folder, `lane-${number}`), corpora, Number(values.seed) * 1_000 + number)) // prettier-ignore
const right = await waiting[0]!.cold()
await Promise.all(
  waiting.map(async (lane, number) => {
    await lane.warm(right)
    for (let trial = number; trial < trials; trial += lanes) {
      const done = await lane.trial(trial)
      all.push(done)
      const line = `${done.trial}: ${done.damage} → ${done.outcome}${done.said === '' ? '' : `\n    ${done.said}`}`
      if (done.outcome === 'wrong site' || done.outcome === 'fails again') console.log(line)
      else process.stderr.write(`${line}\n`)
    }
  }),
)
rmSync(folder, { recursive: true, force: true })

/** Lines of a table: outcomes by what was damaged, or how. */
function tally(nameOf: (trial: Trial) => string): string {
  return [...Map.groupBy(all, nameOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, those]) =>
        `  ${name.padEnd(40)}${[...Map.groupBy(those, ({ outcome }) => outcome)].map(([outcome, { length }]) => `${outcome} ${length}`).join(', ')}`,
    )
    .join('\n')
}

const bad = all.filter(({ outcome }) => outcome === 'wrong site' || outcome === 'fails again').length
console.log(
  `${all.length} damages, ${bad} of them with a wrong site or a failure that stays\n${tally(({ kind }) => kind)}\n${tally(({ how }) => how)}\n${tally(({ state }) => state)}`,
)
if (bad > 0) process.exitCode = 1
