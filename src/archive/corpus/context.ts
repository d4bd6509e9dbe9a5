import type { NormaliseContext } from '../../core/normalise/index.ts'
import type { MetadataRow } from './metadata.ts'
import type { Settings } from './settings.ts'

/** What the archivist says that bears on normalising one file. It is part of the fingerprint of the file's result. */
export function normaliseContext(path: string, row: MetadataRow | undefined, { removalRules, corrections }: Settings): NormaliseContext {
  const { title, year, reviewedYear, planYear, organisation, role, kind, place, date, session } = row ?? {}
  const said = { title, year, reviewedYear, planYear, organisation, role, kind, place, date, session }
  return {
    metadata: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    removalRules,
    corrections: corrections.texts.filter(({ file }) => file === path.normalize('NFC')),
  }
}
