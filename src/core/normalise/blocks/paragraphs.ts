import type { Hint } from '../../model.ts'
import { toClean } from '../clean-text.ts'
import type { CleanText } from '../clean-text.ts'
import type { Paragraph } from './paragraph.ts'
import { runTogether, withoutInlineLists } from './run-together.ts'
import { isSpace } from '../../text/sentences.ts'

/** The paragraphs of a clean text: its lines that are not blank, and the entries of lists that a line runs on. */
export function paragraphsOf(clean: CleanText, hints: readonly Hint[]): Paragraph[] {
  const headings = cleanHints(clean, hints, 'heading')
  const tables = cleanHints(clean, hints, 'table')
  const notes = cleanHints(clean, hints, 'note')
  const paragraphs: Paragraph[] = []
  let heading = 0
  let table = 0
  let note = 0
  for (const match of clean.text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    let from = match.index
    let to = from + match[0].length
    while (from < to && isSpace(clean.text[from])) from++
    while (to > from && isSpace(clean.text[to - 1])) to--
    if (from === to) continue
    while ((headings[heading]?.to ?? Infinity) <= from) heading++
    while ((tables[table]?.to ?? Infinity) <= from) table++
    while ((notes[note]?.to ?? Infinity) <= from) note++
    const hinted = headings[heading]
    paragraphs.push({
      from,
      to,
      text: clean.text.slice(from, to),
      hinted: hinted && hinted.from < to ? (hinted.level ?? 1) : 0,
      table: (tables[table]?.from ?? Infinity) < to || /\S[ \u3000]*\t\s*\S/.test(clean.text.slice(from, to)),
      note: (notes[note]?.from ?? Infinity) < to,
    })
  }
  return paragraphs.flatMap((paragraph) => runTogether(paragraph, clean.text.length)).flatMap(withoutInlineLists)
}

function cleanHints(clean: CleanText, hints: readonly Hint[], kind: Hint['kind']): { from: number; to: number; level?: number }[] {
  return hints
    .filter((hint) => hint.kind === kind && hint.to > hint.from)
    .map((hint) => ({ ...(hint.level === undefined ? {} : { level: hint.level }), from: toClean(clean, hint.from), to: toClean(clean, hint.to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
}
