/** What a comparison's page takes from data when it is asked for: the pair itself, what the page left to it, and the wording that other organisations have too. */
import { textNodes } from '../here.ts'
import type { Comparison } from '../../core/model.ts'
import {
  comparisonIn,
  fetchPacked,
  reportDataPath,
  reportIn,
  type ComparedReport,
  type PackedReports,
  type SeriesComparisons,
} from '../../view/packed.ts'
import type { Messages } from '../../i18n/index.ts'
import type { ReportData } from '../../view/downloads/json-files.ts'

/** The link to the packed comparisons of the series, which names the pair; none on pages that compare by themselves. */
export const dataLink = document.querySelector<HTMLAnchorElement>('[data-export-data]')

/** Address of the pair. */
export const pairAddress = dataLink?.dataset['exportData'] ?? 'comparison'

let asked: Promise<Comparison | null> | undefined

/** The comparison that the page shows, as data; null where it can't be had. Asked for again, it is not fetched again. */
export function pairData(): Promise<Comparison | null> {
  asked ??= fetchPair().then((pair) => {
    if (pair === null) asked = undefined
    return pair
  })
  return asked
}

async function fetchPair(): Promise<Comparison | null> {
  const [ofSeries, earlier, later, { compactToReport }] = await Promise.all([
    dataLink && fetchPacked<SeriesComparisons>(dataLink.href),
    reportData('earlier'),
    reportData('later'),
    import('../../core/compact/report.ts'),
  ])
  if (!ofSeries) return null
  const report = (data: ReportData | null): ComparedReport | null => data && compactToReport(data.report)
  return comparisonIn(ofSeries, pairAddress.split('/').at(-1)!, { earlier: report(earlier), later: report(later) })
}

/** The data of the report on a side; null where it is none of the archive, or can't be had. */
async function reportData(side: (typeof sides)[number]): Promise<ReportData | null> {
  const comparison = document.querySelector<HTMLElement>('[data-comparison]')
  const address = comparison ? addressOf(comparison, side) : undefined
  if (address === undefined) return null
  return reportIn(
    await fetchPacked<PackedReports<ReportData>>((button?.dataset['commonWording'] ?? '') + encodeURI(reportDataPath(address))),
    address,
  )
}

/**
 * Fetches what the page leaves to the packed data of the pair when a reader opens the fold that holds it: work that only one report tells, further passages, and what
 * was found clause by clause.
 */
if (dataLink) document.addEventListener('toggle', ({ target }) => void opened(target), { capture: true })

function opened(target: EventTarget | null): Promise<void> | void {
  if (target instanceof HTMLDetailsElement && target.open && holdsLeft(target)) return fill(target)
}

function holdsLeft(element: Element): boolean {
  return element.matches('[data-left]') || element.querySelector('[data-left]') !== null
}

/** Whether the page still lacks what it left to its data. */
export function isLeft(): boolean {
  return dataLink !== null && comparison !== null && holdsLeft(comparison)
}

/** Fills all that was left, for a file or for paper. */
export async function fillAll(): Promise<void> {
  if (comparison && isLeft()) await fill(comparison)
}

async function fill(element: Element): Promise<void> {
  const [comparison, { fillLeft }, words] = await Promise.all([pairData(), import('./fill-left.ts'), comparisonWords()])
  // Where it can't be had, what stands there leads to the report.
  if (comparison) fillLeft(element, comparison, words.comparison)
}

/** Each is named in a function of its own: of two that one condition chooses between, bundlers load both. */
const wordsOf = { zh: () => import('../../i18n/zh/comparison.ts'), en: () => import('../../i18n/en/comparison.ts') } as const

/** The words of the page's own language; those of the other are not loaded. */
export function comparisonWords(): Promise<{ readonly comparison: Messages['comparison'] }> {
  return wordsOf[document.documentElement.lang.startsWith('en') ? 'en' : 'zh']()
}

/**
 * Shades on demand what reports of other organisations have word for word. The runs are painted (CSS custom highlights), not wrapped in elements: they cross
 * the marks of what changed, and a page that is not asked for them does not carry them.
 */
