import type { Grouping, SeriesGroup } from '../core/series/group.ts'
import type { ArchiveComparison, ArchiveHistory } from './comparisons.ts'
import type { PlacedRow } from './corpus/metadata.ts'
import type { ArchiveFile } from './originals.ts'
import type { Settings } from './corpus/settings.ts'

/** Everything that a build found out, before it is put into the shape that pages read. */
export interface BuildResults {
  readonly settings: Settings
  readonly rows: readonly PlacedRow[]
  readonly files: readonly ArchiveFile[]
  readonly series: readonly SeriesGroup[]
  readonly unassigned: Grouping['unassigned']
  readonly joins: Grouping['joins']
  readonly comparisons: readonly ArchiveComparison[]
  readonly histories: readonly ArchiveHistory[]
}
