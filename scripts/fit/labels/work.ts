import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../../../src/core/model.ts'
import { cellKey } from '../../evaluate/sample/labelled-pair.ts'
import { organisationKey } from '../link-labels.ts'
import { organisationOf } from '../organisation-name.ts'
import { reportAt } from '../../evaluate/reports.ts'

/** Two places of the source texts of an earlier and a later report. */
type Link = readonly [from: number, to: number, fromLater: number, toLater: number]

interface ReadFile {
  readonly file: string
  readonly organisation: string | null
  readonly sha256: string
}

/**
 * The work parts of two reports of one organisation, read beside one another: pieces of work that a careful reader puts on one row of a table, by one another's side, and
 * pairs of which it could be said or not. Pairs of comparisons were drawn by lot, one an organisation and two of the State Council's long series; the whole lists were read, so that whatever else they hold is no pair.
 */
interface ReadWork {
  readonly A: ReadFile
  readonly B: ReadFile
  readonly same: readonly Link[]
  readonly arguable: readonly Link[]
}

/** Two lists of work as they are read today, with what a reader said of their pairs: 1 one row, 0.5 perhaps; 0 of all that are not there. */
export interface LabelledWork {
  readonly organisation: string
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly shared: ReadonlyMap<string, number>
}

const file = new URL('work.json', import.meta.url)

/** All pairs of work that readers judged. Throws where a report is not the one that was read. @param corpus folder of the reports that the labels name. */
export async function labelledWork(corpus: string): Promise<LabelledWork[]> {
  const all = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, ReadWork>>)
  return Promise.all(all.map((read) => labelled(read, corpus)))
}

async function labelled({ A, B, same, arguable }: ReadWork, corpus: string): Promise<LabelledWork> {
  const [before, after] = await Promise.all([A, B].map((read) => reportOf(read, corpus)))
  const shared = new Map<string, number>()
  for (const [links, value] of [[arguable, 0.5] as const, [same, 1] as const]) {
    for (const [from, to, fromLater, toLater] of links) {
      const [row, column] = [numberAt([from, to], before!.work), numberAt([fromLater, toLater], after!.work)]
      if (row >= 0 && column >= 0) shared.set(cellKey(row, column), value)
    }
  }
  const organisation = organisationKey(organisationOf(A.organisation ?? A.file))
  return { organisation, earlier: before!.work, later: after!.work, shared }
}

function reportOf({ file: name, sha256 }: ReadFile, corpus: string): ReturnType<typeof reportAt> {
  const path = join(corpus, name)
  if (createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256)
    throw new Error(`${name} is not the file that was read: its hash differs. Restore the file, or read its work part again.`)
  return reportAt(path)
}

/** The item that has most of a place, by its number; −1 where none has any of it. */
function numberAt([from, to]: readonly [number, number], items: readonly Item[]): number {
  const shares = items.map((item) => Math.min(to, item.to) - Math.max(from, item.from))
  const most = Math.max(0, ...shares)
  return most > 0 ? shares.indexOf(most) : -1
}
