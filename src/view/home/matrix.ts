import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry } from '../../core/records.ts'
import { byPinyin } from '../pinyin.ts'
import { turnoverOf } from '../turnover.ts'
import { reportsOf, type Directory } from '../directory.ts'

/** A report in the matrix and the comparison that leads to it from the report before. */
export interface MatrixMark {
  readonly entry: ReportEntry
  readonly comparison: ComparisonEntry | null
  /** 0 (nothing changed) to 4 (a fifth or more did); null where it is not known. */
  readonly shade: number | null
}

/** One year of one series: its reports, usually one, or none. */
export interface MatrixCell {
  readonly year: number
  readonly marks: readonly MatrixMark[]
  /** Without a report: whether the year lies between years that the archive holds. */
  readonly isGap: boolean
}

export interface MatrixRow {
  readonly series: SeriesEntry
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly years: readonly number[]
  readonly rows: readonly MatrixRow[]
}

/** Series on one page of the matrix: as many as a screen or two hold. */
export const seriesPerPage = 40

const sorted = new WeakMap<ArchiveIndex, readonly SeriesEntry[]>()

/** All series in the order in which readers look for a name; sorted once for each index. */
export function seriesByName(index: ArchiveIndex): readonly SeriesEntry[] {
  const known = sorted.get(index)
  if (known) return known
  const made = index.series.toSorted((a, b) => byPinyin(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
  sorted.set(index, made)
  return made
}

/** The matrix of some series: one row each, one column a year from the first to the last that any of them has. */
export function matrixOf(series: readonly SeriesEntry[], directory: Directory): Matrix {
  const reports = series.map((row) => ({ row, entries: reportsOf(directory, row) }))
  const known = [...new Set(reports.flatMap(({ entries }) => entries.flatMap(({ year }) => year ?? [])))].sort((a, b) => a - b)
  const years = fillYears(known)
  const rows = reports.map(({ row, entries }) => {
    const byYear = Map.groupBy(entries, (entry) => entry.year)
    const gaps = new Set(row.gaps)
    const cells = years.map((year) => ({ year, marks: (byYear.get(year) ?? []).map((entry) => toMark(entry, directory)), isGap: gaps.has(year) }))
    return { series: row, cells }
  })
  return { years, rows }
}

/** Shares of items without counterpart from which the next darker shade begins. They double: most pairs change little, and equal steps would give all of them one shade. */
export const shadeSteps = [0.05, 0.1, 0.2] as const

/** Which shade a share of items without counterpart gets: 0 for none at all, so that a small change is not mistaken for none. */
export function shadeOf(turnover: number | null): number | null {
  if (turnover === null || turnover === 0) return turnover
  return 1 + shadeSteps.filter((step) => turnover >= step).length
}

/** Pages of series lists, from 1. */
export function pagesOf(count: number): number {
  return Math.max(1, Math.ceil(count / seriesPerPage))
}

/** The series of one page, from 1. */
export function seriesOfPage(index: ArchiveIndex, page: number): readonly SeriesEntry[] {
  return seriesByName(index).slice((page - 1) * seriesPerPage, page * seriesPerPage)
}

/** Every year between the first and the last, unless the years lie so far apart that empty columns would be all one sees. */
function fillYears(known: readonly number[]): readonly number[] {
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return all.length <= known.length * 3 ? all : known
}

function toMark(entry: ReportEntry, directory: Directory): MatrixMark {
  const comparison = directory.comparisonsTo.get(entry.id)?.[0] ?? null
  return { entry, comparison, shade: comparison ? shadeOf(turnoverOf(comparison)) : null }
}
