/** Counts phrases beside the page, from the search index. */
import { openArchiveSearch, type ArchiveSearch } from '../../core/search/archive-search.ts'
import { indexPaths, phraseInSeries, type Catalogue } from '../../core/search/catalogue.ts'
import { phraseOf } from '../../core/search/query.ts'
import { loaderOf } from '../search/load.ts'
import type { CountReply, CountRequest, PhraseCount } from './protocol.ts'

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
  return Promise.all(phrases.map((phrase) => count(search, phrase)))
}

async function open(folder: string): Promise<ArchiveSearch> {
  const load = loaderOf(folder)
  return openArchiveSearch(JSON.parse(new TextDecoder().decode(await load(indexPaths.catalogue))) as Catalogue, load)
}

/** Occurrences and reports of a phrase by year, over the reports that belong to a series and have a year. */
async function count(search: ArchiveSearch, phrase: string): Promise<PhraseCount> {
  const { blocks, counts } = await search.find(phraseOf(phrase))
  const years = new Map<number, { occurrences: number; reports: Set<number> }>()
  const inReport = new Map<number, number>()
  blocks.forEach((block, at) => {
    const report = search.reportOf(block)
    const [series, , year] = search.catalogue.reports[report]!
    if (series === null || year === null) return
    const known = years.get(year) ?? { occurrences: 0, reports: new Set() }
    known.occurrences += counts[at]!
    known.reports.add(report)
    years.set(year, known)
    inReport.set(report, (inReport.get(report) ?? 0) + counts[at]!)
  })
  return {
    phrase,
    years: [...years].map(([year, { occurrences, reports }]) => ({ year, occurrences, reports: reports.size })),
    series: phraseInSeries(search.catalogue, inReport),
  }
}
