/** The worker of the page for any two: how two chosen reports or drafts are fetched, read and compared off the main thread. */
import { compactToReport, comparedTexts, FILE_FORMAT, lineToStretches, segmentWith } from '../../core/compact/index.ts'
import type { Comparison, Report, Segment } from '../../core/model.ts'
import { fileLinksOf, linksOf, pagePath } from '../../view/address.ts'
import {
  comparisonDataPath,
  comparisonIn,
  fetchPacked,
  reportDataPath,
  reportIn,
  unpack,
  type PackedReports,
  type SeriesComparisons,
} from '../../view/packed.ts'
import type { ItemThread, ReportData } from '../../view/downloads/json-files.ts'
import type { OverYears } from '../../view/report/about.ts'
import { acrossComparison } from '../../view/any-two/words.ts'
import { sureFrom } from '../../view/comparison/rows.ts'
import { isAcross, onwardByThread, pairToHtml, tellings } from '../../view/any-two/pair.ts'
import { SideFailure, type Answer, type CompareRequest, type PairResult, type RequestedSide, type Side } from './protocol.ts'
import { draftWords, pairWords } from './words.ts'
import type { Locale } from '../../i18n/locale.ts'

addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  void answer(data)
})

async function answer(request: CompareRequest): Promise<void> {
  const { number } = request
  const post = (message: Answer): void => {
    postMessage(message)
  }
  try {
    const result = await comparePair(request, (step) => {
      post({ number, kind: 'step', step })
    })
    post({ number, kind: 'result', result })
  } catch (error) {
    post({ number, kind: 'failure', failure: error instanceof SideFailure ? error.failure : { kind: 'broken' } })
  }
}

type Step = 'fetch' | 'read' | 'compare'

/**
 * Gets both sides and compares them. A pair with a page of its own comes from the data of that page, which hold what persons said about it.
 * @throws {SideFailure} where a side can't be had.
 */
async function comparePair(request: CompareRequest, onStep: (step: Step) => void): Promise<PairResult> {
  const { locale, base, builtPair } = request
  const get = async (side: RequestedSide, where: 'earlier' | 'later'): Promise<Side> =>
    side.kind === 'archive' ? fetchReport(side, where, base, locale) : (await import('./read-draft.ts')).readDraft(side, where, base)
  onStep([request.earlier, request.later].some(({ kind }) => kind === 'draft') ? 'read' : 'fetch')
  const [earlier, later, ofSeries, words] = await Promise.all([
    get(request.earlier, 'earlier'),
    get(request.later, 'later'),
    builtPair === null ? null : fetchBuilt(builtPair, base),
    pairWords(locale),
    // The core is on its way while the reports are.
    builtPair === null ? loadCore() : null,
  ])
  onStep('compare')
  const pair = { earlier: earlier.chosen, later: later.chosen }
  const built =
    ofSeries && builtPair !== null
      ? comparisonIn(ofSeries, builtPair.split('/')[1]!, { earlier: pair.earlier.report, later: pair.later.report })
      : null
  const [comparison, draftMessages, older] = await Promise.all([
    built ?? compareSides(earlier, later, request.thresholds),
    draftWords(
      locale,
      [earlier, later].flatMap(({ chosen }) => chosen.draft?.messages ?? []),
    ),
    toldBefore(request, later.chosen.report),
  ])
  const ownPage = built && builtPair !== null ? linksOf(base, locale)(pagePath(builtPair)) : null
  const html = pairToHtml(pair, comparison, ownPage, { ...words, draftMessages: { ...words.draftMessages, ...draftMessages } }, locale, older)
  return {
    html,
    comparison: isAcross(pair) ? acrossComparison(comparison) : comparison,
    originals: { earlier: earlier.original, later: later.original },
  }
}

/**
 * Two reports of the archive are cut into the words that were stored with them, as on the built pages. Where one side is a draft both are cut by
 * the browser: two ways of cutting would mark words as changed that are not.
 */
async function compareSides(earlier: Side, later: Side, thresholds: CompareRequest['thresholds']): Promise<Comparison> {
  const compare = await loadCore()
  const drafts = [earlier, later].some(({ chosen }) => chosen.draft !== null)
  const stored = new Map(drafts ? [] : [...earlier.words, ...later.words])
  const segment = segmentWith(stored, segmentInBrowser(later.chosen.report.language))
  return compare(earlier.chosen.report, later.chosen.report, { segment, thresholds })
}

