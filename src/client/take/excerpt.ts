/** What a reader takes from a page: the words of a place, with their source, which is loaded for it. They go to the clipboard, or into the collection. */
import { sectionAnchors, type Beside, type PlaceOfWords } from '../../view/comparison/sections.ts'
import { decoded, readHere, siteRoots } from '../here.ts'
import { excerptToText, sourceWords, type ArchiveVersion, type Excerpt, type QuoteSource } from '../../view/take/excerpt.ts'
import { emptyCollection, toggleExcerpt, type Collection } from '../../view/take/collection.ts'
import { readCollection, unlimited } from '../../view/take/read-collection.ts'
import { sentencesOf } from '../../core/text/sentences.ts'
import type { Place, PlacedQuote } from './place.ts'
import { isCollected, keepCollection, keptCollection, takeWords } from './taking.ts'
import type { ReportData } from '../../view/downloads/json-files.ts'
import { fetchPacked, reportDataPath, reportIn, versionPath, type PackedReports } from '../../view/packed.ts'

/** A place of the page, with all that makes it stand by itself. */
export async function excerptOf({ address, verdict, quotes }: Place): Promise<Excerpt> {
  const [version, ...sourced] = await Promise.all([
    archiveVersion(),
    ...quotes.map(async (quote) => ({ ...(await withSentence(quote)), language: quote.language, source: await sourceOf(quote.report, address) })),
  ])
  return { address, verdict, quotes: sourced, version, taken: readHere('').accessed ?? '' }
}

/** The words of a quote; of a figure the sentence that tells it, and the figure beside whose it is. */
async function withSentence({ side, text, report, counts }: PlacedQuote): Promise<{ side: string; text: string }> {
  const url = counts === undefined || report === null ? null : new URL(report)
  const data = url && (await dataOf(url))
  const sentence = data && sentenceOf(data, decoded(url.hash.slice(1)), text, counts!)
  return sentence ? { side: `${side} ${text}`, text: sentence } : { side, text }
}

/** How much of the end of a name tells the thing that is counted. */
const headLength = 2

/** The sentence that tells a figure, in the item or block of an anchor, else in the one place of the whole report where it stands; null where that is not clear. */
function sentenceOf({ report: { blocks, items } }: ReportData, anchor: string, figure: string, of: string): string | null {
  const item = [...items.problems, ...items.plans, ...items.work].find(([id]) => id === anchor)
  const within = blocks.filter(([id, , , , , from, length]) => (item ? from < item[6] + item[7] && item[6] < from + length : id === anchor))
  const sentences = (within.length > 0 ? within : blocks).flatMap(([, , , , text]) =>
    sentencesOf(text).flatMap(({ from, to }) => (text.slice(from, to).includes(figure) ? [text.slice(from, to)] : [])),
  )
  const named = sentences.filter((sentence) => sentence.includes(of.slice(-headLength)))
  const likely = named.length > 0 ? named : sentences
  return within.length > 0 || likely.length === 1 ? (likely[0] ?? null) : null
}

/** Puts a place into the clipboard, with its source. */
export async function copyPlace(place: Place): Promise<boolean> {
  const text = excerptOf(place).then((excerpt) => excerptToText(excerpt, takeWords))
  try {
    // A promise keeps the reader's leave to write while the source is loaded.
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }))
    if ('ClipboardItem' in window) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    else await navigator.clipboard.writeText(await text)
    return true
  } catch {
    return false
  }
}

/** Reports by the addresses of their data, which are loaded when words are taken: no page has to carry whose they are. */
const reports = new Map<string, Promise<ReportData | null>>()
let version: Promise<ArchiveVersion | null> | undefined

/** Where words stand. What can't be had is unknown; `here` is where they were read. */
async function sourceOf(report: string | null, here: string): Promise<QuoteSource> {
  if (report === null) return { author: null, organisation: null, title: null, issued: null, paragraph: null, address: here, sha256: null }
  const url = new URL(report)
  const data = await dataOf(url)
  const head = data?.report.head
  const cited = data?.cited
  return {
    author: cited?.author ?? null,
    organisation: cited?.institution ?? cited?.author ?? null,
    title: cited?.title ?? null,
    issued: cited?.issued ?? null,
    paragraph: data ? paragraphOf(data, decoded(url.hash.slice(1))) : null,
    address: report,
    sha256: head?.source.sha256 ?? null,
  }
}

/** The version of the archive and of the software; null where it can't be had. */
function archiveVersion(): Promise<ArchiveVersion | null> {
  version ??= fetch(siteRoots().files + versionPath)
    .then((response) => (response.ok ? (response.json() as Promise<ArchiveVersion>) : null))
    .catch(() => null)
  return version
}

