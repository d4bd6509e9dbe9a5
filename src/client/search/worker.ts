/** Searches beside the page, so that typing stays smooth. Requests are answered in their order; the page drops answers that came too late. */
import { forgetOthers, loaderOf, LoadError } from './load.ts'
import {
  noFilters,
  PAGE_SIZE,
  type SearchOutcome,
  type SearchReply,
  type SearchRequest,
  type SearchState,
  type ShownAnswer,
  type ShownCounts,
  type ShownResult,
} from './protocol.ts'
import type { PartName } from '../../core/model.ts'
import { answer, suggestionsFor, type Ordered } from '../../core/search/answer.ts'
import { openArchiveSearch, type ArchiveSearch, type Load } from '../../core/search/archive-search.ts'
import { comparisonAddress, indexPaths, pairYears, PART_NAMES, reportAddress, type Catalogue, type ReportText } from '../../core/search/catalogue.ts'
import { excerptOf, parseQuery, placeOf, type Phrase, type Query } from '../../core/search/query.ts'
import { partNumber } from '../../core/search/layout.ts'
import type { PlacedItem } from '../../core/search/document.ts'
import { namedKinds, numberedYear } from '../../view/address.ts'

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

/** A search engine with the archive's catalogue at hand. */
interface SearchSession {
  readonly catalogue: Catalogue
  /** @throws where a file of the index can't be loaded. */
  ask(state: SearchState): Promise<ShownAnswer>
}

async function openSession(load: Load): Promise<SearchSession> {
  const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
  const catalogue = decode(await load(indexPaths.catalogue)) as Catalogue
  const search = await openArchiveSearch(catalogue, load)
  const readText = async (report: number): Promise<ReportText> => {
    const { path, place } = search.textPlace(report)
    return (decode(await load(path)) as ReportText[])[place]!
  }
  return { catalogue, ask: (state) => ask(search, state, readText) }
}

type ReadText = (report: number) => Promise<ReportText>

async function ask(search: ArchiveSearch, { query: text, filters, order, page }: SearchState, readText: ReadText): Promise<ShownAnswer> {
  const query = parseQuery(text)
  const { found, reports, counts, scattered } = await answer(search, query, filters, order)
  const paragraphs = found.blocks.length
  const nothing = paragraphs === 0 && scattered.reports === 0
  const filtered = nothing && (await answer(search, query, noFilters, order)).found.blocks.length > 0
  const shown = together(search, found, scattered.found).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return {
    paragraphs,
    reports,
    scatteredReports: scattered.reports,
    pages: Math.ceil((paragraphs + scattered.found.blocks.length) / PAGE_SIZE),
    results: await Promise.all(shown.map((hit) => showResult(search, hit, query, readText))),
    counts: showCounts(search.catalogue, counts),
    filtered,
    suggestions: nothing && !filtered ? await suggestionsFor(search, query, readText) : [],
  }
}

interface Hit {
  readonly block: number
  readonly parts: number
  readonly scattered: boolean
}

/** Paragraphs with all words in their order; behind them the scattered ones, report by report. */
function together(search: ArchiveSearch, found: Ordered, scattered: Ordered): Hit[] {
  const hits = ({ blocks, parts }: Ordered, isScattered: boolean): Hit[] =>
    Array.from(blocks, (block, at) => ({ block, parts: parts[at]!, scattered: isScattered }))
  const byReport = Map.groupBy(hits(scattered, true), ({ block }) => search.reportOf(block))
  return [...hits(found, false), ...byReport.values().flatMap((group) => group.toSorted((a, b) => a.block - b.block))]
}

async function showResult(search: ArchiveSearch, { block, parts, scattered }: Hit, { all }: Query, readText: ReadText): Promise<ShownResult> {
  const { catalogue } = search
  const number = search.reportOf(block)
  const report = catalogue.reports[number]!
  const { title, organisation, language, blocks } = await readText(number)
  const [id, text, items] = blocks[search.blockInReport(block)]!
  const [series, , year] = report
  return {
    ...{ title, year, language, scattered },
    path: `${reportAddress(catalogue, report)}?${highlightParameters(all)}#${id}`,
    organisation: series === null ? organisation : catalogue.series[series]!.name,
    part: PART_NAMES.find((part) => parts & (1 << partNumber(part))) ?? null,
    pieces: excerptOf(text, all),
    comparisons: comparisonsOf(catalogue, number, itemAt(items, placeOf(text, all))),
  }
}

function highlightParameters(phrases: readonly Phrase[]): string {
  return new URLSearchParams({ q: phrases.map(({ text }) => (/\s/.test(text) ? `"${text}"` : text)).join(' ') }).toString()
}

/** The item that reaches a place of a block. */
function itemAt(items: readonly PlacedItem[], place: number): PlacedItem | undefined {
  return items.findLast(([, , at]) => at <= place)
}

/** The comparisons with the year before and the year after, each at the row in which the item stands. */
function comparisonsOf(catalogue: Catalogue, report: number, item: PlacedItem | undefined): ShownResult['comparisons'] {
  return catalogue.comparisons
    .filter((pair) => pair.includes(report))
    .map((pair) => {
      const [earlier, later] = pairYears(catalogue, pair).map(({ year, number }) => numberedYear(year, number))
      const anchor = item ? `#${item[0]}-${pair[0] === report ? 'was-' : ''}${item[1]}` : ''
      return { path: comparisonAddress(catalogue, pair) + anchor, years: `${earlier} → ${later}` }
    })
}

function showCounts({ series }: Catalogue, counts: Awaited<ReturnType<typeof answer>>['counts']): ShownCounts {
  const kinds = namedKinds(series)
  const most = <Value>(map: ReadonlyMap<Value, number>): [Value, number][] => [...map].sort(([, a], [, b]) => b - a)
  return {
    series: most(counts.series).map(([number, count]) => {
      const { slug, name } = series[number]!
      return { slug, name, kind: kinds.get(slug) ?? null, count }
    }),
    years: [...counts.years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count })),
    parts: most<PartName>(counts.parts).map(([part, count]) => ({ part, count })),
    kinds: most(counts.kinds).map(([kind, count]) => ({ kind, count })),
  }
}