const button = document.querySelector<HTMLButtonElement>('[data-common-wording]')
const comparison = document.querySelector<HTMLElement>('[data-comparison]')
const sides = ['earlier', 'later'] as const
/** As on the report's own page: shorter runs are set phrases of a few words. */
const shortestRun = 12

let found: Promise<Range[] | null> | undefined

if (button && comparison && 'highlights' in CSS) {
  offer(button, comparison)
  button.addEventListener('click', () => void toggle(button, comparison))
  document.addEventListener('comparison-replaced', () => {
    offer(button, comparison)
  })
}

/** Shows the button where a side is a report of the archive; a draft is held against no other report. What was shaded before is of another pair. */
function offer(button: HTMLButtonElement, comparison: HTMLElement): void {
  found = undefined
  CSS.highlights.delete('common-wording')
  button.setAttribute('aria-pressed', 'false')
  button.hidden = sides.every((side) => !addressOf(comparison, side))
}

function addressOf(comparison: HTMLElement, side: (typeof sides)[number]): string | undefined {
  return comparison.dataset[side === 'earlier' ? 'reportEarlier' : 'reportLater']
}

async function toggle(button: HTMLButtonElement, comparison: HTMLElement): Promise<void> {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  const status = document.querySelector<HTMLElement>('[data-step-position]')
  if (status) status.textContent = ''
  CSS.highlights.delete('common-wording')
  if (!shown) return
  const asked = (found ??= rangesOf(comparison))
  const ranges = await asked
  // Meanwhile another pair may have come, or the reader may have thought better of it.
  if (found !== asked || button.getAttribute('aria-pressed') !== 'true') return
  if (ranges) CSS.highlights.set('common-wording', new Highlight(...ranges))
  else found = undefined
  const done = sides.some((side) => !addressOf(comparison, side)) ? 'draft' : ranges?.length === 0 ? 'none' : 'done'
  if (!status) return
  status.textContent = button.dataset[ranges === null ? 'failed' : done] ?? ''
  status.toggleAttribute('data-long', true)
}

/** The runs in the texts of the sides that are reports of the archive; null where they can't be had. */
async function rangesOf(comparison: HTMLElement): Promise<Range[] | null> {
  // Texts that the page left to its data may have some, too.
  await fillAll()
  const both = await Promise.all(
    sides.map(async (side) => {
      if (!addressOf(comparison, side)) return []
      const data = await reportData(side)
      return data ? rangesOfSide(comparison, side, data) : null
    }),
  )
  return both[0] && both[1] ? [...both[0], ...both[1]] : null
}

function rangesOfSide(comparison: HTMLElement, side: string, { common, report }: ReportData): Range[] {
  const runs = new Map(common.blocks.map(({ id, runs }) => [id, runs.filter(([from, to]) => to - from >= shortestRun)]))
  const blocks = report.blocks.map(([id, , , , text, from, length]) => ({
    ...{ from, to: from + length },
    words: (runs.get(id) ?? []).map(([start, end]) => text.slice(start, end)),
  }))
  return [...comparison.querySelectorAll<HTMLElement>(`.side.${side} .text[data-at]`)].flatMap((element) => {
    const [from = 0, to = 0] = (element.dataset['at'] ?? '').split('-').map(Number)
    return blocks.filter((block) => block.from < to && block.to > from).flatMap(({ words }) => words.flatMap((run) => rangesIn(element, run)))
  })
}

/** Where a run of words stands in an element, whatever elements lie inside. */
function rangesIn(element: HTMLElement, words: string): Range[] {
  const nodes = textNodes(element)
  const at = nodes
    .map(({ data }) => data)
    .join('')
    .indexOf(words)
  if (at < 0) return []
  const range = document.createRange()
  let done = 0
  for (const node of nodes) {
    const { length } = node
    if (at >= done && at < done + length) range.setStart(node, at - done)
    if (at + words.length <= done + length) {
      range.setEnd(node, at + words.length - done)
      break
    }
    done += length
  }
  return [range]
}
