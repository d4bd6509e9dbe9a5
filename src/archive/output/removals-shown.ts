import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readArchivistFile } from '../corpus/corpus.ts'
import { parseSettings } from '../corpus/settings.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { seal, unseal } from '../store/sealed.ts'
import { writeWhole } from '../store/whole-file.ts'

/** What the notes are sealed as. */
const NOTES = 'removals'

/**
 * Fingerprints of the archivist's removal rules and removals of single files, by the folder of the site that was made with them. Kept with finished work and not in the site, which is
 * public: a fingerprint tells those who guess what was removed that they are right.
 */
type Noted = Readonly<Record<string, readonly string[]>>

/** Fingerprints of what an archivist lets remove from texts. */
export function removalsOf(corpus: string): readonly string[] {
  const { removalRules, corrections } = parseSettings(readArchivistFile(corpus, 'archive.yaml'))
  const removals = [...removalRules, ...corrections.texts.filter(({ kind }) => kind === 'removal')]
  return removals.map((each) => fingerprint(JSON.stringify(each)))
}

/** Whether something is to be removed that was not when a site was made, or may be where that is not known. */
export function hasNewRemovals(notes: string, folder: string, now: readonly string[]): boolean {
  const before = new Set(read(notes)[folder])
  return now.some((each) => !before.has(each))
}

/** Notes with which removals the finished site of a folder was made. */
export function noteRemovals(notes: string, folder: string, now: readonly string[]): void {
  writeWhole(dirname(notes), notes, seal(NOTES, { ...read(notes), [folder]: now }))
}

function read(notes: string): Noted {
  try {
    return unseal<Noted>(NOTES, readFileSync(notes)) ?? {}
  } catch {
    return {}
  }
}
