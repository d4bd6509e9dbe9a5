import { printedText } from './lines.ts'
import type { Row } from './rows.ts'

/** A row of a page that is no part of its text, and why. */
export type Furniture = ReadonlyMap<Row, 'page-number' | 'running-head'>

const pageNumber =
  /^[-—–－·•~\s|]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十〇百]{1,4}(?=\s*页))(?:\s*页)?(?:\s*(?:[/／]|of)\s*\d{1,4}|[\s，,/／]*共\s*[\d一二三四五六七八九十百]{1,4}\s*页)?[-—–－·•~\s|]*$|^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i

/** Rows at the top and at the foot of a page among which running heads and page numbers are looked for. */
const depth = 3
/** A row that stands alike on so many pages, of all or of every other page, is a running head. */
const fewestPages = 3
const usualShare = 0.35

/** Page numbers and running heads: the first or last rows of pages that are numbers, or stand alike at the same height of many pages. */
export function furnitureOf(pages: readonly (readonly Row[])[]): Furniture {
  const furniture = new Map<Row, 'page-number' | 'running-head'>()
  for (let at = 0; at < depth; at++) {
    // What stands next to the edge is looked at only where the edge itself is furniture.
    const edges = pages.flatMap((rows) => {
      const [top, foot] = [rows.slice(0, at + 1), rows.slice(rows.length - 1 - at).toReversed()]
      return [top, foot].flatMap((run) =>
        run.length === at + 1 && run.slice(0, -1).every((row) => furniture.has(row)) ? [{ row: run.at(-1)!, rows }] : [],
      )
    })
    const alike = Map.groupBy(edges, ({ row }) => `${wordsOf(row)}@${Math.round(row.y / 4)}`)
    for (const group of alike.values()) {
      const rows = [...new Set(group.map(({ row }) => row))].filter((row) => !furniture.has(row))
      const role = rows.every((row) => pageNumber.test(printedText(row).trim()))
        ? 'page-number'
        : isRunning(rows, pages, group[0]!.rows)
          ? 'running-head'
          : null
      if (role) for (const row of rows) furniture.set(row, role)
    }
  }
  return furniture
}

/** Figures differ from page to page; blanks are printed as it falls out. */
function wordsOf(row: Row): string {
  return printedText(row)
    .replace(/\d+|(?<![ivxlc])[ivxlc]+$/g, '#')
    .replace(/\s/g, '')
}

/** Rows of several cells are the heads of tables, of which the first is read. */
function isRunning(rows: readonly Row[], pages: readonly (readonly Row[])[], page: readonly Row[]): boolean {
  const [first] = rows
  if (!first || first.segments.length > 2 || rows.length < 2 || !/[\p{L}\p{N}]{2}/u.test(wordsOf(first).replaceAll('#', '0'))) return false
  if (rows.length >= fewestPages && rows.length >= pages.length * usualShare) return true
  return rows.length === pages.length && isSetApart(first, page)
}

/** Whether a row stands farther from the rows beside it than those do from each other, as heads do; on two pages alone that is needed as proof. */
function isSetApart(row: Row, page: readonly Row[]): boolean {
  const at = page.indexOf(row)
  const steps = page.slice(1).map((other, i) => page[i]!.y - other.y)
  const usual = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0
  return page.length > 4 && (at === 0 ? steps[0]! : at === page.length - 1 ? steps.at(-1)! : 0) > 1.4 * usual
}
