/** The project's own code: what it is, and where what the runtime compiled of it is kept. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from './files.ts'
import { fingerprintOfList } from './fingerprint.ts'
import { enableCompileCache } from 'node:module'
import { cacheFolder, isMarked } from './store.ts'

/**
 * Fingerprint of code: of the given files of the project, of every file that they import, and of the lockfile, which pins the dictionary and the format readers. A
 * changed rule therefore redoes the work that it may change, and no other.
 * @param root the project's folder.
 * @param entries paths relative to it.
 */
export function codeFingerprint(root: string, entries: readonly string[]): string {
  const files = [...importedFiles(root, entries), 'package-lock.json'].sort()
  return fingerprintOfList(files.flatMap((file) => [file, readFileSync(join(root, file))]))
}

/** Fingerprint of all code of the project: of every file below `src`, of how pages are made, and of the lockfile. */
export function projectFingerprint(root: string): string {
  const files = filesBelow(join(root, 'src')).map((file) => join('src', file))
  return codeFingerprint(root, existsSync(join(root, 'astro.config.mjs')) ? [...files, 'astro.config.mjs'] : files)
}

/** Files of the project that the given ones import, directly or by way of others, and these themselves; paths relative to the project's folder. Types alone are no code. */
export function importedFiles(root: string, entries: readonly string[]): string[] {
  const found = new Set<string>()
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    found.add(file)
    if (!/\.(?:ts|mjs)$/.test(file)) continue
    const folder = dirname(file)
    for (const [, path] of readFileSync(join(root, file), 'utf8').matchAll(IMPORTED)) open.push(join(folder, path!))
  }
  return [...found]
}

/** `import … from '../a.ts'`, `export … from`, `import '../a.ts'` and `import('../a.ts')`, but for `import type`. */
const IMPORTED = /(?:^|[\s;])(?:(?:import|export)\s(?!type\s)[^'";]*?from\s*|import\s*\(?\s*)'(\.[^']+)'/g

/** Where Node keeps the code that it compiled for the builds of a project, for its threads and for other processes. */
function codeFolder(root: string): string {
  return join(cacheFolder(root), 'code')
}

/** Environment for the threads and processes of a build: Node keeps the code that it compiled for them, which otherwise takes each half a second to load. */
export function withCodeCache(root: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: codeFolder(root) }
}

/**
 * Lets Node keep, and use, the compiled code of what this process loads from now on. Not where the folder of finished work may be another's: the build itself
 * says so, and leaves it as it is.
 */
export function keepCompiledCode(root: string): void {
  const folder = cacheFolder(root)
  if (!existsSync(folder) || isMarked(folder)) enableCompileCache(codeFolder(root))
}
