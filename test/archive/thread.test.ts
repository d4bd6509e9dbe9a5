import { Worker } from 'node:worker_threads'
import { describe, test } from 'vitest'
import { Thread } from '../../src/archive/work/thread.ts'

/** A thread whose jobs say what they do to it. */
const worker = `
  const { parentPort } = require('node:worker_threads')
  const held = []
  const deeds = {
    well: () => 'well',
    endless: () => { for (;;); },
    matching: () => /(a+)+b/.test('a'.repeat(60)),
    greedy: () => { for (;;) held.push(new Array(100_000).fill(0.5)) },
    greedyOutside: () => { for (;;) held.push(new Uint8Array(1_000_000).fill(1)) },
    leaving: () => process.exit(3),
    breaking: () => { setTimeout(() => { throw new Error('a stray fault') }); return new Promise(() => {}) },
    waiting: () => new Promise(() => {}),
    hoarding: () => { held.push(new Uint8Array(150_000_000).fill(1)); return new Promise((resolve) => setTimeout(() => resolve('hoarded'), 500)) },
  }
  parentPort.on('message', async (jobs) => {
    for (const job of jobs) {
      if (job === 'fatal') return parentPort.postMessage({ is: 'fatal', why: 'No room is left.' })
      parentPort.postMessage({ is: 'answer', answer: await deeds[job]() })
    }
  })
  parentPort.postMessage({ is: 'ready' })
`

type Deed = 'well' | 'endless' | 'matching' | 'greedy' | 'greedyOutside' | 'leaving' | 'breaking' | 'waiting' | 'hoarding' | 'fatal'

function thread(code = worker, patience = 60_000): Thread<Deed, string> {
  return new Thread((limits) => new Worker(code, { eval: true, ...limits }), { patience, megabytes: 256 })
}

// Most of them wait for a bound to be passed.
describe.concurrent('of jobs of a thread', () => {
  test.for([
    ['endless', 'time', /no end with it in 3 seconds/],
    ['matching', 'time', /no end/],
    ['waiting', 'time', /no end/],
    ['greedy', 'memory', /more than the 256 megabytes/],
    ['greedyOutside', 'memory', /more than the 256 megabytes/],
    ['leaving', 'other', /ended with the code 3/],
    ['breaking', 'other', /a stray fault/],
  ] as const)('a job that is %s is lost by itself: %s', async ([deed, of, why], { expect }) => {
    const one = thread(worker, of === 'time' ? 3_000 : 60_000)
    const ends: unknown[] = []
    const answers = await one.run(['well', deed, 'well', 'well'], (_, end) => {
      ends.push(end)
      return 'lost'
    })
    await one.close()
    expect(answers).toEqual(['well', 'lost', 'well', 'well'])
    expect(ends).toEqual([{ of, why: expect.stringMatching(why) as string }])
  })

  test('a job is not lost for what jobs before it left in memory', async ({ expect }) => {
    const one = thread()
    const answers = await one.run(['hoarding', 'hoarding', 'hoarding', 'hoarding'], () => 'lost')
    await one.close()
    expect(answers).toEqual(['hoarded', 'hoarded', 'hoarded', 'hoarded'])
  })

  test.for([
    ['says that nothing can go on', worker, 'No room is left.'],
    ['can’t load its code', 'throw new Error("no code")', 'no code'],
  ])('a thread that %s ends the work, whatever the job', async ([, code, why], { expect }) => {
    const one = thread(code)
    await expect(one.run(['fatal'], () => 'lost')).rejects.toThrow(why)
    await one.close()
  })
})
