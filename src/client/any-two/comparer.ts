import type { Answer, CompareRequest, Failure, PairResult } from './protocol.ts'

/** What became of a request; null where a newer one overtook it. */
export type Outcome = { readonly result: PairResult } | { readonly failure: Failure } | null

/** Milliseconds after which a worker that says nothing is given up: a damaged file may keep a reader busy for ever. */
const patience = 120_000

/** Compares in a worker, which is started with the first request. Of several requests only the newest gets its outcome. */
export function comparer(): (request: Omit<CompareRequest, 'number'>, onStep: (step: 'fetch' | 'read' | 'compare') => void) => Promise<Outcome> {
  let worker: Worker | undefined
  let newest = 0
  return (request, onStep) => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const own = worker
    const number = ++newest
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer)
        own.removeEventListener('message', listen)
        own.removeEventListener('error', fail)
        resolve(number === newest ? outcome : null)
      }
      const listen = ({ data }: MessageEvent<Answer>): void => {
        if (data.number !== number) return
        if (data.kind === 'step') {
          timer = awaited(timer)
          if (number === newest) onStep(data.step)
        } else finish(data.kind === 'result' ? { result: data.result } : { failure: data.failure })
      }
      const fail = (): void => {
        // A worker whose script did not load never answers; the next request starts another.
        if (worker === own) worker = undefined
        finish({ failure: { kind: 'broken' } })
      }
      const awaited = (before?: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> => {
        clearTimeout(before)
        return setTimeout(() => {
          own.terminate()
          fail()
        }, patience)
      }
      let timer = awaited()
      own.addEventListener('message', listen)
      own.addEventListener('error', fail)
      own.postMessage({ ...request, number } satisfies CompareRequest)
    })
  }
}
