import { createHash } from 'node:crypto'
import { showsText } from '../../core/publication.ts'
import type { ArchiveIndex, ReportEntry } from '../../core/records.ts'

/** Characters that make an index of their own worth its cost. More indexes make a rebuild after a change cheaper, since only the changed one is made anew. */
const PER_INDEX = 1_100_000
const MOST_INDEXES = 4

/** More indexes make a query dearer, since it reads a chunk or two of each. From so many characters on, where queries read much already, few are best. */
const LARGE = 12_000_000
const MOST_OF_LARGE = 2

/**
 * Deals the archive's reports out to indexes, in the archive's order. A series stays together, and where it goes depends on its name alone, so
 * that a changed or added report touches one index. Reports whose text is not public, or which have none, are in none.
 */
export function shardsOf({ reports }: ArchiveIndex): ReportEntry[][] {
  const searched = reports.filter((report) => showsText(report) && report.characters > 0)
  const characters = searched.reduce((total, report) => total + report.characters, 0)
  const number = indexesFor(characters)
  const shards = Array.from({ length: number }, (): ReportEntry[] => [])
  for (const report of searched) shards[placeOf(report.series ?? report.id, number)]!.push(report)
  return shards.filter((shard) => shard.length > 0)
}

/** Number of indexes for an archive of so many characters. */
export function indexesFor(characters: number): number {
  return Math.min(characters < LARGE ? MOST_INDEXES : MOST_OF_LARGE, Math.max(1, Math.floor(characters / PER_INDEX)))
}

function placeOf(name: string, number: number): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % number
}
