import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the project's code with a store of its own, in a new folder: tests neither use nor disturb the store of real builds, and may change the code. */
export function copyOfProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'))
  cpSync('src', join(root, 'src'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) cpSync(file, join(root, file))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  return root
}
