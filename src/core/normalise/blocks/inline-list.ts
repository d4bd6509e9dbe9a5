import { markerOf } from '../../text/markers.ts'
import type { Paragraph } from './paragraphs.ts'
import { statementsOf } from '../../text/sentences.ts'

/**
 * Cuts a paragraph that runs a numbered list on in one line: （一）……。（二）……。（三）……。 Each entry becomes a paragraph of its own.
 * Only a count that opens the paragraph is cut, and only where it goes on one by one after a stop.
 */
export function withoutInlineLists(paragraph: Paragraph): Paragraph[] {
  const first = paragraph.table || paragraph.note ? null : markerOf(paragraph.text)
  if (!first) return [paragraph]
  const starts = [0]
  let next = first.number + 1
  for (const { from } of statementsOf(paragraph.text, first.length)) {
    const marker = markerOf(paragraph.text.slice(from))
    if (marker?.style !== first.style || marker.number !== next) continue
    starts.push(from)
    next++
  }
  return starts.map((start, i) => {
    const text = paragraph.text.slice(start, starts[i + 1] ?? paragraph.text.length).trimEnd()
    const from = paragraph.from + start
    return { ...paragraph, from, to: from + text.length, text }
  })
}
