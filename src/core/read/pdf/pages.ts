import { footnotesOf } from './layout/footnotes.ts'
import { framesOf } from './pieces/frames.ts'
import type { Frames } from './pieces/frames.ts'
import { furnitureOf } from './layout/furniture.ts'
import type { Furniture } from './layout/furniture.ts'
import { sectionsOf } from './layout/layout.ts'
import { lineOf, printedText } from './layout/lines.ts'
import type { DirectedPiece, PdfPiece } from './pieces/pieces.ts'
import { printedOnce } from './pieces/overprint.ts'
import { piecesByRow, rowsOf } from './layout/rows.ts'
import type { Row } from './layout/rows.ts'
import { isSpacedOut } from './layout/spacing.ts'
import { tableLines } from './layout/table.ts'
import type { PlacedLine } from './layout/text.ts'
import { closedUp } from './pieces/tracking.ts'
import { stampedPieces } from './pieces/watermark.ts'
import { median } from './layout/zones.ts'

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
