/** Tables of a Word file as lines, whether they are tables or lay out a page. */
import { chosenAlternative, deletedLength, isDeletion } from './elements.ts'
import { childOf, findAll, switchOf, textOf, valueOf, type XmlElement, type XmlNode } from './xml.ts'
import type { Line, Stretch } from './line.ts'
import type { Reading } from './reading.ts'

/** Where a run of blocks stands. */
export interface Story {
  /** Why its words are no part of the report; null for the report itself. */
  readonly reason: string | null
  /** In a cell, a number may stand without words. */
  readonly isCell: boolean
}

/** Reads a run of blocks, here those of a cell. */
type StoryReader = (nodes: readonly XmlNode[], story: Story, reading: Reading) => Line[]

interface Cell {
  /** Number of the first column of the grid that it covers. */
  readonly column: number
  readonly lines: readonly Line[]
}

/** A cell with more paragraphs is a piece of a page that is laid out by a table. */
const MOST_LINES_OF_A_CELL = 6

/** Word's tables have at most 63 columns; those of reports hardly ten. */
const MOST_COLUMNS_OF_A_CELL = 20

/**
 * The lines of a table: one a row, its cells parted by tabs, one for each column of the grid, so that a merged cell leaves the columns after it in
 * their places. Where a table only lays out a page (one column with words, or cells that are pages themselves), the paragraphs of its cells, cell after cell.
 */
export function tableLines(table: XmlElement, story: Story, reading: Reading, read: StoryReader): Line[] {
  const rows = unwrapped(table.children, 'w:tr', reading).map((row) => cellsOf(row, story, reading, read))
  const isLayout = new Set(rows.flatMap((cells) => cells.filter(isFilled).map(({ column }) => column))).size < 2
  return rows.flatMap((cells) => {
    const filled = cells.filter(isFilled)
    const isPage = cells.length < 2 || filled.some(({ lines }) => lines.length > MOST_LINES_OF_A_CELL || lines.some(({ kind }) => kind === 'table'))
    return isLayout || isPage ? filled.flatMap(({ lines }) => lines) : filled.length === 0 ? [] : [rowLine(cells)]
  })
}

function isFilled({ lines }: Cell): boolean {
  return lines.some(({ text }) => text.trim() !== '')
}

function cellsOf(row: XmlElement, story: Story, reading: Reading, read: StoryReader): Cell[] {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:del')) {
    reading.tally.changes++
    reading.tally.deleted += deletedLength(row)
    return []
  }
  if (switchOf(properties, 'w:hidden')) {
    reading.tally.hidden += wordsIn(row)
    return []
  }
  const cells: Cell[] = []
  let column = Number(valueOf(properties, 'w:gridBefore') ?? 0) || 0
  for (const cell of unwrapped(row.children, 'w:tc', reading)) {
    const own = childOf(cell, 'w:tcPr')
    const goesOn = ['w:vMerge', 'w:hMerge'].some((name) => childOf(own, name) && valueOf(own, name) !== 'restart')
    if (childOf(own, 'w:cellDel')) reading.tally.deleted += wordsIn(cell)
    else {
      if (goesOn) reading.tally.hidden += wordsIn(cell)
      cells.push({ column, lines: goesOn ? [] : read(cell.children, { ...story, isCell: true }, reading) })
    }
    column += Math.min(MOST_COLUMNS_OF_A_CELL, Math.max(1, Number(valueOf(own, 'w:gridSpan') ?? 1) || 1))
  }
  return cells
}

function wordsIn(element: XmlElement): number {
  return findAll(element, ({ name }) => name === 'w:t').reduce((sum, words) => sum + textOf(words).trim().length, 0)
}

/** Rows or cells, through what may be wrapped around them. */
function unwrapped(nodes: readonly XmlNode[], name: string, reading: Reading): XmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    if (node.name === name) return [node]
    if (isDeletion(node.name)) {
      reading.tally.changes++
      reading.tally.deleted += deletedLength(node)
      return []
    }
    if (node.name === 'mc:AlternateContent') return unwrapped(chosenAlternative(node), name, reading)
    return /^w:(?:sdt|sdtContent|customXml|ins|moveTo|tr|smartTag)$/.test(node.name) ? unwrapped(node.children, name, reading) : []
  })
}

function rowLine(cells: readonly Cell[]): Line {
  const outside: Stretch[] = []
  let text = ''
  let column = 0
  for (const cell of cells) {
    text += '\t'.repeat(Math.max(0, cell.column - column))
    column = Math.max(column, cell.column)
    cell.lines.forEach((line, i) => {
      if (i > 0) text += ' '
      for (const { from, to, reason } of line.outside) outside.push({ from: text.length + from, to: text.length + to, reason })
      text += line.text.replace(/[\n\t]/g, ' ')
    })
  }
  return { text, outside, heading: 0, kind: 'table' }
}
