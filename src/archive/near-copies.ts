import { nameKey, relationOf } from '../core/names/index.ts'
import { isStricter, keepsBack } from '../core/publication.ts'
import { copyFinder, isCopy } from '../core/resemblance/find-copies.ts'
import type { Original } from './corpus/corpus.ts'
import type { ArchiveFile } from './originals.ts'
import { finishStage, type Build } from './stages/finish.ts'
import { readSketch, type SketchJob, type StoredSketch } from './stages/sketch.ts'
import { fingerprint } from './store/fingerprint.ts'

/**
 * Holds back what is nearly a copy of a text that is kept back, a part of it, or has it inside: it is published no more than that one, unless a row of its own says what is
 * published of it. Where nothing is kept back, or nothing is left to hold, nothing is looked at.
 */
export async function holdNearCopies(build: Build, files: readonly ArchiveFile[], originals: readonly Original[]): Promise<ArchiveFile[]> {
  const originalOf = new Map(originals.map((original) => [original.path, original]))
  const jobFor = ({ path, key }: ArchiveFile): SketchJob => ({
    ...{ does: 'sketch', key: build.keyOf('sketch', fingerprint(key)), report: key },
    ...originalOf.get(path)!,
  })
  const groups = [...Map.groupBy(files, (file) => file.facts?.report?.id ?? null)].flatMap(([id, copies]) => (id === null ? [] : [copies]))
  const kept = groups.filter(([first]) => keepsBack(first!))
  const open = groups.filter((copies) => !copies.some(saysItself) && kept.some(([first]) => isStricter(first!, copies[0]!)))
  if (open.length === 0) return [...files]
  const jobs = [...new Set([...kept, ...open])].map(([first]) => jobFor(first!))
  const finished = await finishStage(build, 'sketch', jobs)
  const failed = new Set(jobs.filter((_, i) => finished[i]!.failed !== null).map(({ path }) => path))
  const sketchOf = (file: ArchiveFile) => readSketch(build.store.demand<StoredSketch>(jobFor(file).key))
  const known = kept.map(([first]) => first!)
  const unknown = known.find(({ path }) => failed.has(path))
  if (unknown) throw new Error(`${unknown.path} is kept back, and could not be looked through, so that copies of it would be public.`)
  const find = copyFinder(known.map(sketchOf))
  const held = new Map<string, ArchiveFile>()
  for (const [file] of open) {
    // What could not be looked through may be anything.
    const alike = failed.has(file!.path)
      ? known
      : find(sketchOf(file!)).flatMap((likeness) => {
          const other = known[likeness.kept]!
          return other !== file && isCopy(likeness, areOthers(file!, other)) ? [other] : []
        })
    const stricter = alike.filter((other) => isStricter(other, file!))
    const first = stricter.find((other) => !stricter.some((further) => isStricter(further, other)))
    if (first) held.set(file!.facts!.report!.id, first)
  }
  return files.map((file) => {
    const other = held.get(file.facts?.report?.id ?? '')
    return other ? { ...file, publish: other.publish, heldFor: other.path } : file
  })
}

/** Whether the archivist says in a row of the file's own what is published of it. */
function saysItself({ row }: ArchiveFile): boolean {
  return row !== undefined && 'publish' in row
}

/** Whether years or organisations say that two files hold two reports: what is known of both, and differs. */
function areOthers({ facts: one }: ArchiveFile, { facts: other }: ArchiveFile): boolean {
  const [a, b] = [one!.report!, other!.report!]
  if (a.year !== null && b.year !== null && a.year !== b.year) return true
  if (a.organisation === null || b.organisation === null) return false
  return nameKey(a.organisation) !== nameKey(b.organisation) && relationOf(a.organisation, b.organisation) === 'apart'
}
