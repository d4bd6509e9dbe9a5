import { join } from 'node:path'
import type { Item, Report } from '../../../src/core/model.ts'
import { overlapOfItem } from '../overlap.ts'
import { reportAt } from '../reports.ts'
import { sampleHistories, type SampleHistory } from './sample-history.ts'

/** Two lists of one organisation with the pairs of items, by their numbers, that a person says belong together. */
export interface LabelledPair {
  readonly organisation: string
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly links: ReadonlySet<string>
  /** The problems of both reports, as they are cut. */
  readonly problems: readonly [readonly Item[], readonly Item[]]
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
      earlier: reports[index]![list],
      later: later[list],
      links: cellsOf(steps, reports[index]!, later, list),
      problems: [reports[index]!.problems, later.problems],
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
