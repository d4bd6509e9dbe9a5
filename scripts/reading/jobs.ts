import { Worker } from 'node:worker_threads'
import type { Comparison, Report } from '../../src/core/model.ts'
import type { SharedFrame } from '../../src/core/normalise/removals/collection-frame.ts'
import { FILE_BOUNDS, Thread } from '../../src/archive/work/thread.ts'

/** A file that a command reads. */
export interface ReadJob {
  readonly does: 'read'
  /** Where it is. */
  readonly path: string
  /** What its name tells of it: relative to the folder that was asked for. */
  readonly name: string
  /** The folder in which it must lie, whatever links lead there; null for a file that a person named. */
  readonly corpus: string | null
  readonly frame?: SharedFrame
  /** Whether its text is asked for, and nothing else. */
  readonly sourceAlone?: boolean
}

/** Two files that were read, by their paths. */
export interface CompareJob {
  readonly does: 'compare'
  readonly earlier: string
  readonly later: string
}

/** What came of it; `faults` are whole sentences. A file that can't be read has nothing but these. */
export interface Reading {
  readonly source?: string
  readonly report?: Report
  readonly comparison?: Comparison
  readonly faults: readonly string[]
}

/** A thread that reads and compares within the bounds of a build, so that one file keeps no command from the others. */
export function readingThread(): Thread<ReadJob | CompareJob, Reading> {
  return new Thread((limits) => new Worker(new URL('./worker.ts', import.meta.url), limits), FILE_BOUNDS)
}

/** What came of one job. */
export async function readingOf(thread: Thread<ReadJob | CompareJob, Reading>, job: ReadJob | CompareJob): Promise<Reading> {
  const [reading] = await thread.run([job], (_, { why }) => ({ faults: [`${why} Save the report alone as docx, PDF or text.`] }))
  return reading!
}