function dataOf(url: URL): Promise<ReportData | null> {
  const { pages, files } = siteRoots()
  const address = (url.origin + url.pathname).slice(pages.length).replace(/\/$/, '')
  const known =
    reports.get(address) ??
    fetchPacked<PackedReports<ReportData>>(files + reportDataPath(decodeURI(address))).then((file) => reportIn(file, decodeURI(address)))
  reports.set(address, known)
  return known
}

/** The number of the paragraph that is, or holds, what an anchor names. */
function paragraphOf({ report }: ReportData, anchor: string): number | null {
  const { blocks, items } = report
  const at = blocks.findIndex(([id]) => id === anchor)
  if (at >= 0) return at + 1
  const item = [...items.problems, ...items.causes, ...items.plans, ...items.work].find(([id]) => id === anchor)
  if (!item) return null
  const block = item[5]
  const number = typeof block === 'number' ? block : blocks.findIndex(([id]) => id === block)
  return number < 0 ? null : number + 1
}

/** What files of the comparison that the page shows say beside its rows. Sides that are no report of the archive have no places. */
export async function besideRows(names: readonly [string, string]): Promise<Beside> {
  const shown = document.querySelector<HTMLElement>('[data-comparison]')
  const [root, t] = [siteRoots().pages, takeWords]
  const [earlier, later] = await Promise.all(
    (['reportEarlier', 'reportLater'] as const).map(async (side) => {
      const address = shown?.dataset[side]
      const url = address ? new URL(`${encodeURI(address)}/`, root) : null
      return url && { data: await dataOf(url), source: await sourceOf(url.href, url.href) }
    }),
  )
  const sides = { earlier: earlier ?? null, later: later ?? null }
  const paragraph = (place: PlaceOfWords | null): string => {
    const data = place && sides[place[0]]?.data
    if (!data) return ''
    const [, at] = place
    const number =
      typeof at === 'string'
        ? paragraphOf(data, at)
        : data.report.blocks.findIndex(([, , , , , from, length]) => from <= at && at < from + length) + 1
    return number ? t.paragraph(number) : ''
  }
  const said = (element: Element | null | undefined): string => {
    const words = element?.cloneNode(true) as Element | undefined
    // Styles draw quotation marks, and keep a name apart from what stands beside it.
    for (const quote of words?.querySelectorAll('q') ?? []) quote.replaceWith(`“${quote.textContent}”`)
    words?.querySelector('dt')?.append(' · ')
    return words?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  }
  const inRow = (anchor: string, what: string): string =>
    anchor === '' ? '' : said(document.getElementById(anchor)?.querySelector(`:scope > ${what}`))
  const lines = (of: string): string[] => [...document.querySelectorAll(of)].map(said)
  // A draft is nowhere but in this browser: its rows have no address at which they could be read again.
  const page = earlier && later ? location.origin + location.pathname + location.search : ''
  const sum = (place: PlaceOfWords | null): string => (place && sides[place[0]]?.source.sha256) ?? ''
  return {
    heads: [t.overYears, ...names.map((name) => `${name} ${t.paragraphHead}`), ...names.map((name) => `${name} SHA-256`), t.rowAddress],
    cells: (row) => [
      ...[inRow(row.anchor, 'header .over-years'), paragraph(row.earlier), paragraph(row.later), sum(row.earlier), sum(row.later)],
      row.anchor === '' || page === '' ? page : `${page}#${row.anchor}`,
    ],
    paragraph,
    overYears: (anchor) => inRow(anchor, 'header .over-years'),
    sentence: (side, at, figure, of) => {
      const data = sides[side]?.data
      return (data && sentenceOf(data, at ?? '', figure, of)) ?? ''
    },
    absence: (anchor, side) => inRow(anchor, `.pair > .${side}.absent`),
    agreement: (section) => said(document.querySelector(`#${sectionAnchors[section]} > .agreement`)),
    warnings: lines('.page-head > .warning'),
    overview: lines('.summary dl > div'),
    sources: [sides.earlier, sides.later].flatMap((side, at) =>
      side ? [`${t.source(names[at]!, sourceWords(side.source, t))}${t.comma}${t.checksum(side.source.sha256 ?? t.unknown)}`] : [],
    ),
  }
}

/** Puts a place into the collection, or takes it out. `failed`: the browser keeps nothing, or no more. */
export async function collectPlace(place: Place): Promise<'collected' | 'removed' | 'failed'> {
  const excerpt = await excerptOf(place)
  const next = toggleExcerpt(ownCollection(), excerpt)
  if (!keepCollection(next)) return 'failed'
  return isCollected(excerpt.address) ? 'collected' : 'removed'
}

/** The collection that this browser keeps; an empty one where it keeps none that can be read. */
export function ownCollection(): Collection {
  try {
    return readCollection(JSON.parse(keptCollection() ?? 'null'), unlimited)?.collection ?? emptyCollection
  } catch {
    return emptyCollection
  }
}
