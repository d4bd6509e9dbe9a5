import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../bench/random.ts'
import { buildWhole, filesWith, isAllListed, looksWhole, servedSum, startBuild, sumOf, writeReports, type BuildCall, type Report } from './sites.ts'

/** A word of the report that is withheld in every other state of the archive. */
const WORD = '栖霞坞'
const OFFICES = ['云岫县水务局', '澄浦县审计局']

/** What the archivist wrote, by the name of the state. */
const STATES = { open: `file,publish\n${OFFICES[0]!}2031.txt,full\n`, withheld: `file,publish\n${OFFICES[0]!}2031.txt,withheld\n` }
type State = keyof typeof STATES

/**
 * Kills builds at random moments and looks at what they left. Each goes on from what the one before left, every fifth begins with an empty folder; every
 * second is followed by a build that comes to its end, and then what is published changes.
 */
export async function killBuilds(work: string, kills: number, random: Random, report: Report): Promise<void> {
  if (kills === 0) return
  mkdirSync(work, { recursive: true })
  const call: BuildCall = { root: process.cwd(), corpus: join(work, 'corpus'), cache: join(work, 'cache'), site: join(work, 'site') }
  const become = (state: State): void => {
    writeReports(call.corpus, OFFICES, WORD)
    writeFileSync(join(call.corpus, 'metadata.csv'), STATES[state])
  }
  const whole: Partial<Record<State, { sum: string; served: string }>> = {}
  let longest = 0
  for (const state of ['open', 'withheld'] as const) {
    become(state)
    const start = performance.now()
    const site = join(work, state)
    await buildWhole({ ...call, cache: join(work, `cache-${state}`), site })
    longest = Math.max(longest, performance.now() - start)
    whole[state] = { sum: sumOf(site), served: servedSum(site) }
  }
  report(`a whole build takes ${(longest / 1000).toFixed(0)} s; the word stands in ${filesWith(join(work, 'open'), WORD).length} files`, filesWith(join(work, 'withheld'), WORD).length > 0) // prettier-ignore
  const counts = { whole: 0, half: 0, finished: 0 }
  for (let kill = 1; kill <= kills; kill++) {
    if (kill % 5 === 0) rmSync(call.site, { recursive: true, force: true })
    const state: State = kill % 4 === 1 || kill % 4 === 2 ? 'withheld' : 'open'
    become(state)
    const build = startBuild(call)
    const moment = (random.below(10_500) / 10_000) * longest
    const ending = await Promise.race([build.ended, wait(moment, 'killed' as const)])
    build.kill()
    await build.ended
    const [isWhole, served] = [looksWhole(call.site), servedSum(call.site)]
    const found = filesWith(call.site, WORD)
    if (ending !== 'killed') counts.finished++
    else counts[isWhole ? 'whole' : 'half']++
    const left = !isWhole
      ? 'no front page'
      : Object.values(whole).some((each) => each.served === served)
        ? 'a whole site'
        : 'a half site with a front page'
    // A build that waits for another one has not begun.
    const hasBegun = build.said().replace(/^Another build is at work.*\n/gm, '') !== ''
    const isShown = state === 'withheld' && hasBegun && found.length > 0
    report(
      `kill ${kill} (${state}, after ${(moment / 1000).toFixed(1)} s): ${left}${isShown ? `, the withheld word in ${found.length} files (${found[0]!})` : ''}${isAllListed(call.site) ? '' : ', files that no build owns'}`,
      left.startsWith('a half') || isShown || !isAllListed(call.site),
    )
    if (kill % 2 === 0 || kill === kills) await mend(call, state, whole[state]!.sum, report)
  }
  report(`killed: ${counts.whole} left a whole site, ${counts.half} one without a front page; ${counts.finished} had ended before`, false)
}

/** The next build comes to its end, and leaves what it would have left in an empty folder. */
async function mend(call: BuildCall, state: State, expected: string, report: Report): Promise<void> {
  try {
    await buildWhole(call)
    const sum = sumOf(call.site)
    if (sum !== expected) report(`the next build left ${sum} instead of ${expected} (${state})`, true)
  } catch (error) {
    report(`the next build failed: ${(error as Error).message}`, true)
  }
}
