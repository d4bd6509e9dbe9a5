import { printedText } from './lines.ts'
import type { Row } from './rows.ts'

const opening = /^(?:[①-⑳⑴-⒇*＊※†]|[[［〔【(（]\d{1,2}[\]］〕】)）]|\d{1,2}(?=\s|[^\d.．、年月日%万亿个项次])|注\s*(?:\d{1,2}\s*)?[：:])/
const mark = /^[①-⑳⑴-⒇]|^[[［〔【]\d{1,2}[\]］〕】]/

/** Letters of notes are smaller than those of the text by a tenth at least. */
const noteSize = 0.92
/** A note in letters of the text's size stands this much farther from it than its lines from each other. */
const wideStep = 1.5

/**
 * The rows at the foot of a page, or of one of its columns, that are footnotes: from the first one that opens with a note's mark to the end, in smaller letters than the text
 * (`usual` is their size), or set apart from it, with the same mark standing in the text above.
 */
export function footnotesOf(rows: readonly Row[], usual: number): Row[] {
  const first = rows.findIndex((row, i) => {
    const text = printedText(row).trim()
    if (!opening.test(text)) return false
    if (rows.slice(i).every(({ size }) => size <= noteSize * usual)) return i > 0 && !isSmall(rows[i - 1]!, usual)
    return isSetApart(rows, i) && isMarkedAbove(rows.slice(0, i), mark.exec(text)?.[0])
  })
  return first <= 0 ? [] : rows.slice(first)
}

function isSmall(row: Row, usual: number): boolean {
  return row.size <= noteSize * usual
}

function isSetApart(rows: readonly Row[], at: number): boolean {
  const steps = rows.slice(1).map((row, i) => rows[i]!.y - row.y)
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 0
  return at > 2 && steps[at - 1]! > wideStep * usual && rows.slice(at).length <= rows.length / 3
}

function isMarkedAbove(rows: readonly Row[], note: string | undefined): boolean {
  return note !== undefined && rows.some((row) => printedText(row).trim().indexOf(note) > 0)
}
