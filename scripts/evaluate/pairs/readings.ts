import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare } from '../../../src/core/compare/index.ts'
import type { Item } from '../../../src/core/model.ts'
import { byKindAndName } from '../../fit/organisation-name.ts'
import { reportAt } from '../reports.ts'
import { writeMeasured } from './measured.ts'

/** What a reader said of one verdict beside both reports: 1 shared, 0 not, 0.5 where it could be said or not. Its item is a place in the source text of the report that it is said of. */
export interface Reading {
  readonly word: 'new' | 'dropped'
  readonly earlier: string
  readonly later: string
  readonly item: readonly [from: number, to: number]
  readonly shared: number
}

const file = new URL('../../fit/labels/readings.json', import.meta.url)

/** All verdicts that readers judged. */
export function readings(): readonly Reading[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Reading[]
}

/** How many of the verdicts that readers judged are still said, and how many of those the readers shared. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { corpus: { type: 'string' }, write: { type: 'boolean', default: false } } })
  const { corpus, write } = values
  if (corpus === undefined || !existsSync(corpus)) {
    console.error('Usage: npm run evaluate -- readings --corpus DIR [--write]')
    return 2
  }
  const judged = await Promise.all(
    readings().map(async (reading) => {
      const { organisation } = await reportAt(join(corpus, reading.later))
      return { ...reading, organisation: organisation ?? '', isSaid: await isSaid(reading, corpus) }
    }),
  )
  const figures: Record<string, object> = {}
  for (const [word, all] of Map.groupBy(judged, (reading) => reading.word)) {
    const said = all.filter((reading) => reading.isSaid)
    const shared = said.filter((reading) => reading.shared > 0).length
    const surely = said.filter((reading) => reading.shared === 1).length
    console.log(
      `${word}: of ${String(all.length)} read ${String(said.length)} are said; ${String(surely)} of them are surely shared, ${String(shared)} surely or perhaps`,
    )
    figures[`problems, ${word}`] = { read: all.length, said: said.length, surely, perhaps: shared - surely }
  }
  const said = judged.filter(({ isSaid }) => isSaid)
  const byOrganisation = byKindAndName(
    said,
    ({ organisation }) => organisation,
    (own) => {
      const of = (word: Reading['word'], surely: boolean): number => own.filter((each) => each.word === word && (!surely || each.shared === 1)).length
      return { new: of('new', false), newShared: of('new', true), dropped: of('dropped', false), droppedShared: of('dropped', true) }
    },
  )
  if (write) {
    writeMeasured('readings', figures)
    writeMeasured('readingsByOrganisation', byOrganisation)
  }
  return 0
}

/** Whether the item is still called new or dropped; one that is cut otherwise by now is not the one that was read. */
async function isSaid({ word, earlier, later, item: [from, to] }: Reading, corpus: string): Promise<boolean> {
  const { problems, doubtful } = compare(await reportAt(join(corpus, earlier)), await reportAt(join(corpus, later)), { segment: (text) => [text] })
  const items: readonly Item[] = word === 'new' ? problems.later : problems.earlier
  const item = items.find((one) => one.from === from && one.to === to)
  if (!item || doubtful.includes('problems')) return false
  return !problems.links.some((link) => link.earlier.includes(item.id) || link.later.includes(item.id))
}
