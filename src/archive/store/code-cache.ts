import { join } from 'node:path'
import { cacheFolder } from './store.ts'

/** Environment for the threads and processes of a build: Node keeps the code that it compiled for them, which otherwise takes each half a second to load. */
export function withCodeCache(root: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder(root), 'code') }
}
