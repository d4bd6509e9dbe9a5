import { openCache } from './store/cache-place.ts'
import { codeFingerprint } from './store/code.ts'
import { fingerprintOfList } from './store/fingerprint.ts'
import { withMending } from './store/mend.ts'
import { factsKey, Store, storeFolder } from './store/store.ts'
import { Pool } from './work/pool.ts'
import type { Progress } from './work/progress.ts'
import type { Build } from './stages/finish.ts'
import { stages, type StageName } from './stages/index.ts'

/**
 * Gives some work a store, and threads that end with it. Where it comes upon finished work that is lost, the store is mended and the work done once more.
 * @param root the project's folder.
 * @param corpus folder of the originals, in which no finished work may lie.
 * @throws {CorpusError} where the folder of finished work can't be used.
 */
export function withBuild<Result>(root: string, corpus: string, progress: Progress, work: (build: Build) => Promise<Result>): Promise<Result> {
  openCache(root, corpus)
  const store = new Store(storeFolder(root))
  return withMending(store, progress.warn, async () => {
    const pool = new Pool(root, store.folder)
    const prefixes = stagePrefixes(root)
    try {
      return await work({ store, pool, progress, keyOf: (stage, madeOf) => `${prefixes[stage]}/${madeOf}`, use: { keys: [], isNew: false } })
    } finally {
      store.keepStages(Object.values(prefixes).flatMap((prefix) => [prefix, factsKey(prefix)]))
      await pool.close()
    }
  })
}

/** Stands for the code of all stages: two builds with the same one store the same under a key. */
export function stagesVersion(root: string): string {
  return fingerprintOfList(Object.values(stagePrefixes(root)))
}

/** Of each stage, where the store keeps what this version of its code makes. */
export function stagePrefixes(root: string): Record<StageName, string> {
  const names = Object.keys(stages) as StageName[]
  return Object.fromEntries(names.map((name) => [name, `${name}-${codeFingerprint(root, [`src/archive/stages/${name}.ts`])}`])) as Record<
    StageName,
    string
  >
}
