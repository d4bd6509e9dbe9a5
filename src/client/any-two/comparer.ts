import type { Answer, CompareRequest, Failure, PairResult } from './protocol.ts'

/** What became of a request; null where a newer one overtook it. */
export type Outcome = { readonly result: PairResult } | { readonly failure: Failure } | null

/** Milliseconds after which a worker that says nothing is given up: a damaged file may keep a reader busy for ever. */
const patience = 120_000

/** Compares pairs off the main thread. */
export interface Comparer {
  /** Of several requests only the newest gets its outcome. */
  ask(request: Omit<CompareRequest, 'number'>, onStep: (step: 'fetch' | 'read' | 'compare') => void): Promise<Outcome>
  /** Ends what is under way, at once, whatever it is busy with; its outcome says so. */
  stop(): void
}

/** Compares in a worker, which is started with the first request, and anew after one that was ended. */
export function comparer(): Comparer {
  let worker: Worker | undefined
  let newest = 0
  let end: ((failure: Failure) => void) | undefined
  const ask: Comparer['ask'] = (request, onStep) => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const own = worker
    const number = ++newest
    return new Promise((resolve) => {
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer)
        own.removeEventListener('message', listen)
        own.removeEventListener('error', fail)
        if (number === newest) end = undefined
        resolve(number === newest ? outcome : null)
      }
      const listen = ({ data }: MessageEvent<Answer>): void => {
        if (data.number !== number) return
        if (data.kind === 'step') {
          timer = awaited(timer)
          if (number === newest) onStep(data.step)
        } else finish(data.kind === 'result' ? { result: data.result } : { failure: data.failure })
      }
      const endWith = (failure: Failure): void => {
        // A worker that did not load or was ended never answers; the next request starts another.
        own.terminate()
        if (worker === own) worker = undefined
        finish({ failure })
      }
      const fail = (): void => {
        endWith({ kind: 'broken' })
      }
      const awaited = (before?: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> => {
        clearTimeout(before)
        return setTimeout(() => {
          endWith({ kind: 'endless' })
        }, patience)
      }
      let timer = awaited()
      end = endWith
      own.addEventListener('message', listen)
      own.addEventListener('error', fail)
      own.postMessage({ ...request, number } satisfies CompareRequest)
    })
  }
  return { ask, stop: () => end?.({ kind: 'stopped' }) }
}
