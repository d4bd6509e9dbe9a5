/** Counts phrases beside the page, from the search index. */
import { openArchiveSearch, type ArchiveSearch } from '../../core/search/archive-search.ts'
import { indexPaths, type Catalogue } from '../../core/search/catalogue.ts'
import { countPhrase, type PhraseCount } from '../../core/search/phrase-counts.ts'
import { loaderOf } from '../search/load.ts'
import type { CountReply, CountRequest } from './protocol.ts'

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
