/** The project's own code: what it is, where what the runtime compiled of it is kept, and how it is run by other processes. */
import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CorpusError } from '../corpus/corpus.ts'
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

/** What such a process does: builds the archive, or makes the search indexes that it lacks. */
export type Aside = 'archive' | 'indexes'

/** The code with which a process ends that found a fault of the corpus. */
export const FAULT_OF_CORPUS = 3

/**
 * Has a process of its own do its work, and ends it when this one ends.
 * @param root the project's folder.
 * @param log where it says how far it is.
 * @throws {CorpusError} where the folder or the archivist's files can't be used; otherwise an error with all that the process said of its fault.
 */
export function runAside(what: Aside, root: string, corpus: string, log?: NodeJS.WritableStream): Promise<void> {
  // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
  const child = fork(join(root, 'src/archive/aside.ts'), [what, corpus], { cwd: root, env: withCodeCache(root), execArgv: [], silent: true })
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  let said = ''
  child.stdout!.on('data', (bytes: Uint8Array) => log?.write(bytes))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Not at its exit: what it said may be heard after that.
    child.once('close', (code, signal) => {
      process.off('exit', kill)
      if (code === 0) resolve()
      else if (code === FAULT_OF_CORPUS) reject(new CorpusError(said))
      else reject(new Error(`${failed[what]} (${String(code ?? signal)}).\n${said}`))
    })
  })
}

const failed: Readonly<Record<Aside, string>> = { archive: 'The archive could not be built', indexes: 'The search index could not be made' }
