import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { isMarked } from './cache-tag.ts'
import { cacheFolder } from './store.ts'

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
