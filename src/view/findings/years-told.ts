import type { Lineage } from '../../core/model.ts'
import { perhapsYears } from '../series/mark-words.ts'
import { cellsOf, type StripColumn } from '../series/strips.ts'

/** The years of a problem as its reader wants them: from when to when it was raised, and when it was not. */
export interface YearsTold {
  /** Runs of reports that name it, one after the other: `2016–2021`, `2023`. */
  readonly runs: readonly string[]
  /** Runs of reports between them that do not; years that the archive lacks are none. */
  readonly silent: readonly string[]
  /** Years in which it is only perhaps the same problem. */
  readonly perhaps: number
}

/** When a problem was raised. @param columns of its series, as its strip has them. */
export function yearsTold(lineage: Lineage, columns: readonly StripColumn[]): YearsTold {
  const cells = cellsOf(lineage, columns)
  // Of two reports of one year, one speaks for both.
  const spoken = new Set(columns.flatMap(({ entry }, at) => (cells[at]!.kind === 'mark' && entry ? [entry.year] : [])))
  const runsOf = (isOf: (cell: (typeof cells)[number], column: StripColumn) => boolean): string[] =>
    runs(columns.flatMap((column, at) => (isOf(cells[at]!, column) ? [{ label: column.label, at }] : [])))
  return {
    runs: runsOf(({ kind }) => kind === 'mark'),
    silent: runsOf(({ kind, isOpen }, { entry }) => kind === 'silent' && isOpen && !spoken.has(entry?.year ?? null)),
    perhaps: perhapsYears(lineage),
  }
}

function runs(places: readonly { readonly label: string; readonly at: number }[]): string[] {
  const found: { first: string; last: string; at: number }[] = []
  for (const { label, at } of places) {
    const open = found.at(-1)
    if (open?.at === at - 1) Object.assign(open, { last: label, at })
    else found.push({ first: label, last: label, at })
  }
  return found.map(({ first, last }) => (first === last ? first : `${first}–${last}`))
}
