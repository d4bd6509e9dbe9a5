import type { Span } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { enumerationsOf } from '../blocks/enumeration.ts'
import { isPledge, opensCauses } from '../parts/lead-ins.ts'
import type { DraftPart } from '../parts/draft-part.ts'
import { statementsOf } from '../../text/sentences.ts'
import { draftItem, headedItem } from './draft-item.ts'
import type { DraftItem } from './draft-item.ts'

/** The causes that a part gives: headings, counted statements, or sentences. */
export function causeItems(part: DraftPart, blocks: readonly DraftBlock[], text: string): DraftItem[] {
  const inside = blocks.filter((block) => block.to > part.from && block.from < part.to)
  const headings = inside.filter((block) => block.kind === 'heading' && block.from > part.from)
  if (headings.length > 0) {
    return headings.map((heading, i) => {
      const limit = headings[i + 1]?.from ?? part.to
      const below = inside.filter((block) => block.kind !== 'heading' && block.from >= heading.to && block.from < limit)
      return headedItem(text, heading.marker, heading, below)
    })
  }
  const own = inside.filter((block) => block.kind !== 'heading')
  const from = Math.max(part.from, own[0]?.textFrom ?? part.from)
  const marks = enumerationsOf(text, from, part.to).filter(({ depth }) => depth === 0)
  if (marks.length >= 2) return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? part.to }))
  return statementsOf(text, from, part.to)
    .flatMap((statement) => bySides(text, statement))
    .filter(
      (sentence) =>
        (opensCauses(text.slice(sentence.from, sentence.to)) || !isPledge(text.slice(sentence.from, sentence.to))) &&
        !/[：:]$/.test(text.slice(sentence.from, sentence.to)),
    )
    .map((sentence) => draftItem(text, '', sentence.from, sentence))
}

/** One sentence that sets causes within beside causes without (主观上……，客观上……) gives two. */
function bySides(text: string, { from, to }: Span): Span[] {
  const words = text.slice(from, to)
  const first = words.search(/(?:主观|客观)(?:上|方面|原因)/)
  const second = first < 0 ? -1 : first + 1 + words.slice(first + 1).search(/(?<=[，,])而?(?:主观|客观)(?:上|方面|原因)/)
  if (second <= first + 1) return [{ from, to }]
  return [
    { from: from + first, to: from + second },
    { from: from + second, to },
  ]
}
