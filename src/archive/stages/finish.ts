/** How any stage of a build is worked off: the store and the threads that it is given, and the jobs that are given up. */
import { append } from '../../core/lists.ts'
import { Pool } from '../work/pool.ts'
import { factsKey, Store, storeFolder, withMending, type StoredFacts } from '../store/store.ts'
import { stages, type FactsOf, type JobOf, type JobResult, type StageName } from './index.ts'
import { openCache } from '../store/cache-place.ts'
import { codeFingerprint } from '../store/code.ts'
import { fingerprintOfList } from '../store/fingerprint.ts'
import { isDeepStrictEqual } from 'node:util'
import { FILE_BOUNDS, type Bounds } from '../work/thread.ts'
import type { Progress } from '../work/progress.ts'

/** Where a build does its work and says how far it is. */
export interface Build {
  readonly store: Store
  readonly pool: Pool
  readonly progress: Progress
  /** A key under which a stage stores a result: its own name and the fingerprint of its code, then the fingerprint of what the result is made of. */
  readonly keyOf: (stage: StageName, madeOf: string) => string
  /** Keys of all that the archive is made of, which grow with each stage; and whether anything of it was made in this build. */
  readonly use: Use
}

export interface Use {
  readonly keys: string[]
  isNew: boolean
}

/** A job's light result, or why it could not be done. */
export type Finished<Facts> =
  { readonly facts: Facts; readonly failed: null } | { readonly facts: null; readonly failed: string; readonly exhausted: boolean }

/**
 * Finishes the jobs of one stage: what is in the store already is taken from there, the rest is done by worker threads.
 * @returns the light results in the order of the jobs. A job that failed is not stored, so that the next build tries it again, unless it took too much time or memory twice.
 */
export async function finishStage<Name extends StageName>(
  { store, pool, progress, use }: Build,
  name: Name,
  jobs: readonly JobOf<Name>[],
): Promise<Finished<FactsOf[Name]>[]> {
  const known = jobs.map(({ key }) => {
    const stored = store.read<StoredFacts<FactsOf[Name]>>(factsKey(key))
    if (stored) append(use.keys, [factsKey(key), ...stored.wrote])
    return stored?.facts ?? null
  })
  const givenUp = jobs.map(({ key }, i) => (known[i] === null ? whyGivenUp(store, key) : null))
  const open = jobs.filter((_, i) => known[i] === null && givenUp[i] === null)
  progress.begin(stages[name].verb, jobs.length, jobs.length - open.length)
  use.isNew ||= open.length > 0
  const results = await pool.run(open, jobs.length, (done) => {
    progress.advance(done)
  })
  progress.end()
  const made = new Map(open.map(({ key }, i) => [key, results[i]!]))
  return jobs.map(({ key }, i) => {
    const facts = known[i]
    if (facts) return { facts, failed: null }
    const why = givenUp[i]
    if (typeof why === 'string') return { facts: null, failed: why, exhausted: true }
    const result = made.get(key)!
    if ('failed' in result) {
      keepGivenUp(store, key, result)
      use.keys.push(factsKey(key))
      return { facts: null, failed: result.failed, exhausted: isExhausted(result) }
    }
    append(use.keys, [factsKey(key), ...result.wrote])
    return { facts: result.facts as FactsOf[Name], failed: null }
  })
}

/** Whether a job took more time or memory than a job may. */
function isExhausted({ exhausted }: Extract<JobResult, { failed: string }>): boolean {
  return exhausted === 'time' || exhausted === 'memory'
}

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

/** How often builds give a job up before they believe it: on a machine with much else to do once may be chance. */
const BELIEVED = 2

/** Stands in the store in the place of a job's light result: that it took more than a job may, and how often builds found so. */
interface GivenUp {
  readonly facts: null
  readonly wrote: readonly string[]
  readonly gaveUp: { readonly times: number; readonly why: string; readonly bounds: Bounds }
}

/** Why a job is not tried again; null where it is. Its key stands for the file and the code: where either changes it is another job. */
function whyGivenUp(store: Store, key: string): string | null {
  const known = knownOf(store, key)
  return known && known.times >= BELIEVED ? known.why : null
}

/** Keeps that a job came to no end. Only what took too much time or memory is kept: a thread that broke off may have been killed, and a job that failed may do so by chance. */
function keepGivenUp(store: Store, key: string, { failed, exhausted }: Extract<JobResult, { failed: string }>): void {
  if (exhausted !== 'time' && exhausted !== 'memory') return
  const gaveUp = { times: (knownOf(store, key)?.times ?? 0) + 1, why: failed, bounds: FILE_BOUNDS }
  store.write(factsKey(key), { facts: null, wrote: [], gaveUp } satisfies GivenUp)
}

function knownOf(store: Store, key: string): GivenUp['gaveUp'] | null {
  const known = store.read<Partial<GivenUp>>(factsKey(key))?.gaveUp
  return known && isDeepStrictEqual(known.bounds, FILE_BOUNDS) ? known : null
}
