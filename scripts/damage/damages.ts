import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
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
    writeFileSync(dirname(path), 'in the way')
  },
}

/** Gives a file that `read-only` or `unreadable` took from its owner back to it. */
export function giveBack(path: string): void {
  for (const each of [dirname(path), path]) {
    const found = statSync(each, { throwIfNoEntry: false })
    if (found) chmodSync(each, found.isDirectory() ? 0o755 : 0o644)
  }
}
