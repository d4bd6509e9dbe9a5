import { existsSync } from 'node:fs'
import { BUILT, builtKey, NEEDS, needsKey, type Needs } from './built.ts'
import { statsOf } from './stats-of.ts'
import { factsKey, type Store, type StoredFacts } from './store.ts'

/** Bytes of work that no archive needs which are kept in any case: what was changed may be changed back. */
const SPARE = 256 * 2 ** 20

/**
 * Notes what an archive that was just built needs of the store, and deletes, the oldest first, what no archive needs: until it is no more than what is needed, or than
 * the spare. So the store never holds much more than twice what the archives are made of.
 * @param spare bytes, in place of the usual spare.
 */
export function forgetUnneeded(store: Store, needs: Omit<Needs, 'bytes'>, spare = SPARE): void {
  const own = needsKey(needs.corpus)
  const needed = new Set([own, builtKey(needs.corpus), ...needs.keys])
  for (const key of store.keysOf(NEEDS).filter((each) => each !== own)) {
    const { corpus, keys } = store.read<Needs>(key) ?? { corpus: '', keys: [] }
    if (existsSync(corpus)) for (const each of [key, key.replace(NEEDS, BUILT), ...keys]) needed.add(each)
  }
  const unneeded: { key: string; bytes: number; written: number }[] = []
  let bytesNeeded = 0
  for (const key of store.stages().flatMap((stage) => store.keysOf(stage))) {
    const found = statsOf(store.path(key))
    if (needed.has(key)) bytesNeeded += found?.size ?? 0
    else if (found) unneeded.push({ key, bytes: found.size, written: found.mtimeMs })
  }
  let left = Math.max(bytesNeeded, spare)
  let bytes = bytesNeeded
  const removed = new Set<string>()
  for (const { key, bytes: size } of unneeded.sort((a, b) => b.written - a.written)) {
    left -= size
    if (left >= 0) bytes += size
    else {
      store.remove(key)
      removed.add(key)
    }
  }
  store.write(own, { ...needs, bytes } satisfies Needs)
  if (removed.size === 0) return
  // A job that has lost a part of its result is done again, not believed.
  for (const { key } of unneeded) {
    if (key.startsWith(factsKey('')) && store.read<StoredFacts<unknown>>(key)?.wrote.some((other) => removed.has(other))) store.remove(key)
  }
}
