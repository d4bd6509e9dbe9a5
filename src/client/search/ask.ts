import type { SearchOutcome, SearchReply, SearchRequest } from './protocol.ts'
import type { SearchState } from './state.ts'

/** Asks the worker, which starts with the first question. Of several questions only the newest gets its outcome; the others get null. */
export function asker(folder: string): (state: SearchState) => Promise<SearchOutcome | null> {
  let worker: Worker | undefined
  let newest = 0
  const waiting = new Map<number, (outcome: SearchOutcome) => void>()
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      waiting.get(data.number)?.(data.outcome)
      waiting.delete(data.number)
    })
    started.addEventListener('error', () => {
      for (const finish of waiting.values()) finish({ kind: 'failure', reason: navigator.onLine ? 'failed' : 'offline' })
      waiting.clear()
      worker = undefined
    })
    return started
  }
  return async (state) => {
    worker ??= start()
    const number = ++newest
    const request: SearchRequest = { number, folder, state }
    const outcome = new Promise<SearchOutcome>((resolve) => waiting.set(number, resolve))
    worker.postMessage(request)
    const known = await outcome
    return number === newest ? known : null
  }
}
