import type { Catalogue } from './catalogue.ts'

/** A label year, and which of the reports of its series and year it is, from 1. Without a year the last part of the report's address. */
export interface LabelYear {
  readonly year: number | string
  readonly number: number
}

/** The years of a pair of reports that have a comparison. Reports of one year follow each other by their own comparison. */
export function pairYears(catalogue: Catalogue, pair: readonly [number, number]): readonly [LabelYear, LabelYear] {
  return [labelYear(catalogue, pair[0]), labelYear(catalogue, pair[1])]
}

function labelYear({ reports, comparisons }: Catalogue, report: number): LabelYear {
  const [, slug, year] = reports[report]!
  if (year === null) return { year: slug, number: 1 }
  let number = 1
  for (let at: number | undefined = report; at !== undefined; number++) {
    at = comparisons.find(([earlier, later]) => later === at && reports[earlier]![2] === year)?.[0]
    if (at === undefined) break
  }
  return { year, number }
}
