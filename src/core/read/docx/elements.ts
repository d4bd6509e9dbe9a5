import { childOf, childrenOf, findAll, switchOf, textOf, valueOf, type XmlElement, type XmlNode } from './xml.ts'
import type { Line, LineBuilder, Stretch } from './line.ts'
import type { Reading } from './reading.ts'

/** Elements that hold no words: properties, places of bookmarks and comments, marks of the checker. */
const passedOver: ReadonlySet<string> = new Set(
  `w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sdtPr w:sdtEndPr w:sectPr w:smartTagPr w:customXmlPr w:rubyPr w:proofErr w:permStart w:permEnd
  w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef w:footnoteRef w:endnoteRef w:separator
  w:continuationSeparator w:lastRenderedPageBreak w:softHyphen w:delText w:delInstrText w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart
  w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart
  w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:pgNum m:ctrlPr w:instrText w:background w:bidi`.split(/\s+/),
)

/** True for elements that hold no words. */
export function isPassedOver(name: string): boolean {
  return passedOver.has(name)
}

/** True for elements whose words are deleted or moved away, with the change still on record. */
export function isDeletion(name: string): boolean {
  return name === 'w:del' || name === 'w:moveFrom'
}

/** Characters of a deletion. */
export function deletedLength(element: XmlElement): number {
  return findAll(element, ({ name }) => name === 'w:delText' || name === 'w:t').reduce((sum, words) => sum + textOf(words).trim().length, 0)
}

const wording: ReadonlySet<string> = new Set(['w:t', 'w:txbxContent', 'a:t', 'm:t', 'w:sym', 'v:textpath'])

/** Of what newer and older programs are to show, one: the newer where it has words, or where the older has none. */
export function chosenAlternative(element: XmlElement): readonly XmlNode[] {
  const hasWords = (choice: XmlElement | undefined): boolean => choice !== undefined && findAll(choice, ({ name }) => wording.has(name)).length > 0
  const fallback = childOf(element, 'mc:Fallback')
  const choices = childrenOf(element, 'mc:Choice')
  const choice = choices.find(hasWords) ?? (hasWords(fallback) ? undefined : choices[0])
  return (choice ?? fallback)?.children ?? []
}

/** True for the elements that draw: shapes of both kinds, pictures, embedded objects. */
export function isDrawing(name: string): boolean {
  return name === 'w:drawing' || name === 'w:pict' || name === 'w:object' || name === 'w:contentPart'
}

/** Anchors the words of a drawing in a line, in boxes or drawn as letters; what else it shows is counted. */
export function readDrawing(element: XmlElement, line: LineBuilder, isHidden: boolean, reading: Reading): void {
  const { tally } = reading
  if (reading.fields.isCode) return
  if (element.name === 'w:object' && !isHidden && findAll(element, ({ name }) => name === 'o:OLEObject').length === 0) tally.objects.push('object')
  for (const part of parts(element)) {
    const isUnseen = isHidden || isUnseenShape(part)
    if (part.name === 'w:txbxContent') {
      if (isUnseen) tally.hidden += textOf(part).trim().length
      else line.floating.push({ content: part, at: line.text.length })
    } else if (part.name === 'a:p' || part.name === 'v:textpath') {
      const words = part.name === 'a:p' ? textOf(part) : (part.attributes.string ?? '')
      if (isUnseen) tally.hidden += words.trim().length
      else if (words.trim() !== '') line.floating.push({ content: words, at: line.text.length })
    } else if (isHidden) continue
    else if (part.name === 'o:OLEObject') tally.objects.push(part.attributes.ProgID ?? 'object')
    else if (part.name === 'c:chart') tally.objects.push('chart')
    else if (part.name === 'dgm:relIds') tally.objects.push('diagram')
    else if (part.name === 'w:contentPart') tally.objects.push('ink')
    else tally.pictures++
  }
}

const leaves: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'a:p',
  'v:textpath',
  'o:OLEObject',
  'c:chart',
  'dgm:relIds',
  'w:contentPart',
  'pic:pic',
  'v:imagedata',
])

/** What a drawing consists of, in order; the picture that stands for an object is none. */
function parts(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = []
  const isObject = findAll(element, ({ name }) => name === 'o:OLEObject').length > 0
  const visit = (one: XmlElement): void => {
    if (leaves.has(one.name)) {
      if (!isObject || one.name !== 'v:imagedata') found.push(one)
      return
    }
    const children = one.name === 'mc:AlternateContent' ? chosenAlternative(one) : one.children
    const isUnseen = isUnseenFrame(one)
    for (const child of children) {
      if (typeof child === 'string') continue
      const before = found.length
      visit(child)
      if (isUnseen) for (const part of found.slice(before)) unseen.add(part)
    }
  }
  visit(element)
  return found
}

const unseen = new WeakSet<XmlElement>()

function isUnseenShape(part: XmlElement): boolean {
  return unseen.has(part)
}

/** Shapes that are hidden by name: in the pane of selection of newer programs, by their style in older ones. */
function isUnseenFrame(element: XmlElement): boolean {
  if (/visibility\s*:\s*hidden/i.test(element.attributes.style ?? '')) return true
  return childrenOf(element, 'wp:docPr').some(({ attributes }) => /^(?:1|true)$/.test(attributes.hidden ?? ''))
}

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
