import { markerOf } from '../../text/markers.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import { draftItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'

/** The items of a cell of a table: what it counts (一是…二是…, 1.… 2.…), else all of it as one. */
export function cellItems({ from, to }: DraftPart, text: string): DraftItem[] {
  const counted = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  const marks = counted.length > 1 ? counted.map((mark) => ({ from: mark.from, to: mark.to, text: mark.text })) : numbersIn(text, from, to)
  if (marks.length < 2) {
    const own = markerOf(text.slice(from, to))
    return [draftItem(text, own?.text ?? '', from, { from: from + (own?.length ?? 0), to })]
  }
  return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? to }))
}

/** Markers that count on from one: at the head of the cell and behind the ends of its paragraphs. */
function numbersIn(text: string, from: number, to: number): { from: number; to: number; text: string }[] {
  const marks: { from: number; to: number; text: string }[] = []
  let style: string | null = null
  for (const match of text.slice(from, to).matchAll(/(?:^|[。；;.！？]\s*|\s)(?=[（(\d①-⑳一二三四五六七八九])/gu)) {
    const at = from + match.index + match[0].length
    const marker = markerOf(text.slice(at, to))
    if (!marker || (style !== null && marker.style !== style) || marker.number !== marks.length + 1) continue
    style = marker.style
    marks.push({ from: at, to: at + marker.length, text: marker.text })
  }
  return marks[0]?.from === from ? marks : []
}