/**
 * The problems of a draft that older reports of the series told, as the newest of their thread did: what the report beside it leaves out is not new. What can't be had is left out.
 * Plans of years apart resemble one another too much to be joined by links alone.
 */
async function toldBefore({ older, base, locale, thresholds }: CompareRequest, draft: Report): Promise<Map<string, OverYears>> {
  const told = new Map<string, OverYears>()
  const newest = new Map<string, OverYears>()
  if (older.length === 0) return told
  const compare = await loadCore()
  // Only problems are asked for, and no word of them is marked.
  const bare = (report: Report): Report => ({ ...report, plans: [], work: [], quantities: [], blocks: [] })
  for (const address of older) {
    const label = address.split('/')[1]!.slice(0, 4)
    const side = await fetchReport({ kind: 'archive', address, series: '', label }, 'earlier', base, locale).catch(() => null)
    if (!side) continue
    const comparison = compare(bare(side.chosen.report), bare(draft), { segment: (text) => [text], thresholds })
    for (const [thread, years] of onwardByThread(side.chosen)) if (!newest.has(thread)) newest.set(thread, years)
    for (const [item, years] of tellings(side.chosen, comparison, sureFrom))
      if (!told.has(item)) told.set(item, { ...(newest.get(years.lineage) ?? years), returned: true })
  }
  return told
}

/** Of the core nothing is loaded but what it names: no person has said anything of a pair that is compared here. */
async function loadCore(): Promise<typeof import('../../core/compare/index.ts').compareUncorrected> {
  const { compareUncorrected } = await import('../../core/compare/index.ts')
  return compareUncorrected
}

/** The finished comparisons of a pair's series; null where they can't be had, since the pair can be compared again. */
function fetchBuilt(address: string, base: string): Promise<SeriesComparisons | null> {
  return fetchPacked<SeriesComparisons>(fileLinksOf(base)(comparisonDataPath(address.split('/')[0]!)))
}

/** Cuts texts of a language into words with the browser's own means; a browser without them cuts character by character. */
function segmentInBrowser(language: string): Segment {
  if (!('Segmenter' in Intl)) return (text) => [...text]
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/**
 * Gets a report of the archive from its data file.
 * @throws {SideFailure} where there is no such report, no network, or a file of another version of the site.
 */
async function fetchReport(
  { address, series, label }: Extract<RequestedSide, { kind: 'archive' }>,
  where: 'earlier' | 'later',
  base: string,
  locale: Locale,
): Promise<Side> {
  const file = fileLinksOf(base)
  const response = await fetch(file(reportDataPath(address))).catch(() => null)
  if (!response) throw new SideFailure({ kind: 'network', side: where })
  if (!response.ok) throw new SideFailure({ kind: response.status === 404 ? 'unknown' : 'network', side: where })
  const together = await unpack<PackedReports<ReportData>>(response).catch(() => null)
  const data = reportIn(together, address)
  // A file that can be read and does not have the report is of the years around it.
  if (together?.reports && !data && Object.values(together.reports).every(({ format }) => format === FILE_FORMAT))
    throw new SideFailure({ kind: 'unknown', side: where })
  if (data?.format !== FILE_FORMAT) throw new SideFailure({ kind: 'outdated', side: where })
  const report = compactToReport(data.report)
  return {
    chosen: {
      report,
      found: data.found,
      series,
      label,
      page: linksOf(base, locale)(pagePath(address)),
      draft: null,
      threads: threadsByItem(data.threads, linksOf(base, locale)),
    },
    words: lineToStretches(data.report.words, comparedTexts(report)),
    original: data.source === null ? null : { address: file(data.source) },
  }
}

function threadsByItem(threads: readonly ItemThread[], link: (path: string) => string): ReadonlyMap<string, OverYears> {
  return new Map(
    threads.map(([item, lineage, path, ordinal, returned, before, atLeast]) => {
      const told = before && { before: { year: before[0], path: link(before[1]) } }
      return [item, { lineage, path: link(path), name: '', ordinal, returned, elsewhere: [], ...told, atLeast }]
    }),
  )
}
