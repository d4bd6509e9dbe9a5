import type { Catalogue } from './catalogue.ts'

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
