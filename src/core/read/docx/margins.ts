import { Fields } from './inline/fields.ts'
import type { Reading } from './reading.ts'
import { linesOf } from './story.ts'
import { Tally } from './tally.ts'

/** The words in headers and footers of the pages, page numbers left away. */
export function marginWords(reading: Reading): string[] {
  const words = new Set<string>()
  for (const { type, target, external } of reading.relationships.values()) {
    const root = external || (type !== 'header' && type !== 'footer') ? undefined : reading.package.xml(target)
    if (!root) continue
    const own = { ...reading, fields: new Fields(root), tally: new Tally(), notes: new Map() }
    const lines = linesOf(root.children, { reason: null, isCell: false }, own)
    for (const { text } of lines) if (isWording(text)) words.add(text.replace(/\s+/g, ' ').trim())
  }
  return [...words]
}

/** Page numbers and rules say nothing: - 3 -, 第3页 共12页, Page 3 of 12. */
function isWording(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/(?:[第共]\s{0,4})?\d{0,4}\s{0,4}页|page|of/gi, ' '))
}
