import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { withCodeCache } from '../store/store.ts'
import { stages, type Job, type JobResult } from '../stages/index.ts'
import type { Stage } from '../stages/stage.ts'

/** How the jobs of a stage are shared out. */
interface Sharing {
  /** Below this many jobs a second thread costs more (its code and dictionary take a second to load) than it saves. */
  readonly worthAThread: number
  /** Jobs that a thread gets at a time: few enough to share the work evenly, enough that messages don't count. */
  readonly batch: number
  /** Milliseconds after which a thread that has not answered is given up: a damaged file may keep a reader busy for ever. Null for work that takes as long as it takes. */
  readonly patience: number | null
}

/** Jobs of some milliseconds each, one a report or a pair. */
const SMALL: Sharing = { worthAThread: 12, batch: 8, patience: 180_000 }

/** Jobs of seconds, each over the whole archive. */
const LARGE: Sharing = { worthAThread: 1, batch: 1, patience: null }

function sharingOf(jobs: readonly Job[], patience: number | undefined): Sharing {
  if (jobs[0] && stages[jobs[0].does].isLarge) return LARGE
  return { ...SMALL, patience: patience ?? SMALL.patience }
}

/** Worker threads of a build, started when there is work for them and kept for the next stage, with what they have loaded. */
export class Pool {
  private readonly root: string
  private readonly storeFolder: string
  private readonly workers: Worker[] = []

  private readonly patience: number | undefined

  /**
   * @param root the project's folder.
   * @param patience milliseconds that small jobs may take together, in place of the usual three minutes.
   */
  constructor(root: string, storeFolder: string, patience?: number) {
    this.root = root
    this.storeFolder = storeFolder
    this.patience = patience
  }

  /**
   * Does the jobs of one stage, in any order.
   * @param onDone called after each batch with the number of jobs done so far.
   * @returns the results in the order of the jobs; a job that a thread does not come to an end with has failed.
   * @throws the error of a thread that could not go on. A job's own failure is a result.
   */
  async run(jobs: readonly Job[], onDone: (done: number) => void): Promise<JobResult[]> {
    const results: JobResult[] = new Array<JobResult>(jobs.length)
    const { worthAThread, batch: size, patience } = sharingOf(jobs, this.patience)
    const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / worthAThread))
    // Where there is work in one stage there is work in later ones: all threads load their code at once, while the first is already at work.
    while (jobs.length > 0 && this.workers.length < availableParallelism()) {
      this.workers.push(this.startThread())
    }
    let next = 0
    let done = 0
    const work = async (thread: number): Promise<void> => {
      while (next < jobs.length) {
        const first = next
        const batch = jobs.slice(first, first + size)
        next += batch.length
        const answers = await this.answers(thread, batch, patience)
        answers.forEach((answer, i) => (results[first + i] = answer))
        done += batch.length
        onDone(done)
      }
    }
    await Promise.all(this.workers.slice(0, threads).map((_, thread) => work(thread)))
    return results
  }

  /** A thread's answers to a batch. One that does not come to an end is replaced, and the jobs are asked one by one for the one that keeps it. */
  private async answers(thread: number, batch: readonly Job[], patience: number | null): Promise<JobResult[]> {
    const worker = this.workers[thread]!
    const answers = await ask(worker, batch, patience)
    if (answers !== null) return answers
    await worker.terminate()
    this.workers[thread] = this.startThread()
    const minutes = Math.max(1, Math.round((patience ?? 0) / 60_000))
    if (batch.length === 1) return [{ failed: `It was given up after ${minutes} minutes, in which the program came to no end with it.` }]
    const single: JobResult[] = []
    for (const job of batch) single.push(...(await this.answers(thread, [job], patience)))
    return single
  }

  private startThread(): Worker {
    // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
    const script = join(this.root, 'src/archive/work/worker.ts')
    return new Worker(script, { workerData: { storeFolder: this.storeFolder }, env: withCodeCache(this.root) })
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.terminate()))
  }
}

/** A thread's answers; null where it gave none in time. */
function ask(worker: Worker, batch: readonly Job[], patience: number | null): Promise<JobResult[] | null> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    }
    const timer =
      patience === null
        ? undefined
        : setTimeout(() => {
            stop()
            resolve(null)
          }, patience)
    worker.once('message', (answers: JobResult[]) => {
      stop()
      resolve(answers)
    })
    const end = (error: Error): void => {
      stop()
      reject(new Error(`A thread of the build ended while it worked on ${batch.map(subjectOf).join(', ')}. ${error.message}`, { cause: error }))
    }
    worker.once('error', end)
    worker.once('exit', (code) => {
      end(new Error(`Its code is ${code}.`))
    })
    worker.postMessage(batch)
  })
}

/** What a job is about, for the archivist. */
function subjectOf(job: Job): string {
  return (stages[job.does] as Stage<Job, unknown>).subjectOf(job)
}
