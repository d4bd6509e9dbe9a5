import { join, resolve } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { realPathOf } from '../corpus/read-within.ts'
import { readBuiltFiles } from './built-files.ts'
import { Place, withAllAbove } from './place.ts'

/** What to do about what is not for everybody, by the name that a message gives it. */
const remedies = {
  'The originals': 'Move them out of it',
  'Finished work': 'Set CACHE to a folder elsewhere',
  'A part of an archive': 'Name a folder with --outDir elsewhere',
} as const

/**
 * Demands that a folder in which withheld texts lie, or may lie, is no part of a site: hosts publish whatever lies in the folder of one, and builds put all of the project's folder `public` there.
 * @param root the project's folder.
 * @throws {CorpusError} that says which of these it is.
 */
export function demandNotPublic(root: string, folder: string, what: keyof typeof remedies): void {
  const place = realPathOf(resolve(folder))
  const site = withAllAbove(place).find((each) => readBuiltFiles(each) !== null)
  const open = site ?? [join(root, 'public')].find((each) => new Place(place).isIn(new Place(each)))
  if (open === undefined) return
  const why = site === undefined ? 'all of which builds put into every site' : 'which is a site'
  throw new CorpusError(
    `${what} can't be kept in ${folder}: it lies in ${open}, ${why}, so that withheld texts would be public. ${remedies[what]}, and build again.`,
  )
}
