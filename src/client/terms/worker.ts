/** Counts phrases beside the page, from the search index. */
import { openArchiveSearch, type ArchiveSearch } from '../../core/search/archive-search.ts'
import { indexPaths, type Catalogue } from '../../core/search/catalogue.ts'
import { countPhrase, type PhraseCount } from '../../core/search/phrase-counts.ts'
import { loaderOf } from '../search/load.ts'

/** What the page asks of the worker. */
export interface CountRequest {
  readonly number: number
  /** Address of the folder of the search index, with a slash at its end. */
  readonly folder: string
  readonly phrases: readonly string[]
}

/** `counts` is null where the index could not be read. */
export interface CountReply {
  readonly number: number
  readonly counts: readonly PhraseCount[] | null
}

let opened: Promise<ArchiveSearch> | undefined

addEventListener('message', ({ data }: MessageEvent<CountRequest>) => {
  void countAll(data).then(
    (counts) => {
      postMessage({ number: data.number, counts } satisfies CountReply)
    },
    () => {
      opened = undefined
      postMessage({ number: data.number, counts: null } satisfies CountReply)
    },
  )
})

async function countAll({ folder, phrases }: CountRequest): Promise<PhraseCount[]> {
  opened ??= open(folder)
  const search = await opened
  return Promise.all(phrases.map((phrase) => countPhrase(search, phrase)))
}

async function open(folder: string): Promise<ArchiveSearch> {
  const load = loaderOf(folder)
  return openArchiveSearch(JSON.parse(new TextDecoder().decode(await load(indexPaths.catalogue))) as Catalogue, load)
}
