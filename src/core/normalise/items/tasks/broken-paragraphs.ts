/** Paragraphs that a line break parted in the middle of a sentence, put together again. */
import type { DraftBlock } from '../../blocks/blocks.ts'
import { opensWithTaskOrGround } from './task-lead.ts'
import type { Section } from './sections.ts'

/** Shortest paragraph that ends in the middle of a sentence, in characters; lines that end without a stop by their form are shorter. */
const longBroken = 40

/**
 * A section in which a paragraph that goes on with a sentence of the one before it (……优质竞 and then 争机制。……) belongs to that one. Where most paragraphs
 * end without a stop, that tells nothing, and neither does it where a task or a count opens behind.
 */
export function withWholeParagraphs(section: Section, text: string): Section {
  const isOpen = section.below.map(
    ({ from, textTo, to }) => to - from >= longBroken && /[\p{Script=Han}\d，、]$/u.test(text.slice(textTo - 1, to).trimEnd()),
  )
  const open = isOpen.filter((is) => is).length
  if (open === 0 || open > section.below.length / 2) return section
  const below: DraftBlock[] = []
  for (const [at, block] of section.below.entries()) {
    const last = below.at(-1)
    const goesOn = isOpen[at - 1] && block.marker === '' && !opensWithTaskOrGround(text.slice(block.textFrom, block.to))
    if (last && goesOn) below[below.length - 1] = { ...last, textTo: block.textTo, to: block.to }
    else below.push(block)
  }
  return { ...section, below }
}
