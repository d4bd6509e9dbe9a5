import { showsRecord, showsText } from '../core/publication.ts'
import type { SeriesGroup } from '../core/series/group.ts'
import { nameFinder } from './find-names.ts'
import { saysItself } from './near-copies.ts'
import type { ArchiveFile } from './originals.ts'
import { stemOf } from './stems.ts'
import type { Secrets } from './store/built.ts'

/** A name of one letter stands in too many others to tell anything. */
const SHORTEST = 2

/** What is said of withheld files, and of no other. */
export function secretsOf(files: readonly ArchiveFile[], series: readonly SeriesGroup[]): Secrets {
  const stems = new Set(files.flatMap((file) => (showsRecord(file) ? [] : [stemOf(file.path)])))
  const isSecret = (file: ArchiveFile): boolean => !showsRecord(file) || (isUnread(file) && isNamedAfterOne(stemOf(file.path), stems))
  const [open, withheld] = [files.filter((file) => !isSecret(file)), files.filter(isSecret)]
  const known = [...new Set([...open.flatMap(namesIn), ...series.flatMap(({ name, aliases }) => [name, ...aliases])])]
  const own = new Set(withheld.flatMap(namesIn))
  const namedIn = nameFinder(own)
  const told = new Set(known.flatMap((each) => [...namedIn(each)]))
  const names = [...own].filter((name) => name.length >= SHORTEST && !told.has(name))
  return { paths: withheld.map(({ path }) => path), names, open: withheld.length > 0 ? open.map(({ path }) => path) : [] }
}

/**
 * Whether a file holds no report, and the archivist says nothing of it: where it is named as a withheld one is but for its ending or more words, it is the same document as a scan, in
 * an older format or as a copy, and the list of files that can't be read would tell its name.
 */
function isUnread(file: ArchiveFile): boolean {
  return !file.facts?.report && !saysItself(file)
}

/** Whether a name is one of some stems with no more than words behind it. Time grows with the name, not with the number of stems. */
function isNamedAfterOne(name: string, stems: ReadonlySet<string>): boolean {
  for (let length = name.lastIndexOf('/') + 1; length <= name.length; length++) if (stems.has(name.slice(0, length))) return true
  return false
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
