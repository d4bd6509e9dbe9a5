import { largest, smallest } from '../../../lists.ts'
import { columnsOf } from './sections.ts'
import { lineOf, narrowestGutter, partOfRow, printedText, withoutPrintedSpaces, type PdfLine, type Place, type Row } from './rows.ts'
import { median } from './zones.ts'

/** The row of a table on one printed line: what stands in each of its columns. */
type Printed = readonly (Row | null)[]

/** The rows of a table: cells that are broken into several printed lines are put together again, cells are parted by tabs. */
export function tableLines(rows: readonly Row[], gutters: readonly number[], place: Place, spacedOut: boolean): PdfLine[] {
  if (isGrid(rows, gutters)) return rows.map((row) => ({ ...lineOf(row, place, spacedOut, narrowestGutter), isTable: true }))
  const printed = rows.map((row): Printed => [-Infinity, ...gutters].map((left, i) => partOfRow(row, left, gutters[i] ?? Infinity)))
  const opens = openingRule(rows, gutters)
  const groups: Printed[][] = []
  for (const row of printed) {
    const group = groups.at(-1)
    if (!group || opens(group, row)) groups.push([row])
    else group.push(row)
  }
  return groups.map((group) => lineOfGroup(group, place, spacedOut))
}

/** Tables whose heads span several columns have cells that no stripe parts over the whole height; they are read line by line. */
function isGrid(rows: readonly Row[], gutters: readonly number[]): boolean {
  const parts = columnsOf(rows, gutters).flat()
  return parts.filter(({ segments }) => segments.length > 1).length > parts.length * 0.05
}

function lineOfGroup(group: readonly Printed[], place: Place, spacedOut: boolean): PdfLine {
  const columns = group[0]!.map((_, i) => group.flatMap((row) => row[i] ?? []))
  const filled = columns.flat()
  const cells = columns.map((lines) => withoutPrintedSpaces(joinedLines(lines.map((line) => printedText(line).replaceAll('\t', ' '))), spacedOut))
  const segments = filled.flatMap((row) => row.segments)
  return {
    ...place,
    text: cells.join('\t').replace(/^\t+|\t+$/g, ''),
    left: smallest(segments.map(({ left }) => left)),
    right: largest(segments.map(({ right }) => right)),
    y: largest(filled.map(({ y }) => y)),
    size: largest(filled.map(({ size }) => size)),
    gaps: cells.filter((cell) => cell !== '').length - 1,
    isTable: true,
  }
}

/** Lines of one cell as one text; a blank stands between words of Latin letters only. */
function joinedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => text + (/[!-~]$/.test(text) && /^[!-~]/.test(line) && !/\d$/.test(text) ? ' ' : '') + line, '')
}

/**
 * Whether a printed line opens a row of its own. It does where a number or a short cell stands below another, where a cell follows at more than the distance
 * of its lines, and, in tables whose rows stand no farther apart than lines, where no cell goes on: a cell goes on below a line that reaches the
 * right edge of its column.
 */
function openingRule(rows: readonly Row[], gutters: readonly number[]): (group: readonly Printed[], row: Printed) => boolean {
  const columns = columnsOf(rows, gutters)
  const edges = columns.map((lines) => largest(lines.map((line) => line.segments.at(-1)!.right)))
  const isFull = (line: Row, column: number): boolean => line.segments.at(-1)!.right > edges[column]! - 1.5 * line.size
  const steps = columns.flatMap((lines, column) =>
    lines.slice(1).map((line, i) => {
      const [before, step] = [lines[i]!, lines[i]!.y - line.y]
      return { step, isInside: lettersOf(before) >= shortCell && isFull(before, column) && step < widestPitch * before.size }
    }),
  )
  const pitch = median(steps.filter(({ isInside }) => isInside).map(({ step }) => step))
  const even = steps.filter(({ step }) => Math.abs(step - pitch) < 0.03 * pitch).length
  const wide = pitch * (even >= steps.length * 0.4 ? wideStep : widerStep)
  const hasBands = pitch > 0 && steps.some(({ step }) => step > wide)
  return (group, row) => {
    const cells = row.flatMap((line, column) => (line ? [{ line, column, before: group.findLast((other) => other[column])?.[column] ?? null }] : []))
    const below = cells.flatMap(({ line, column, before }) => (before ? [{ line, column, before }] : []))
    if (below.length === 0) return false
    const isComplete = cells.length === row.length
    const goesOn = below.some(
      ({ line, column, before }) =>
        isFull(before, column) &&
        isAligned(line, before) &&
        (lettersOf(before) >= shortCell || (!isComplete && widthOf(columns[column]!) < shortCell * before.size)),
    )
    if (
      below.some(
        ({ line, column, before }) =>
          lettersOf(line) < shortCell && ((isFigure(line) && isFigure(before)) || !isFull(before, column)) && lettersOf(before) < shortCell,
      )
    )
      return true
    if (below.some(({ line, before }) => before.y - line.y > (pitch > 0 ? wide : widestPitch * before.size))) return true
    return !goesOn && !hasBands
  }
}

/** Fewest characters of a line that may be broken inside a cell: shorter ones are whole cells. */
const shortCell = 6
/** Lines that stand farther apart than this, in distances of the lines of one cell, are in different rows: where lines are printed at one distance, a little is enough. */
const wideStep = 1.1
const widerStep = 1.35

/** Lines of one cell stand no farther apart than this, in sizes of their letters. */
const widestPitch = 2.2

/** Whether a line stands below another as in one paragraph: at the same left edge but for an indent of two characters, or around the same middle. */
function isAligned(line: Row, before: Row): boolean {
  const [left, right] = [line.segments[0]!.left - before.segments[0]!.left, line.segments.at(-1)!.right - before.segments.at(-1)!.right]
  return (left < 0.6 * line.size && left > -2.4 * line.size) || Math.abs(left + right) < line.size
}

function lettersOf(line: Row): number {
  return printedText(line).length
}

function widthOf(lines: readonly Row[]): number {
  const segments = lines.flatMap((line) => line.segments)
  return largest(segments.map(({ right }) => right)) - smallest(segments.map(({ left }) => left))
}

function isFigure(line: Row): boolean {
  return /^[\d.,%（()）一二三四五六七八九十、/-]+$/.test(printedText(line))
}
