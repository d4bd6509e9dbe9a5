import sax from 'sax'

/** Letters of a cell that are looked at: more has neither the name of a column nor that of a file. */
const LONGEST = 400
/** Cells of a row that are looked at: of its columns the table of originals has some dozen. */
const WIDEST = 200
/** Letters that are read at once. */
const PORTION = 65_536

/** How much of a file is looked at: tags and attributes, some hundred thousand cells of them, and letters. */
export interface Budget {
  marks: number
  letters: number
}

/** What a file is given: many times a table of all originals. */
export const fileBudget = (): Budget => ({ marks: 600_000, letters: 20_000_000 })

/** Names, without their prefixes, of what holds a row, a cell, and the words of one, in the formats of Excel and of OpenDocument. A shared word is a row of one cell. */
const rows = new Set(['row', 'table-row', 'si'])
const cells = new Set(['c', 'table-cell', 'si'])
const words = new Set(['v', 't', 'p'])

/**
 * Goes over the rows of a sheet, or over the words that sheets share, and keeps none. What stands behind a fault, or behind more than anybody fills in, is left out.
 * @param xml the part, or its beginning.
 * @param shared the words that cells name by their number.
 * @param budget what is left of that of its file; it is spent.
 * @param onRow is given the cells of each row, in their order; the sheet is left where it returns true.
 */
export function eachCell(xml: string, shared: readonly string[], budget: Budget, onRow: (cells: readonly string[]) => boolean): void {
  const parser = sax.parser(true, { position: false })
  let isOver = false
  let row: string[] = []
  let cell = ''
  let isShared = false
  let collects = false
  const spend = (): void => {
    if (--budget.marks < 0) isOver = true
    if (isOver) throw new Error('Enough is known.')
  }
  const collect = (text: string): void => {
    if (collects && cell.length < LONGEST) cell += text.slice(0, LONGEST - cell.length)
  }
  parser.onattribute = spend
  parser.onopentag = ({ name, attributes }) => {
    spend()
    const local = localName(name)
    if (rows.has(local)) row = []
    if (cells.has(local)) {
      cell = ''
      isShared = attributes['t'] === 's'
    }
    collects ||= words.has(local)
  }
  parser.onclosetag = (name) => {
    spend()
    const local = localName(name)
    if (words.has(local)) collects = false
    if (cells.has(local) && row.length < WIDEST) row.push(isShared ? (shared[Number(cell)] ?? '') : cell)
    if (rows.has(local) && onRow(row)) isOver = true
  }
  parser.ontext = collect
  parser.oncdata = collect
  parser.onerror = () => {
    isOver = true
  }
  try {
    for (let at = 0; at < xml.length && !isOver && budget.letters > 0; at += PORTION) {
      budget.letters -= PORTION
      parser.write(xml.slice(at, at + PORTION))
    }
  } catch {
    // Enough is known, or what follows is no sheet.
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
