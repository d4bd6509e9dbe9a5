/** How the processes of a build are kept small. */
import { setFlagsFromString } from 'node:v8'

/** By how much more than what is in use a heap may grow before V8 looks for what is not needed any more, in percent; by itself it lets it grow to the threefold. */
const HEAP_GROWTH = 50

/** Keeps this process small. To be called before any other code is loaded: the bundler's allocator asks its environment once. */
export function keepLean(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`)
  // What the bundler took it gives back, instead of keeping it while pages are made, which is most of the build (mimalloc's documentation, `purge_delay`).
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0'
}
