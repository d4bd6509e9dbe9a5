import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
import { isMarked, TAG, TAG_TEXT } from './cache-tag.ts'
import { cacheFolder } from './store.ts'
import { writeWhole } from './whole-file.ts'

/** All that a build keeps in its cache folder, by name. */
const OWN =
  /^(?:astro|astro\.json|building|lock(?:\..*)?|code|kept-back\.json|removals\.json|search|site\.json(?:\.\d+)?|store|vite|CACHEDIR\.TAG.*)$/

/**
 * Makes sure that the folder of finished work can be written and holds nothing else: builds delete there what no current version needs.
 * @param root the project's folder.
 * @returns the folder.
 * @throws {CorpusError} where it is another's, or can't be written.
 */
export function openCache(root: string): string {
  const folder = cacheFolder(root)
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found && !found.isDirectory()) throw unusable(folder, 'it is no folder')
  const other = found && !isMarked(folder) ? readdirSync(folder).find((name) => !OWN.test(name)) : undefined
  if (other !== undefined) throw unusable(folder, `it holds other things (${other}), and builds delete there what they no longer need`)
  for (const each of [folder, join(root, '.astro')]) demandWritable(each)
  return folder
}

function demandWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeWhole(folder, join(folder, TAG), TAG_TEXT)
  } catch (error) {
    throw unusable(folder, (error as Error).message)
  }
}

function unusable(folder: string, why: string): CorpusError {
  return new CorpusError(
    `Finished work can't be kept in ${folder}: ${why}. Set CACHE to a folder of its own that this user may write, such as an empty one, and build again.`,
  )
}
