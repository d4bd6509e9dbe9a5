import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { isWithin, realPathOf } from '../corpus/read-within.ts'
import { KEPT_BY_BUILDS } from './built-files.ts'

/** Names of folders, at whatever depth, in which programs keep what is theirs: histories, keys, settings, finished work, packages. */
const FOLDERS_OF_PROGRAMS = ['.git', '.svn', '.hg', '.ssh', '.gnupg', '.config', '.cache', '.astro', KEPT_BY_BUILDS, 'node_modules']

/** What lies in the folder of a history, whatever its name. */
const PARTS_OF_HISTORY = ['HEAD', 'objects', 'refs']

/** Where a path leads, told by the folders themselves: links, other spellings and capitals make no difference. The last folders of the path need not exist. */
export class Place {
  private readonly path: string
  /** Of the nearest folder that exists and all above it. */
  private readonly folders: readonly string[]

  constructor(path: string) {
    this.path = realPathOf(resolve(path))
    this.folders = withAllAbove(this.path).flatMap(identityOf)
  }

  isIn(other: Place): boolean {
    if (isWithin(this.path, other.path)) return true
    const [itself] = identityOf(other.path)
    return itself !== undefined && this.folders.includes(itself)
  }

  /**
   * The folder of a program that this is or lies in.
   * @param open places of which it does not matter where they lie themselves.
   */
  folderOfProgram(open: readonly Place[]): string | undefined {
    const isAboveAll = (folder: string): boolean => open.some((each) => this.isIn(each) && isWithin(each.path, folder))
    return withAllAbove(this.path)
      .filter((folder) => !isAboveAll(folder))
      .find((folder) => FOLDERS_OF_PROGRAMS.includes(basename(folder).toLowerCase()) || isHistory(folder))
  }
}

function isHistory(folder: string): boolean {
  return PARTS_OF_HISTORY.every((name) => existsSync(join(folder, name)))
}

/** A path and all that lie above it, the nearest first. */
export function withAllAbove(path: string): string[] {
  const above = dirname(path)
  return above === path ? [path] : [path, ...withAllAbove(above)]
}

/** What tells a folder from all others of the machine; nothing for one that does not exist, or on a file system that does not number its files. */
function identityOf(path: string): string[] {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats && stats.ino !== 0n ? [`${stats.dev} ${stats.ino}`] : []
}
