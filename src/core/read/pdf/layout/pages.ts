/** Pages of a PDF laid out into lines, and what stands on them beside the text: page numbers, running heads, stamps, footnotes. */
import { framesOf, type DirectedPiece, type Frames, type PdfPiece } from './pieces.ts'
import { sectionsOf } from './sections.ts'
import { isSpacedOut, lineOf, piecesByRow, printedText, rowsOf, type Row } from './rows.ts'
import { closedUp, printedOnce, stampedPieces } from './printing.ts'
import { tableLines } from './table.ts'
import type { PlacedLine } from './text.ts'
import { median } from './zones.ts'

/** A page as it is printed: its pieces of text, and its left, lower, right and upper edge. */
export interface PdfPage {
  readonly pieces: readonly DirectedPiece[]
  readonly view: readonly number[]
}

/** A document's lines in the order in which they are read, and how many pieces were printed again at the same place and are left out. */
export interface ReadPages {
  readonly lines: readonly PlacedLine[]
  readonly overprinted: number
}

/**
 * Lays pages out: pieces printed twice are read once, pages are turned upright, stamps, page numbers and running heads set aside, then columns and
 * tables found, and lines read in their order. Nothing else is left out; `role` says what is no part of the text.
 */
export function readPages(pages: readonly PdfPage[]): ReadPages {
  const printed = pages.map(({ pieces }) => printedOnce(pieces))
  const frames = printed.map(({ once }) => framesOf(once))
  const stamped = stampedPieces(frames.map(({ upright }) => upright))
  const rows = frames.map(({ upright }) => rowsOf(closedUp(piecesByRow(upright.filter((piece) => !stamped.has(piece))))))
  const furniture = furnitureOf(rows)
  const setting = {
    furniture,
    spacedOut: isSpacedOut(rows.flat().map(printedText)),
    usual: median(rows.flat().flatMap((row) => row.segments.flatMap(({ pieces }) => pieces.map(({ size }) => size)))),
  }
  const lines = frames.flatMap((frame, i) => [...linesOfPage(rows[i]!, i + 1, setting), ...besideText(frame, stamped, i + 1)])
  return { lines, overprinted: printed.reduce((sum, { again }) => sum + again, 0) }
}

interface Setting {
  readonly furniture: Furniture
  readonly spacedOut: boolean
  /** Size of most of the text. */
  readonly usual: number
}

function linesOfPage(rows: readonly Row[], page: number, { furniture, spacedOut, usual }: Setting): PlacedLine[] {
  const body = rows.filter((row) => !furniture.has(row))
  const first = rows.findIndex((row) => !furniture.has(row))
  const placed = (row: Row): PlacedLine => ({ line: lineOf(row, { page, column: '1/1' }, spacedOut), role: furniture.get(row) ?? null })
  const text = sectionsOf(body).flatMap((section): PlacedLine[] => {
    const place = { page, column: section.column }
    if (section.gutters.length > 0) return tableLines(section.rows, section.gutters, place, spacedOut).map((line) => ({ line, role: null }))
    const notes = new Set(footnotesOf(section.rows, usual))
    return section.rows.map((row) => ({ line: lineOf(row, place, spacedOut), role: notes.has(row) ? 'footnote' : null }))
  })
  const [heads, feet] = [rows.slice(0, Math.max(0, first)), rows.slice(Math.max(0, first)).filter((row) => furniture.has(row))]
  return [...heads.map(placed), ...text, ...feet.map(placed)]
}

/** What is stamped across the page, and what is printed sideways beside its text: a text of its own, unless it is a page number. */
function besideText({ upright, sideways, oblique }: Frames, stamped: ReadonlySet<PdfPiece>, page: number): PlacedLine[] {
  const stamps = linesOfPieces([...upright.filter((piece) => stamped.has(piece)), ...oblique], page, 'page-stamp')
  const beside = sideways.flatMap((pieces) => {
    const rows = rowsOf(pieces)
    const numbers = furnitureOf([rows])
    return rows.map((row): PlacedLine => ({ line: lineOf(row, { page, column: 'sideways' }, false), role: numbers.get(row) ?? null }))
  })
  return [...stamps, ...beside]
}

