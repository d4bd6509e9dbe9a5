import type { Store } from '../store/store.ts'

/** One piece of a stage's work, for any thread. */
export interface StageJob<Name extends string = string> {
  /** Name of its stage. */
  readonly does: Name
  /** Where its result is stored: a fingerprint of everything that the result is made of. */
  readonly key: string
}

/**
 * One stage of a build: many jobs of one kind, done in any order by any thread. Its module is named after it, and the code that the module imports is what its
 * results depend on (`code.ts`).
 * @typeParam Facts the light part of a job's result, which lists and later stages need; it is stored beside the result.
 */
export interface Stage<Job extends StageJob, Facts> {
  readonly name: Job['does']
  /** What the archivist is told of finished jobs, behind their number: `reports read`. */
  readonly verb: string
  /** What it needs: stages whose results it reads from the store, or `originals`. */
  readonly reads: readonly string[]
  /** What it leaves in the store under a job's key, in words. */
  readonly writes: string
  /** Whether a job takes seconds, over the whole archive, and not some milliseconds. */
  readonly isLarge: boolean
  /** What a job is about, for the archivist. */
  readonly subjectOf: (job: Job) => string
  /** Does a job, stores its result, and gives back the light part of it. */
  readonly run: (job: Job, store: Store) => Facts | Promise<Facts>
}
