import type { TermStatistics } from '../../core/terms/records.ts'
import type { ThemeOverview } from '../../core/themes/records.ts'
import { reportsOfTheme, reportsOfYears } from '../problems/theme-table.ts'
import { rateOf } from '../terms/curve.ts'
import type { Cell } from './csv-line.ts'

/** A line for each theme and year. */
export function themeRows(overview: ThemeOverview): Cell[][] {
  const totals = reportsOfYears(overview)
  return overview.themes.flatMap((theme) => {
    const reports = reportsOfTheme(theme, overview)
    return overview.years.map((year, index): Cell[] => [
      ...[theme.slug, theme.name, theme.by, year],
      ...[reports[index]!, totals[index]!, theme.problemsByYear[index]!, theme.plansByYear[index]!],
    ])
  })
}

/** A line for each term of the index and year in which it occurs. */
export function termRows({ index, years }: TermStatistics): Cell[][] {
  return index.flatMap(({ term, phrase, reportsByYear, occurrencesByYear }) =>
    years.flatMap(({ year, reports, characters }, at): Cell[][] => {
      const occurrences = occurrencesByYear[at]!
      return occurrences === 0
        ? []
        : [[term, phrase, year, reportsByYear[at]!, reports, occurrences, Math.round(rateOf(occurrences, characters) * 1000) / 1000]]
    }),
  )
}
