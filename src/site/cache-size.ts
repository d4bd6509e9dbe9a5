import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../archive/output/files-below.ts'
import { needsKey, type Needs } from '../archive/store/built.ts'
import { statsOf } from '../archive/store/stats-of.ts'
import { cacheFolder, Store, storeFolder } from '../archive/store/store.ts'
import { AstroCache } from './astro-cache.ts'

/** Node keeps compiled code for every version of every file: beyond so many bytes, all of it is given up, which costs the next build a second. */
const MOST_CODE = 64 * 2 ** 20

/** A line that says how large the finished work is which a build leaves for later ones, and where it is. */
export function cacheLine(root: string, corpus: string): string {
  const folder = cacheFolder(root)
  if (bytesBelow(join(folder, 'code')) > MOST_CODE) rmSync(join(folder, 'code'), { recursive: true, force: true })
  const counted = ['code', 'search', 'vite'].map((name) => bytesBelow(join(folder, name)))
  const kept = new Store(storeFolder(root)).read<Needs>(needsKey(corpus))?.bytes ?? 0
  const bytes = [...counted, kept, new AstroCache(root).bytes()].reduce((sum, each) => sum + each, 0)
  return `  finished work for later builds, which can be deleted: ${(bytes / 1e6).toFixed(1)} MB in ${folder}`
}

function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + (statsOf(join(folder, file))?.size ?? 0), 0)
}
