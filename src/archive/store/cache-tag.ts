import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks a folder of finished work. Programs that make backups know such folders by it and leave them out (bford.info/cachedir). */
export const TAG = 'CACHEDIR.TAG'
const SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55'
export const TAG_TEXT = `${SIGNATURE}\n# Finished work of the build of an archive. The folder can be deleted at any time: the next build does all work again.\n`

/** Whether a build marked a folder as one of finished work. Other programs begin their marks alike, and what is theirs is not for builds. */
export function isMarked(folder: string): boolean {
  try {
    return readFileSync(join(folder, TAG), 'utf8') === TAG_TEXT
  } catch {
    return false
  }
}
