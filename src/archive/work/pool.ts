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
}

/** Jobs of some milliseconds each, one a report or a pair. */
const SMALL: Sharing = { worthAThread: 12, batch: 8 }

/** Jobs of seconds, each over the whole archive. */
const LARGE: Sharing = { worthAThread: 1, batch: 1 }

function sharingOf(jobs: readonly Job[]): Sharing {
  return jobs[0] && stages[jobs[0].does].isLarge ? LARGE : SMALL
}

/** Worker threads of a build, started when there is work for them and kept for the next stage, with what they have loaded. */
export class Pool {
  private readonly root: string
  private readonly storeFolder: string
  private readonly workers: Worker[] = []

  /** @param root the project's folder. */
  constructor(root: string, storeFolder: string) {
    this.root = root
    this.storeFolder = storeFolder
  }

  /**
   * Does the jobs of one stage, in any order.
   * @param onDone called after each batch with the number of jobs done so far.
   * @returns the results in the order of the jobs.
   * @throws the error of a thread that could not go on. A job's own failure is a result.
   */
  async run(jobs: readonly Job[], onDone: (done: number) => void): Promise<JobResult[]> {
    const results: JobResult[] = new Array<JobResult>(jobs.length)
    const { worthAThread, batch: size } = sharingOf(jobs)
    const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / worthAThread))
    // Where there is work in one stage there is work in later ones: all threads load their code at once, while the first is already at work.
    while (jobs.length > 0 && this.workers.length < availableParallelism()) {
      this.workers.push(this.startThread())
    }
    let next = 0
    let done = 0
    const work = async (worker: Worker): Promise<void> => {
      while (next < jobs.length) {
        const first = next
        const batch = jobs.slice(first, first + size)
        next += batch.length
        const answers = await ask(worker, batch)
        answers.forEach((answer, i) => (results[first + i] = answer))
        done += batch.length
        onDone(done)
      }
    }
    await Promise.all(this.workers.slice(0, threads).map(work))
    return results
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

function ask(worker: Worker, batch: readonly Job[]): Promise<JobResult[]> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
    }
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
