/** The thread's side of the pool: does the jobs of all stages, answers with their light facts. */
import { parentPort, workerData } from 'node:worker_threads'
import { stages, type FactsOf, type Job, type JobResult, type StageName } from '../stages/index.ts'
import type { Stage } from '../stages/stage.ts'
import { factsKey, Store, StoreError } from '../store/store.ts'

const store = new Store((workerData as { storeFolder: string }).storeFolder)

parentPort!.on('message', (jobs: readonly Job[]) => {
  void Promise.all(jobs.map(attempt)).then((results) => {
    parentPort!.postMessage(results)
  })
})

async function attempt(job: Job): Promise<JobResult> {
  const stage = stages[job.does] as Stage<Job, FactsOf[StageName]>
  try {
    const facts = await stage.run(job, store)
    store.write(factsKey(job.key), facts)
    return { facts }
  } catch (error) {
    // The thread ends with it, and so does the build: a site without this report must not be published for want of room.
    if (error instanceof StoreError) throw error
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
