/** What a page's lists and tables show: the numbers of entries, and which tables hold data and which only lay out the page. */
import { attribute, elementChildren, elementsBelow, textBelow, type TreeElement } from './tree.ts'

/**
 * The number that a browser shows before an entry of a numbered list, with the space after it; empty for bullets, for lists without
 * numbers, and where the entry's own words open with a number or a mark. Follows `start`, `reversed`, `type` and `value` of HTML and
 * `list-style-type` of the element's own style.
 */
export function numberOf(entry: TreeElement, words: string): string {
  const list = entry.parentNode
  if (entry.tagName !== 'li' || !list || !('tagName' in list) || list.tagName !== 'ol' || ownMark.test(words)) return ''
  const numbers = numbered.get(list) ?? numbersOf(list)
  numbered.set(list, numbers)
  return writtenNumber(numbers.get(entry) ?? 1, styleOf(entry, list))
}

/** The numbers of lists that were asked before: each entry of a list of thousands asks for it. */
const numbered = new WeakMap<TreeElement, ReadonlyMap<TreeElement, number>>()

function numbersOf(list: TreeElement): Map<TreeElement, number> {
  const entries = elementChildren(list).filter(({ tagName }) => tagName === 'li')
  const isReversed = list.attrs.some(({ name }) => name === 'reversed')
  const numbers = new Map<TreeElement, number>()
  let number = integer(attribute(list, 'start')) ?? (isReversed ? entries.length : 1)
  for (const entry of entries) {
    number = integer(attribute(entry, 'value')) ?? number
    numbers.set(entry, number)
    number += isReversed ? -1 : 1
  }
  return numbers
}

const ownMark =
  /^\s*(?:[（(]?(?:[一二三四五六七八九十百]{1,4}|\d{1,3})[)）、.．]|第[一二三四五六七八九十\d]{1,3}[、章节条]|[一二三四五六七八九十]{1,2}(?:是|要)|[①-⑳●•·—-])/

function integer(value: string): number | null {
  return /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null
}

function styleOf(entry: TreeElement, list: TreeElement): string {
  for (const element of [entry, list]) {
    const style = /list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attribute(element, 'style'))?.[1]
    if (style) return style.trim().toLowerCase()
    const type = attribute(element, 'type')
    if (type) return type
  }
  return '1'
}

function writtenNumber(number: number, style: string): string {
  if (/none|disc|circle|square/.test(style)) return ''
  if (/cjk|chinese|japanese|korean|ideographic/.test(style)) return `${chinese(number)}、`
  if (/^a$|lower-(?:alpha|latin)/.test(style)) return `${letters(number)}. `
  if (/^A$|upper-(?:alpha|latin)/.test(style)) return `${letters(number).toUpperCase()}. `
  if (/^i$|lower-roman/.test(style)) return `${roman(number).toLowerCase()}. `
  if (/^I$|upper-roman/.test(style)) return `${roman(number)}. `
  return `${number}. `
}

/** 1 to 99 as Chinese lists write them. */
function chinese(number: number): string {
  const digits = [...'〇一二三四五六七八九']
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`) + (ones === 0 ? '' : digits[ones])
}

function letters(number: number): string {
  if (number < 1) return String(number)
  return (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const values: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  const [value, sign] = values.find(([least]) => least <= number)!
  return sign + (number > value ? roman(number - value) : '')
}

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
