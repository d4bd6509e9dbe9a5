import { append } from '../../core/lists.ts'
import type { Pool } from '../work/pool.ts'
import type { Progress } from '../work/progress.ts'
import { factsKey, type Store, type StoredFacts } from '../store/store.ts'
import { keepGivenUp, whyGivenUp } from './given-up.ts'
import { stages, type FactsOf, type JobOf, type JobResult, type StageName } from './index.ts'

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
  const results = await pool.run(open, (done) => {
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
