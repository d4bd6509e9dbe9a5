/** How often the archive uses a phrase: by year, and in every series. */
import type { ArchiveSearch } from './archive-search.ts'
import type { Catalogue } from './catalogue.ts'
import { phraseOf } from './query.ts'

/** A phrase in the years in which it occurs, and in every series. */
export interface PhraseCount {
  readonly phrase: string
  readonly years: readonly { readonly year: number; readonly occurrences: number; readonly reports: number }[]
  readonly series: readonly PhraseInSeries[]
}

/** Occurrences and reports of a phrase by year, over the reports that belong to a series and have a year. */
export async function countPhrase(search: ArchiveSearch, phrase: string): Promise<PhraseCount> {
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

/** A phrase in the reports of one series. */
export interface PhraseInSeries {
  readonly slug: string
  readonly name: string
  readonly occurrences: number
  /** Reports that have it, and all of the series that have a year. */
  readonly reports: number
  readonly allReports: number
  /** Label years of the first and the last report that has it; null where none has. */
  readonly first: number | null
  readonly last: number | null
  /** Label year of the series' first report in the archive, before which nothing is known. */
  readonly since: number
}

/** When and how often each series uses a phrase. @param inReport occurrences by the number of the report. Series without a report of a known year are left out. */
export function phraseInSeries({ series, reports }: Catalogue, inReport: ReadonlyMap<number, number>): PhraseInSeries[] {
  const numbered = reports.map(([of, , year], number) => ({ of, year, occurrences: inReport.get(number) ?? 0 }))
  const bySeries = Map.groupBy(numbered, ({ of }) => of)
  return series.flatMap(({ slug, name }, number) => {
    const own = (bySeries.get(number) ?? []).flatMap(({ year, occurrences }) => (year === null ? [] : [{ year, occurrences }]))
    if (own.length === 0) return []
    const having = own.filter(({ occurrences }) => occurrences > 0)
    const [all, years] = [own, having].map((some) => some.map(({ year }) => year).toSorted((a, b) => a - b)) as [number[], number[]]
    const occurrences = having.reduce((sum, each) => sum + each.occurrences, 0)
    return [
      {
        slug,
        name,
        occurrences,
        reports: having.length,
        allReports: own.length,
        first: years[0] ?? null,
        last: years.at(-1) ?? null,
        since: all[0]!,
      },
    ]
  })
}