/** Pieces that are set aside, each on a line of its own. */
function linesOfPieces(pieces: readonly PdfPiece[], page: number, role: string): PlacedLine[] {
  return pieces.map((piece) => ({
    line: {
      text: piece.text.trim(),
      page,
      left: piece.x,
      right: piece.x + piece.width,
      y: piece.y,
      size: piece.size,
      gaps: 0,
      column: role,
      isTable: false,
    },
    role,
  }))
}

/** A row of a page that is no part of its text, and why. */
type Furniture = ReadonlyMap<Row, 'page-number' | 'running-head'>

const pageNumber =
  /^[-—–－·•~\s|]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十〇百]{1,4}(?=\s*页))(?:\s*页)?(?:\s*(?:[/／]|of)\s*\d{1,4}|[\s，,/／]*共\s*[\d一二三四五六七八九十百]{1,4}\s*页)?[-—–－·•~\s|]*$|^page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i

/** Rows at the top and at the foot of a page among which running heads and page numbers are looked for. */
const edgeRows = 3
/** A row that stands alike on so many pages, of all or of every other page, is a running head. */
const fewestPages = 3
const usualShare = 0.35

/** Page numbers and running heads: the first or last rows of pages that are numbers, or stand alike at the same height of many pages. */
function furnitureOf(pages: readonly (readonly Row[])[]): Furniture {
  const furniture = new Map<Row, 'page-number' | 'running-head'>()
  for (let at = 0; at < edgeRows; at++) {
    // What stands next to the edge is looked at only where the edge itself is furniture.
    const edges = pages.flatMap((rows) => {
      const [top, foot] = [rows.slice(0, at + 1), rows.slice(rows.length - 1 - at).toReversed()]
      return [top, foot].flatMap((run) =>
        run.length === at + 1 && run.slice(0, -1).every((row) => furniture.has(row)) ? [{ row: run.at(-1)!, rows }] : [],
      )
    })
    const alike = Map.groupBy(edges, ({ row }) => `${wordsOfHead(row)}@${Math.round(row.y / 4)}`)
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
function wordsOfHead(row: Row): string {
  return printedText(row)
    .replace(/\d+|(?<![ivxlc])[ivxlc]+$/g, '#')
    .replace(/\s/g, '')
}

/** Rows of several cells are the heads of tables, of which the first is read. */
function isRunning(rows: readonly Row[], pages: readonly (readonly Row[])[], page: readonly Row[]): boolean {
  const [first] = rows
  if (!first || first.segments.length > 2 || rows.length < 2 || !/[\p{L}\p{N}]{2}/u.test(wordsOfHead(first).replaceAll('#', '0'))) return false
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

const noteOpening = /^(?:[①-⑳⑴-⒇*＊※†]|[[［〔【(（]\d{1,2}[\]］〕】)）]|\d{1,2}(?=\s|[^\d.．、年月日%万亿个项次])|注\s*(?:\d{1,2}\s*)?[：:])/
const noteMark = /^[①-⑳⑴-⒇]|^[[［〔【]\d{1,2}[\]］〕】]/

/** Letters of notes are smaller than those of the text by a tenth at least. */
const noteSize = 0.92
/** A note in letters of the text's size stands this much farther from it than its lines from each other. */
const wideNoteStep = 1.5

/**
 * The rows at the foot of a page, or of one of its columns, that are footnotes: from the first one that opens with a note's mark to the end, in smaller letters than the text
 * (`usual` is their size), or set apart from it, with the same mark standing in the text above.
 */
function footnotesOf(rows: readonly Row[], usual: number): Row[] {
  const first = rows.findIndex((row, i) => {
    const text = printedText(row).trim()
    if (!noteOpening.test(text)) return false
    if (rows.slice(i).every(({ size }) => size <= noteSize * usual)) return i > 0 && !isSmall(rows[i - 1]!, usual)
    return isNoteApart(rows, i) && isMarkedAbove(rows.slice(0, i), noteMark.exec(text)?.[0])
  })
  return first <= 0 ? [] : rows.slice(first)
}

function isSmall(row: Row, usual: number): boolean {
  return row.size <= noteSize * usual
}

function isNoteApart(rows: readonly Row[], at: number): boolean {
  const steps = rows.slice(1).map((row, i) => rows[i]!.y - row.y)
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 0
  return at > 2 && steps[at - 1]! > wideNoteStep * usual && rows.slice(at).length <= rows.length / 3
}

function isMarkedAbove(rows: readonly Row[], note: string | undefined): boolean {
  return note !== undefined && rows.some((row) => printedText(row).trim().indexOf(note) > 0)
}
