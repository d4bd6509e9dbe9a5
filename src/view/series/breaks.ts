/** The years between the tellings of a thread: which they are, and why they don't surely tell it. */
import type { Lineage } from '../../core/model.ts'
import { cellsOf, type SilentChapter, type StripCell, type StripColumn } from './threads.ts'

/** Years of a thread between its first telling and a later one in which it is only perhaps the same, or is not told at all, and why: in runs. */
export interface Break {
  readonly kind: 'perhaps' | SilentChapter['kind']
  readonly years: readonly string[]
}

const breakKinds: readonly Break['kind'][] = ['perhaps', 'silent', 'blank', 'missing-part', 'closed', 'gap']

/** All years between the first telling and that of a report, or up to the last, which don't surely tell it: none is left without a word. */
export function breaksOf(lineage: Lineage, columns: readonly StripColumn[], until?: string): Break[] {
  const cells = cellsOf(lineage, columns)
  const last = until === undefined ? cells.findLastIndex(({ kind }) => kind === 'mark') : columns.findIndex(({ entry }) => entry?.id === until)
  const yearsThat = (isOf: (cell: StripCell) => boolean): ReadonlySet<number | null> =>
    new Set(columns.flatMap(({ entry }, at) => (entry && isOf(cells[at]!) ? [entry.year] : [])))
  // Of two reports of one year, one speaks for both.
  const [told, surely] = [yearsThat(({ kind }) => kind === 'mark'), yearsThat((cell) => cell.kind === 'mark' && cell.nth !== null)]
  const kindAt = (at: number): Break['kind'] | null => {
    const [cell, year] = [cells[at]!, columns[at]!.entry?.year ?? null]
    if (cell.kind === 'mark') return cell.nth === null && !surely.has(year) ? 'perhaps' : null
    return cell.isOpen && at < last && !told.has(year) ? cell.kind : null
  }
  const places = columns.map(({ label }, at) => ({ label, at, kind: at < last || until === undefined ? kindAt(at) : null }))
  return breakKinds.map((kind) => ({ kind, years: runsOf(places.filter((place) => place.kind === kind)) })).filter(({ years }) => years.length > 0)
}

/** Labels of columns that follow each other as one: `2016–2021`, `2023`. */
export function runsOf(places: readonly { readonly label: string; readonly at: number }[]): string[] {
  const found: { first: string; last: string; at: number }[] = []
  for (const { label, at } of places) {
    const open = found.at(-1)
    if (open?.at === at - 1) Object.assign(open, { last: label, at })
    else found.push({ first: label, last: label, at })
  }
  return found.map(({ first, last }) => (first === last ? first : `${first}–${last}`))
}
