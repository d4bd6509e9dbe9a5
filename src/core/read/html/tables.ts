import { attribute, elementChildren, elementsBelow, textBelow } from './tree.ts'
import type { TreeElement } from './tree.ts'

/** A cell with so many characters, and most of its table's, holds a text and not a datum. */
const longCell = 200
const shareOfCell = 0.6

/**
 * True for a table that lays out a page: it says so, holds another table, or one of its cells holds most of its text. Its cells are blocks of
 * the page; the rows of any other table are lines of data.
 */
function isLayout(table: TreeElement): boolean {
  if (/presentation|none/.test(attribute(table, 'role'))) return true
  const below = [...elementsBelow(table)]
  if (below.some(({ tagName }) => tagName === 'table')) return true
  const lengths = below.filter(({ tagName }) => tagName === 'td' || tagName === 'th').map((cell) => textBelow(cell).replace(/\s+/g, '').length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  return longest >= longCell && longest > all * shareOfCell
}

/** True for the cell of a row of data: several cells a row, in a table that is no layout. `layouts` remembers what was found of each table. */
export function isDataCell(element: TreeElement, layouts: WeakMap<TreeElement, boolean>): boolean {
  if (element.tagName !== 'td' && element.tagName !== 'th') return false
  const row = element.parentNode
  if (!row || !('tagName' in row) || elementChildren(row).length < 2) return false
  return isDataRow(row, layouts)
}

/** True for a row of several cells in a table that is no layout. */
export function isDataRow(row: TreeElement, layouts: WeakMap<TreeElement, boolean>): boolean {
  if (row.tagName !== 'tr' || elementChildren(row).length < 2) return false
  let table = row.parentNode
  while (table && 'tagName' in table && table.tagName !== 'table') table = table.parentNode
  if (!table || !('tagName' in table)) return true
  const known = layouts.get(table) ?? isLayout(table)
  layouts.set(table, known)
  return !known
}
