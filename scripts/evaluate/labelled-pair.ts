import { join } from 'node:path'
import type { Item, Report } from '../../src/core/model.ts'
import { goldPairs } from './gold-pair.ts'
import { overlapOfItem, quoteOf } from './overlap.ts'
import { reportAt } from './reports.ts'
import { sampleHistories, type SampleHistory } from './sample-history.ts'
import { labelledStretch } from './score-pair.ts'

/** Two lists of one organisation with the pairs of items, by their numbers, that a person says belong together. */
export interface LabelledPair {
  readonly organisation: string
  readonly from: 'reports' | 'sample'
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly links: ReadonlySet<string>
}

/** The key of a pair of item numbers in `links`. */
export function cellKey(row: number, column: number): string {
  return `${String(row)}-${String(column)}`
}

/** Numbers of the items that quotations name, each by the item that it overlaps most; of those that no item has, none. */
export function itemNumbers(quotes: readonly string[], items: readonly Item[]): number[] {
  return quotes.flatMap((quote) => {
    const overlaps = items.map((item, number) => ({ number, ...overlapOfItem(item, quote) })).filter(({ ofShorter }) => ofShorter >= 0.5)
    return overlaps.sort((a, b) => b.ofUnion - a.ofUnion)[0]?.number ?? []
  })
}

/** The labelled pairs of real reports. */
export async function labelledReports(gold: string, corpus: string, list: 'problems' | 'plans'): Promise<LabelledPair[]> {
  const pairs = await Promise.all(
    goldPairs(gold).map(async (pair): Promise<LabelledPair[]> => {
      const [quotesA, quotesB, links] =
        list === 'problems' ? [pair.problemsA, pair.problemsB, pair.problemLinks] : [pair.plansA, pair.plansB, pair.planLinks]
      if (!quotesA || !quotesB || !links) return []
      const earlier = labelledStretch((await reportAt(join(corpus, pair.A.file)))[list], quotesA)
      const later = labelledStretch((await reportAt(join(corpus, pair.B.file)))[list], quotesB)
      const rows = earlier.map((item) => quoteOf(item, quotesA))
      const columns = later.map((item) => quoteOf(item, quotesB))
      const cells = links.flatMap(({ a, b }) =>
        rows.flatMap((quote, row) =>
          a.includes(quote) ? columns.flatMap((other, column) => (b.includes(other) ? [cellKey(row, column)] : [])) : [],
        ),
      )
      return [{ organisation: pair.A.organisation, from: 'reports', earlier, later, links: new Set(cells) }]
    }),
  )
  return pairs.flat()
}

/** The consecutive pairs of the sample archive, by what was designed into them. */
export async function labelledSample(root: string, list: 'problems' | 'plans'): Promise<LabelledPair[]> {
  const pairs = await Promise.all(sampleHistories(join(root, 'test/fixtures/sample-history')).map((history) => labelledSeries(root, history, list)))
  return pairs.flat()
}

async function labelledSeries(root: string, history: SampleHistory, list: 'problems' | 'plans'): Promise<LabelledPair[]> {
  const reports = await Promise.all(history.reports.map(({ file }) => reportAt(join(root, file))))
  const labels = history.reports.map(({ year }, index) => {
    const before = history.reports.slice(0, index).filter((other) => other.year === year).length
    return before === 0 ? String(year) : `${String(year)}-${String(before + 1)}`
  })
  const lineages = list === 'problems' ? history.lineages : history.planLineages
  return reports.slice(1).map((later, index) => {
    const steps = lineages
      .flatMap(({ items, steps: designed }) =>
        designed.map(({ from, to, earlier, later: others }) => ({
          from: String(from),
          to: String(to),
          earlier: earlier ?? items[String(from)] ?? [],
          later: others ?? items[String(to)] ?? [],
        })),
      )
      .filter((step) => step.from === labels[index] && step.to === labels[index + 1])
    return {
      organisation: history.series,
      from: 'sample',
      earlier: reports[index]![list],
      later: later[list],
      links: cellsOf(steps, reports[index]!, later, list),
    }
  })
}

function cellsOf(
  steps: readonly { readonly earlier: readonly string[]; readonly later: readonly string[] }[],
  earlier: Report,
  later: Report,
  list: 'problems' | 'plans',
): Set<string> {
  return new Set(
    steps.flatMap((step) =>
      itemNumbers(step.earlier, earlier[list]).flatMap((row) => itemNumbers(step.later, later[list]).map((column) => cellKey(row, column))),
    ),
  )
}
