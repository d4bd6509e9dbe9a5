import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files-below.ts'

/** SHA-256 of the given pieces in their order, shortened to 128 bits, lower-case hexadecimal. The pieces' borders count. */
export function fingerprint(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(`${piece.length}:`).update(piece)
  return hash.digest('hex').slice(0, 32)
}

/**
 * Fingerprint of the code that makes a stage's results: every file below the given folders and files of the project, and the lockfile, which
 * pins the dictionary and the format readers. A changed rule therefore redoes the work that it may change.
 */
export function codeFingerprint(root: string, paths: readonly string[]): string {
  const files = [...paths.flatMap((path) => codeBelow(root, path)), 'package-lock.json'].sort()
  return fingerprint(...files.flatMap((file) => [file, readFileSync(join(root, file))]))
}

function codeBelow(root: string, path: string): string[] {
  if (/\.\w+$/.test(path)) return [path]
  return filesBelow(join(root, path)).map((file) => join(path, file))
}
