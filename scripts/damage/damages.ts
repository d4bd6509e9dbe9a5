import { chmodSync, cpSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Random } from '../bench/random.ts'

/** Ways in which a file is damaged: `other` is another file of the same kind. */
export const damages: Readonly<Record<string, (path: string, other: string, random: Random) => void>> = {
  cut: (path, _, random) => {
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.subarray(0, random.below(bytes.length)))
  },
  flipped: (path, _, random) => {
    const bytes = readFileSync(path)
    if (bytes.length > 0) bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    writeFileSync(path, bytes)
  },
  swapped: (path, other) => {
    renameSync(path, `${path}.aside`)
    cpSync(other, path)
    renameSync(`${path}.aside`, other)
  },
  emptied: (path) => {
    writeFileSync(path, '')
  },
  'made a folder': (path) => {
    rmSync(path)
    mkdirSync(path)
  },
  'made a folder with something in it': (path) => {
    rmSync(path)
    mkdirSync(path)
    writeFileSync(join(path, 'in the way'), 'in the way')
  },
  'made a link to itself': (path) => {
    rmSync(path)
    symlinkSync(basename(path), path)
  },
  'made a link to nothing': (path) => {
    rmSync(path)
    symlinkSync('nothing', path)
  },
  'read-only': (path) => {
    chmodSync(path, 0o444)
    chmodSync(dirname(path), 0o555)
  },
  unreadable: (path) => {
    chmodSync(path, 0)
  },
  removed: (path) => {
    rmSync(path)
  },
  'folder removed': (path) => {
    rmSync(dirname(path), { recursive: true })
  },
  'folder made a file': (path) => {
    rmSync(dirname(path), { recursive: true })
    writeFileSync(dirname(path), IN_THE_WAY)
  },
  'folder made a link to nothing': (path) => {
    rmSync(dirname(path), { recursive: true })
    symlinkSync('nothing', dirname(path))
  },
}

const IN_THE_WAY = 'in the way'

/** Whether a damage put something in the place of a folder of this path: what it is, and whether it is still there. */
export function standsInTheWay(folder: string): boolean {
  const found = whatIs(folder)
  return found !== undefined && !found.isDirectory() && (found.isSymbolicLink() || readFileSync(folder, 'utf8') === IN_THE_WAY)
}

/** Gives a file that `read-only` or `unreadable` took from its owner back to it. */
export function giveBack(path: string): void {
  for (const each of [dirname(path), path]) {
    const found = whatIs(each)
    if (found && !found.isSymbolicLink()) chmodSync(each, found.isDirectory() ? 0o755 : 0o644)
  }
}

/** Nothing where the way to it leads through a file. */
function whatIs(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
