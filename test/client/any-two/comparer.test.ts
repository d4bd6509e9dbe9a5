import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { comparer } from '../../../src/client/any-two/comparer.ts'
import type { CompareRequest } from '../../../src/client/any-two/protocol.ts'

/** A worker that never answers. */
class SilentWorker extends EventTarget {
  static started = 0
  static ended = 0
  constructor() {
    super()
    SilentWorker.started++
  }
  postMessage(): void {
    // It hears and says nothing.
  }
  terminate(): void {
    SilentWorker.ended++
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', SilentWorker)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a worker that comes to no end with a file is given up, and the next request gets another', async () => {
  const { ask: compare } = comparer()
  const request = {} as Omit<CompareRequest, 'number'>
  for (const round of [1, 2]) {
    const outcome = compare(request, () => undefined)
    await vi.runAllTimersAsync()
    expect(await outcome).toEqual({ failure: { kind: 'endless' } })
    expect([SilentWorker.started, SilentWorker.ended]).toEqual([round, round])
  }
})

test('a reader stops a worker that is busy, and the next request gets another', async () => {
  const before = [SilentWorker.started, SilentWorker.ended]
  const { ask, stop } = comparer()
  stop()
  for (const round of [1, 2]) {
    const outcome = ask({} as Omit<CompareRequest, 'number'>, () => undefined)
    stop()
    expect(await outcome).toEqual({ failure: { kind: 'stopped' } })
    expect([SilentWorker.started, SilentWorker.ended]).toEqual(before.map((count) => count + round))
  }
})
