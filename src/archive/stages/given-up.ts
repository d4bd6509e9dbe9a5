import { isDeepStrictEqual } from 'node:util'
import { factsKey, type Store } from '../store/store.ts'
import { type Bounds, FILE_BOUNDS } from '../work/thread.ts'
import type { JobResult } from './index.ts'

/** How often builds give a job up before they believe it: on a machine with much else to do once may be chance. */
const BELIEVED = 2

/** Stands in the store in the place of a job's light result: that it took more than a job may, and how often builds found so. */
interface GivenUp {
  readonly facts: null
  readonly wrote: readonly string[]
  readonly gaveUp: { readonly times: number; readonly why: string; readonly bounds: Bounds }
}

/** Why a job is not tried again; null where it is. Its key stands for the file and the code: where either changes it is another job. */
export function whyGivenUp(store: Store, key: string): string | null {
  const known = knownOf(store, key)
  return known && known.times >= BELIEVED ? known.why : null
}

/** Keeps that a job came to no end. Only what took too much time or memory is kept: a thread that broke off may have been killed, and a job that failed may do so by chance. */
export function keepGivenUp(store: Store, key: string, { failed, exhausted }: Extract<JobResult, { failed: string }>): void {
  if (exhausted !== 'time' && exhausted !== 'memory') return
  const gaveUp = { times: (knownOf(store, key)?.times ?? 0) + 1, why: failed, bounds: FILE_BOUNDS }
  store.write(factsKey(key), { facts: null, wrote: [], gaveUp } satisfies GivenUp)
}

function knownOf(store: Store, key: string): GivenUp['gaveUp'] | null {
  const known = store.read<Partial<GivenUp>>(factsKey(key))?.gaveUp
  return known && isDeepStrictEqual(known.bounds, FILE_BOUNDS) ? known : null
}
