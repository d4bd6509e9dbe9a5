import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { withCodeCache } from '../store/code.ts'
import { stages, type Job, type JobResult } from '../stages/index.ts'
import type { Stage } from '../stages/stage.ts'
import { type Bounds, FILE_BOUNDS, Thread } from './thread.ts'

/** How the jobs of a stage are shared out. */
interface Sharing {
  /** Below this many jobs a second thread costs more (its code and dictionary take a second to load) than it saves. */
  readonly worthAThread: number
  /** Jobs that a thread gets at a time: few enough to share the work evenly, enough that messages don't count. */
  readonly batch: number
  /** Whether each is about one file or pair, and bounded. */
  readonly isBounded: boolean
}

/** Jobs of some milliseconds each, one a report or a pair. */
const SMALL: Sharing = { worthAThread: 12, batch: 8, isBounded: true }

/** Jobs of seconds, each over the whole archive. */
const LARGE: Sharing = { worthAThread: 1, batch: 1, isBounded: false }

const NO_BOUNDS: Bounds = { patience: null, megabytes: null }

/** Worker threads of a build, started when there is work for them and kept for the next stage, with what they have loaded. */
export class Pool {
  private readonly root: string
  private readonly storeFolder: string
  private readonly bounds: Bounds
  private readonly threads: Thread<Job, JobResult>[] = []
  /** Most small jobs that a stage of this build consists of, finished ones too: it tells how large the archive is. */
  private mostSmall = 0

  /**
   * @param root the project's folder.
   * @param bounds of what a small job may use, in place of the usual ones.
   */
  constructor(root: string, storeFolder: string, bounds: Partial<Bounds> = {}) {
    this.root = root
    this.storeFolder = storeFolder
    this.bounds = { ...FILE_BOUNDS, ...bounds }
  }

  /**
   * Does the jobs of one stage, in any order.
   * @param outOf how many jobs the stage consists of, those that were finished before too.
   * @param onDone called after each batch with the number of jobs done so far.
   * @returns the results in the order of the jobs; a job that a thread does not come to an end with has failed, and no other with it.
   * @throws where work can't go on, whatever the job: the code can't be loaded, finished work not be kept.
   */
  async run(jobs: readonly Job[], outOf: number, onDone: (done: number) => void): Promise<JobResult[]> {
    const results: JobResult[] = new Array<JobResult>(jobs.length)
    const { worthAThread, batch: size, isBounded } = jobs[0] && stages[jobs[0].does].isLarge ? LARGE : SMALL
    if (isBounded) this.mostSmall = Math.max(this.mostSmall, outOf)
    // Of a small archive even the jobs over the whole of it are small.
    const most = Math.min(availableParallelism(), Math.ceil(this.mostSmall / SMALL.worthAThread) || 1)
    const count = Math.min(most, Math.ceil(jobs.length / worthAThread))
    // Where there is work in one stage there is work in later ones: all threads load their code at once, while the first is already at work.
    while (jobs.length > 0 && this.threads.length < most) this.threads.push(this.newThread())
    let next = 0
    let done = 0
    const work = async (thread: Thread<Job, JobResult>): Promise<void> => {
      thread.bounds = isBounded ? this.bounds : NO_BOUNDS
      while (next < jobs.length) {
        const first = next
        const batch = jobs.slice(first, first + size)
        next += batch.length
        const answers = await thread
          .run(batch, (_, { of, why }) => ({ failed: why, exhausted: of }))
          .catch((error: unknown) => {
            throw new Error(`A thread of the build ended while it worked on ${batch.map(subjectOf).join(', ')}. ${(error as Error).message}`, {
              cause: error,
            })
          })
        answers.forEach((answer, i) => (results[first + i] = answer))
        done += batch.length
        onDone(done)
      }
    }
    await Promise.all(this.threads.slice(0, count).map(work))
    return results
  }

  private newThread(): Thread<Job, JobResult> {
    // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
    const script = join(this.root, 'src/archive/work/worker.ts')
    const options = { workerData: { storeFolder: this.storeFolder }, env: withCodeCache(this.root) }
    const thread = new Thread<Job, JobResult>((limits) => new Worker(script, { ...options, ...limits }), this.bounds)
    thread.load()
    return thread
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.splice(0).map((thread) => thread.close()))
  }
}

/** What a job is about, for the archivist. */
function subjectOf(job: Job): string {
  return (stages[job.does] as Stage<Job, unknown>).subjectOf(job)
}
