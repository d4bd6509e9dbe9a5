/** The thread's side of the pool: does the jobs of all stages, answers with their light facts. */
import { parentPort, workerData } from 'node:worker_threads'
import { stages, type FactsOf, type Job, type JobResult, type StageName } from '../stages/index.ts'
import type { Stage } from '../stages/stage.ts'
import { factsKey, Store, StoreError, type StoredFacts } from '../store/store.ts'
import type { Said } from './thread.ts'

const { storeFolder } = workerData as { readonly storeFolder: string }

const say = (said: Said<JobResult>): void => {
  parentPort!.postMessage(said)
}

parentPort!.on('message', (jobs: readonly Job[]) => {
  void answerAll(jobs)
})
say({ is: 'ready' })

/** One after the other: where this thread comes to no end, the pool knows with which job. */
async function answerAll(jobs: readonly Job[]): Promise<void> {
  try {
    for (const job of jobs) say({ is: 'answer', answer: await attempt(job) })
  } catch (error) {
    say({ is: 'fatal', why: (error as Error).message })
  }
}

async function attempt(job: Job): Promise<JobResult> {
  const stage = stages[job.does] as Stage<Job, FactsOf[StageName]>
  // A store for this job alone, which knows what the job wrote.
  const store = new Store(storeFolder)
  try {
    const facts = await stage.run(job, store)
    const stored = { facts, wrote: store.wrote.slice() } satisfies StoredFacts<FactsOf[StageName]>
    store.write(factsKey(job.key), stored)
    return stored
  } catch (error) {
    // The build ends with it: a site without this report must not be published for want of room, or for something lost.
    if (error instanceof StoreError) throw error
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
