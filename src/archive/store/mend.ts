import { factsKey, type Store, type StoredFacts } from './store.ts'

/**
 * Does some work with a store; where it comes upon something lost, the store is mended and the work done once more.
 * @param say is told once that something was lost, if it was.
 */
export async function withMending<Result>(store: Store, say: (line: string) => void, work: () => Promise<Result>): Promise<Result> {
  if (store.hasLosses) mend(store)
  try {
    return await work()
  } catch (error) {
    if (!store.hasLosses) throw error
    say(`Finished work in ${store.folder} was damaged or gone. What was lost is made anew.`)
    mend(store)
    return work()
  }
}

/** Takes out of a store all that is not what was written there, and the light part of every job that stored something which is no longer there: the job is then done again. */
export function mend(store: Store): void {
  const whole = new Set<string>()
  for (const key of store.stages().flatMap((stage) => store.keysOf(stage))) {
    if (store.isWhole(key)) whole.add(key)
    else store.remove(key)
  }
  const prefix = factsKey('')
  for (const key of whole) {
    if (!key.startsWith(prefix)) continue
    const facts = store.read<StoredFacts<unknown>>(key)
    if (!facts?.wrote.every((other) => whole.has(other))) store.remove(key)
  }
  store.forgetLosses()
}
