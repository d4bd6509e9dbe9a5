import { append } from '../../core/lists.ts'
import { Worker } from 'node:worker_threads'

/** What a thread may use for one job. A damaged file, or one that was made for it, may otherwise keep a reader busy for ever or take all memory of the machine. */
export interface Bounds {
  /** Milliseconds for a job; null for work that takes as long as it takes. */
  readonly patience: number | null
  /** Memory of a thread in megabytes; null for what the runtime gives. */
  readonly megabytes: number | null
}

/** What one original, or one pair of reports, may use: hundreds of times what a report needs. */
export const FILE_BOUNDS: Bounds = { patience: 120_000, megabytes: 1_024 }

/** How often, in milliseconds, the memory of a thread at work is looked at. */
const LOOK_EVERY = 100

/**
 * The runtime's own limit is this many times the bound: a thread that reaches it may take the whole process with it, where it asks for much at once. Who allocates as fast
 * as it goes does not come so far between two looks.
 */
const ROOM = 4

/** Why a thread did not come to an end with a job. */
export interface Exhaustion {
  readonly of: 'time' | 'memory' | 'other'
  /** A whole sentence in English. */
  readonly why: string
}

/** What a thread says: that it has loaded its code, an answer to the job whose turn it was, or that nothing can go on, whatever the job. */
export type Said<Answer> =
  { readonly is: 'ready' } | { readonly is: 'answer'; readonly answer: Answer } | { readonly is: 'fatal'; readonly why: string }

/** What a thread answered, in the order of the jobs, and why it answered no more than that; null where it answered all. The thread is gone where it did not. */
export interface Answered<Answer> {
  readonly answers: readonly Answer[]
  readonly end: Exhaustion | null
}

/**
 * A worker thread that does jobs one after the other, with a bound of time for each and a bound of memory. One that passes a bound ends, with the job that it was at; the
 * next job is done by a new one.
 */
export class Thread<Job, Answer> {
  private worker: Worker | null = null
  private isReady = false
  private answered = 0
  /** Megabytes with which the worker was started. */
  private limit: number | null = null
  private readonly start: (limits: { resourceLimits?: { maxOldGenerationSizeMb: number } }) => Worker
  bounds: Bounds

  /** @param start starts the worker with the limits given. It says what it has to say as `Said`, and gets arrays of jobs. */
  constructor(start: (limits: { resourceLimits?: { maxOldGenerationSizeMb: number } }) => Worker, bounds: Bounds) {
    this.start = start
    this.bounds = bounds
  }

  /** Starts the worker ahead of its first job, so that it loads its code meanwhile. */
  load(): void {
    this.running()
  }

  /**
   * Does jobs one after the other.
   * @returns all answers; a job with which a thread came to no end is answered by `exhausted`.
   * @throws where nothing can go on: the code can't be loaded, or the thread says so (`fatal`).
   */
  async run(jobs: readonly Job[], exhausted: (job: Job, end: Exhaustion) => Answer): Promise<Answer[]> {
    const answers: Answer[] = []
    while (answers.length < jobs.length) {
      const wasFresh = this.answered === 0 && (this.worker === null || this.limit === this.bounds.megabytes)
      const { answers: given, end } = await this.ask(jobs.slice(answers.length), this.bounds.patience)
      append(answers, given)
      if (end === null) continue
      // What an earlier job left behind may have filled the memory: the job gets a thread of its own before it is given up.
      if (end.of !== 'time' && !(wasFresh && given.length === 0)) continue
      const job = jobs[answers.length]!
      answers.push(exhausted(job, end))
    }
    return answers
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  private running(): Worker {
    if (this.worker) return this.worker
    const { megabytes } = this.bounds
    const worker = this.start(megabytes === null ? {} : { resourceLimits: { maxOldGenerationSizeMb: ROOM * megabytes } })
    Object.assign(this, { worker, limit: megabytes, isReady: false, answered: 0 })
    worker.on('message', ({ is }: Said<Answer>) => {
      if (is === 'ready' && this.worker === worker) this.isReady = true
    })
    // Where it ends before it is asked for anything, who asks next starts another and hears why.
    const forget = (): void => {
      if (this.worker === worker) this.worker = null
    }
    worker.on('error', forget).on('exit', forget)
    return worker
  }

  private ask(jobs: readonly Job[], patience: number | null): Promise<Answered<Answer>> {
    const worker = this.running()
    const answers: Answer[] = []
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined
      let isLoaded = this.isReady
      const watch = this.bounds.megabytes === null ? undefined : watched(worker, this.bounds.megabytes, () => { endWith(outOfMemory(this.bounds)) }) // prettier-ignore
      const stop = (): void => {
        clearTimeout(timer)
        clearInterval(watch)
        worker.off('message', listen).off('error', fail).off('exit', leave)
      }
      const endWith = (end: Exhaustion): void => {
        stop()
        this.worker = null
        void worker.terminate()
        resolve({ answers, end })
      }
      const wait = (): void => {
        clearTimeout(timer)
        if (patience !== null && isLoaded) timer = setTimeout(() => { endWith(outOfTime(patience)) }, patience) // prettier-ignore
      }
      const listen = (said: Said<Answer>): void => {
        if (said.is === 'fatal') {
          stop()
          reject(new Error(said.why))
          return
        }
        isLoaded = true
        if (said.is === 'answer') {
          answers.push(said.answer)
          this.answered++
        }
        if (answers.length < jobs.length) return wait()
        stop()
        resolve({ answers, end: null })
      }
      // Answers that were given before a fault may be heard after it, but always before the thread's end.
      let fault: Error | null = null
      const fail = (error: Error): void => {
        fault = error
      }
      const leave = (code: number): void => {
        const error = fault ?? new Error(`its thread ended with the code ${code}`)
        if (!isLoaded) {
          stop()
          reject(error)
        } else endWith(isOutOfMemory(error) ? outOfMemory(this.bounds) : brokenOff(error))
      }
      worker.on('message', listen).on('error', fail).on('exit', leave)
      worker.postMessage(jobs)
      wait()
    })
  }
}

function outOfTime(patience: number): Exhaustion {
  return { of: 'time', why: `The program came to no end with it in ${Math.max(1, Math.round(patience / 1000))} seconds and gave it up.` }
}

function outOfMemory({ megabytes }: Bounds): Exhaustion {
  return { of: 'memory', why: `It takes more than the ${megabytes ?? 'available'} megabytes of memory that a file may take, and was given up.` }
}

function brokenOff({ message }: Error): Exhaustion {
  return { of: 'other', why: `The program broke off with it: ${message}.` }
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** Looks at the memory of a thread now and then, its objects and what they hold outside of the runtime's heap. */
function watched(worker: Worker, megabytes: number, onExcess: () => void): NodeJS.Timeout {
  let isLooking = false
  const look = async (): Promise<void> => {
    isLooking = true
    try {
      const { used_heap_size: used, external_memory: outside } = await worker.getHeapStatistics()
      if (used + outside > megabytes * 1_000_000) onExcess()
    } catch {
      // The thread is at its end, of which it tells itself.
    } finally {
      isLooking = false
    }
  }
  return setInterval(() => { if (!isLooking) void look() }, LOOK_EVERY) // prettier-ignore
}
