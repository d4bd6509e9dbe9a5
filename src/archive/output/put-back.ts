import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { saysAll } from '../../core/publication.ts'
import { printable } from '../../core/text/printable.ts'
import { CorpusError, readArchivistFile } from '../corpus/corpus.ts'
import { parseSettings } from '../corpus/settings.ts'
import type { StoredReport } from '../stages/normalise.ts'
import type { PublicationOfFile } from '../store/built.ts'
import { seal, unseal } from '../store/sealed.ts'
import type { Store } from '../store/store.ts'
import { writeWhole } from '../store/whole-file.ts'
import { stillIn, type TakenOut } from '../taken-out.ts'
import type { SiteOfCorpus } from './kept-back.ts'

/** What the notes are sealed as. */
const NOTES = 'taken-out'

/** How many files are named one by one. */
const TOLD = 20

/** What was taken out of a file of the last site. */
interface Noted {
  readonly path: string
  readonly sha256: string
  readonly taken: readonly TakenOut[]
}

/** Notes what the archivist's rules and corrections took out of the texts of a finished site, and, of files whose text it does not show, what they took out before. */
export function noteTakenOut(of: SiteOfCorpus, files: readonly PublicationOfFile[]): void {
  const before = new Map(notedBefore(of).map((noted) => [noted.path, noted]))
  const now = files.flatMap(({ path, sha256, taken = [], showsText = true }): Noted[] => {
    const all = showsText ? taken : [...(before.get(path)?.taken ?? []), ...taken]
    return all.length > 0 ? [{ path, sha256, taken: distinct(all) }] : []
  })
  writeWhole(dirname(of.notes), of.notes, seal(NOTES, { ...read(of.notes), [of.site]: now, [of.corpus]: now }))
}

/**
 * Demands that nothing which the archivist let take out of a text becomes public because the rule or the correction was lost, or does not find it any more. Whether a file is public as it is
 * says a row of its own.
 * @throws {CorpusError} that names the files, and no word of what was taken out.
 */
export function demandNothingPutBack(of: SiteOfCorpus, files: readonly PublicationOfFile[], store: Store): void {
  const { showRemoved, removalRules } = parseSettings(readArchivistFile(of.corpus, 'archive.yaml'))
  const noted = showRemoved ? [] : notedBefore(of)
  if (noted.length === 0) return
  const byName = new Map([...noted.map((each) => [each.sha256, each] as const), ...noted.map((each) => [each.path, each] as const)])
  const rules = new Set(removalRules.map(({ name }) => name))
  const faults = files.flatMap(({ path, sha256, publish, isSaid, showsText, key, taken = [] }) => {
    const before = byName.get(path) ?? byName.get(sha256)
    if (!before || !showsText || key === undefined || (isSaid && saysAll({ publish }))) return []
    const known = new Set(taken.flatMap(({ runs }) => runs))
    const missed = before.taken.filter(({ runs }) => !runs.every((run) => known.has(run)))
    if (missed.length === 0) return []
    const { sourceText, report } = store.demand<StoredReport>(key)
    if (stillIn(sourceText, report.removed, missed).length > 0)
      return [`  ${printable(path)}: what was taken out of it, or a part of that, stands in its text`]
    const idle = missed.find(({ rule }) => rules.has(rule) && !taken.some((each) => each.rule === rule))
    return idle ? [`  ${printable(path)}: the rule “${idle.rule}” took something out of it, and finds nothing in it now`] : []
  })
  if (faults.length === 0) return
  throw new CorpusError(
    `An earlier site did not show all of these texts, and what was taken out of them may be public now, so nothing was built:\n${[
      ...faults.slice(0, TOLD),
      ...(faults.length > TOLD ? [`  and ${faults.length - TOLD} more`] : []),
    ].join(
      '\n',
    )}\nIf archive.yaml, a rule or a correction in it was lost or changed by mistake, put it right. If all that is in these texts may be public, write “full” into the column publish of metadata.csv for each, or build once with --release.`,
  )
}

function distinct(taken: readonly TakenOut[]): TakenOut[] {
  return [...new Map(taken.map((each) => [`${each.rule} ${each.runs.join()}`, each])).values()]
}

function notedBefore({ notes, site, corpus }: SiteOfCorpus): readonly Noted[] {
  const noted = read(notes)
  const own = [...(noted[site] ?? []), ...(noted[corpus] ?? [])]
  // Originals that were copied without their settings are known by their contents.
  return Object.hasOwn(noted, site) || Object.hasOwn(noted, corpus) ? own : Object.values(noted).flat().map((each) => ({ ...each, path: '' })) // prettier-ignore
}

function read(notes: string): Readonly<Record<string, readonly Noted[]>> {
  try {
    return unseal<Record<string, readonly Noted[]>>(NOTES, readFileSync(notes)) ?? {}
  } catch {
    return {}
  }
}
