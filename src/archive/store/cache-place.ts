import { lstatSync, mkdirSync, readdirSync, statSync, type Stats } from 'node:fs'
import { join, resolve } from 'node:path'
import { CorpusError, isWithin, realPathOf } from '../corpus/corpus.ts'
import { demandNotPublic } from '../output/site-place.ts'
import { cacheFolder, isMarked, TAG, TAG_TEXT } from './store.ts'
import { statsOf, writeWhole } from './files.ts'

/** All that a build keeps in its cache folder, by name, and in each folder there: folders that others have made may have the same names. */
const OWN: readonly (readonly [name: RegExp, within: RegExp])[] = [
  [/^(?:astro|kept-back|pages|removals|site|taken-out)\.json(?:\.[\d-]+)?$/, /^$/],
  [/^CACHEDIR\.TAG/, /^$/],
  [/^astro$/, /^(?:assets|data-store\.json.*|dist|fonts|incremental-build\.json)$/],
  [/^building$/, /^new-/],
  [/^kept-back$/, /^[\da-f]{16,}\.json(?:\.[\d-]+)?$/],
  [/^lock(?:\..*)?$/, /^\d+-[\da-f]+-[\da-f-]+$/],
  [/^code$/, /^v\d+\.\d+\.\d+-/],
  [/^search$/, /^(?:[\da-f]{16,32}|unfinished-\d+)$/],
  [/^store$/, /^(?:built|needs|lost(?:\.[\d-]+)?|[a-z-]+-[\da-f]{16,})$/],
  [/^vite$/, /^deps/],
]

/**
 * Makes sure that the folder of finished work can be written and holds nothing else: builds delete there what no current version needs.
 * @param root the project's folder.
 * @param corpus folder of the originals, which are no place for finished work: it would be read as originals.
 * @returns the folder.
 * @throws {CorpusError} where it is another's, or can't be written, or where it or the originals lie in a site.
 */
export function openCache(root: string, corpus: string): string {
  const folder = cacheFolder(root)
  if (isWithin(realPathOf(folder), realPathOf(resolve(corpus)))) throw unusable(folder, 'it lies in the folder of originals')
  demandNotPublic(root, corpus, 'The originals')
  demandNotPublic(root, folder, 'Finished work')
  const astro = join(root, '.astro')
  const isThere = folderOrNothing(folder, SET_CACHE)
  folderOrNothing(astro, 'Move it away: Astro keeps what it makes of this project in a folder of that name')
  const other = isThere && !isMarked(folder) ? readdirSync(folder).flatMap((name) => othersIn(folder, name))[0] : undefined
  if (other !== undefined) throw unusable(folder, `it holds other things (${other}), and builds delete there what they no longer need`)
  for (const each of [folder, astro]) demandWritable(each)
  return folder
}

/**
 * Whether there is a folder. What stands in its place and is none, or leads nowhere, is somebody's: nothing tells that a build made it.
 * @throws {CorpusError} where something else is there.
 */
function folderOrNothing(folder: string, whatToDo: string): boolean {
  if (found(statSync, folder)?.isDirectory()) return true
  if (!found(lstatSync, folder)) return false
  throw unusable(folder, 'it is no folder', whatToDo)
}

/** What the system says of a path; of links that lead round, and of ways through files, as of nothing. */
function found(look: typeof statSync, path: string): Stats | undefined {
  try {
    return look(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Paths of what no build keeps under a name of the folder of finished work, or in the folder of that name. */
function othersIn(folder: string, name: string): string[] {
  const within = OWN.find(([own]) => own.test(name))?.[1]
  if (!within) return [name]
  const path = join(folder, name)
  if (!statsOf(path)?.isDirectory()) return []
  return readdirSync(path).flatMap((each) => (within.test(each) ? [] : [`${name}/${each}`]))
}

function demandWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeWhole(folder, join(folder, TAG), TAG_TEXT)
  } catch (error) {
    throw unusable(folder, (error as Error).message)
  }
}

const SET_CACHE = 'Set CACHE to a folder of its own that this user may write, such as an empty one'

function unusable(folder: string, why: string, whatToDo = SET_CACHE): CorpusError {
  return new CorpusError(`Finished work can't be kept in ${folder}: ${why}. ${whatToDo}, and build again.`)
}
