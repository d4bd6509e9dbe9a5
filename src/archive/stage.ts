import type { Job, JobFacts } from './jobs.ts'
import type { Pool } from './pool.ts'
import type { Progress, StageName } from './progress.ts'
import { factsKey, type Store } from './store.ts'

/** Where a build does its work and says how far it is. */
export interface Workshop {
  /** The project's folder. */
  readonly root: string
  readonly store: Store
  readonly pool: Pool
  readonly progress: Progress
}

/** A job's light result, or why it could not be done. */
export type Finished<Facts> = { readonly facts: Facts; readonly failed: null } | { readonly facts: null; readonly failed: string }

/**
 * Finishes the jobs of one stage: what is in the store already is taken from there, the rest is done by worker threads.
 * @returns the light results in the order of the jobs. A job that failed is not stored, so that the next build tries it again.
 */
export async function finishStage<Does extends Job['does']>(
  { store, pool, progress }: Workshop,
  name: StageName,
  jobs: readonly Extract<Job, { does: Does }>[],
): Promise<Finished<JobFacts[Does]>[]> {
  const known = jobs.map(({ key }) => store.read<JobFacts[Does]>(factsKey(key)))
  const open = jobs.filter((_, i) => known[i] === null)
  progress.begin(name, jobs.length, jobs.length - open.length)
  const results = await pool.run(open, (done) => {
    progress.advance(done)
  })
  progress.end()
  const made = new Map(open.map(({ key }, i) => [key, results[i]!]))
  return jobs.map(({ key }, i) => {
    const facts = known[i]
    if (facts) return { facts, failed: null }
    const result = made.get(key)!
    return 'failed' in result ? { facts: null, failed: result.failed } : { facts: result.facts as JobFacts[Does], failed: null }
  })
}
