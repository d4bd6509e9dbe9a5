/** The worker of the page: fetches, reads and compares off the main thread. The core is loaded when it is first needed. */
import { SideFailure, type Answer, type CompareRequest } from './protocol.ts'

addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  void answer(data)
})

async function answer(request: CompareRequest): Promise<void> {
  const { number } = request
  const post = (message: Answer): void => {
    postMessage(message)
  }
  try {
    const { comparePair } = await import('./compare-pair.ts')
    const result = await comparePair(request, (step) => {
      post({ number, kind: 'step', step })
    })
    post({ number, kind: 'result', result })
  } catch (error) {
    post({ number, kind: 'failure', failure: error instanceof SideFailure ? error.failure : { kind: 'broken' } })
  }
}
