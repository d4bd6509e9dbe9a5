import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Random } from '../bench/random.ts'
import { buildWhole, copyProject, startBuild, sumOf, writeReports, type BuildCall, type Report } from './sites.ts'

const OFFICES = [['石漫县水务局'], ['松坪县审计局', '白渚县民政局']] as const

/** Starts builds of two copies of the project, of two archives, into one folder at about the same time: it holds the one or the other in the end, never a mix. */
export async function buildPairs(work: string, pairs: number, random: Random, report: Report): Promise<void> {
  if (pairs === 0) return
  mkdirSync(work, { recursive: true })
  const site = join(work, 'site')
  const calls = OFFICES.map((offices, place): BuildCall => {
    const corpus = join(work, `corpus-${place}`)
    writeReports(corpus, offices, '双渡')
    return { root: copyProject(join(work, `project-${place}`)), corpus, cache: join(work, `cache-${place}`), site }
  })
  const sums: string[] = []
  for (const [place, call] of calls.entries()) {
    await buildWhole({ ...call, site: join(work, `site-${place}`) })
    sums.push(sumOf(join(work, `site-${place}`)))
  }
  for (let pair = 1; pair <= pairs; pair++) {
    const builds = calls.map((call, place) => async () => {
      await wait(place === pair % 2 ? 0 : random.below(3000))
      const build = startBuild(call)
      return { code: await build.ended, waited: build.said().includes('Another build is at work') }
    })
    const ended = await Promise.all(builds.map((build) => build()))
    const winner = sums.indexOf(sumOf(site))
    const isFault = winner < 0 || ended.some(({ code }) => code !== 0)
    report(`pair ${pair}: ended with ${ended.map(({ code, waited }) => `${code}${waited ? ' after waiting' : ''}`).join(' and ')}; the folder holds ${winner < 0 ? 'a mix' : `site ${winner + 1}`}`, isFault) // prettier-ignore
  }
}
