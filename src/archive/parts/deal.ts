import { dirname } from 'node:path/posix'
import { append } from '../../core/lists.ts'

/**
 * Deals the files of a corpus out to parts, by their paths alone, so that every machine deals alike. Files whose paths differ in nothing but numbers, or that lie in one
 * folder, are likely of one series and stay together where parts don't get too uneven by it; where they don't, nothing is wrong: the join makes what is missing.
 * @returns the paths of each part, each in the order of the paths.
 */
export function dealFiles(paths: readonly string[], of: number): readonly (readonly string[])[] {
  const sorted = paths.toSorted()
  const most = Math.ceil(sorted.length / of)
  const apart = (groups: readonly string[][], parted: (group: string[]) => readonly string[][]): readonly string[][] =>
    groups.flatMap((group) => (group.length <= most ? [group] : parted(group)))
  const byFolder = groupsBy(sorted, (path) => withoutNumbers(dirname(path)))
  const units = apart(byFolder, (folder) => apart(groupsBy(folder, withoutNumbers), (alike) => runsOf(alike, most)))
  const parts = Array.from({ length: of }, (): string[] => [])
  for (const unit of units.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    append(
      parts.reduce((least, part) => (part.length < least.length ? part : least)),
      unit,
    )
  }
  return parts.map((part) => part.sort())
}

function groupsBy(paths: readonly string[], keyOf: (path: string) => string): string[][] {
  return [...Map.groupBy(paths, keyOf).values()]
}

/** A path without the years and numbers in it. */
function withoutNumbers(path: string): string {
  return path.replace(/\p{N}+/gu, '')
}

/** Neighbours in the order of paths, so many at a time. */
function runsOf(paths: readonly string[], length: number): string[][] {
  return Array.from({ length: Math.ceil(paths.length / length) }, (_, i) => paths.slice(i * length, (i + 1) * length))
}
