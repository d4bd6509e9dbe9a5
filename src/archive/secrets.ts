import { showsRecord, showsText } from '../core/publication.ts'
import type { SeriesGroup } from '../core/series/group.ts'
import type { ArchiveFile } from './originals.ts'
import type { Secrets } from './store/built.ts'

/** A name of one letter stands in too many others to tell anything. */
const SHORTEST = 2

/** What is said of withheld files, and of no other. */
export function secretsOf(files: readonly ArchiveFile[], series: readonly SeriesGroup[]): Secrets {
  const [open, withheld] = [files.filter(showsRecord), files.filter((file) => !showsRecord(file))]
  const known = [...new Set([...open.flatMap(namesIn), ...series.flatMap(({ name, aliases }) => [name, ...aliases])])]
  const names = [...new Set(withheld.flatMap(namesIn))].filter((name) => name.length >= SHORTEST && !known.some((each) => each.includes(name)))
  return { paths: withheld.map(({ path }) => path), names, open: withheld.length > 0 ? open.map(({ path }) => path) : [] }
}

/** The names of organisations and series that a file bears, and its title; of a record those of its fields. */
function namesIn(file: ArchiveFile): string[] {
  const { facts, row } = file
  const report = facts?.report
  const told = showsText(file) || !showsRecord(file) ? (report?.names ?? []).map(({ name }) => name) : []
  return [...told, report?.organisation, report?.title, row?.organisation, row?.title, row?.series].filter(
    (name): name is string => typeof name === 'string',
  )
}
