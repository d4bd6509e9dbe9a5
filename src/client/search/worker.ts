import { forgetOthers, LoadError, loaderOf } from './load.ts'
import type { SearchOutcome, SearchReply, SearchRequest } from './protocol.ts'
import { openSession, type SearchSession } from './session.ts'

/** Searches beside the page, so that typing stays smooth. Requests are answered in their order; the page drops answers that came too late. */

let session: Promise<SearchSession> | undefined

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  void reply(data).then((message) => {
    postMessage(message)
  })
})

async function reply({ number, folder, state }: SearchRequest): Promise<SearchReply> {
  return { number, outcome: await outcomeOf(folder, state).catch(failure) }
}

async function outcomeOf(folder: string, state: SearchRequest['state']): Promise<SearchOutcome> {
  session ??= open(folder)
  return { kind: 'answer', ...(await (await session).ask(state)) }
}

async function open(folder: string): Promise<SearchSession> {
  try {
    const opened = await openSession(loaderOf(folder))
    void forgetOthers(
      folder,
      opened.catalogue.indexes.map((index) => index.folder),
    )
    return opened
  } catch (error) {
    session = undefined
    throw error
  }
}

function failure(error: unknown): SearchOutcome {
  return { kind: 'failure', reason: error instanceof LoadError && error.offline ? 'offline' : 'failed' }
}
