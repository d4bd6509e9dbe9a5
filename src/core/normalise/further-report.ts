import type { Message } from '../model.ts'
import type { DraftBlock } from './blocks/blocks.ts'
import { isTitleLike } from './blocks/second-report.ts'
import { toSource, type CleanText } from './clean-text.ts'

/** Says that a file holds a further report, which was read as an attachment of the first, and where each begins. */
export function furtherReportMessages(blocks: readonly DraftBlock[], clean: CleanText): Message[] {
  const words = ({ textFrom, textTo }: DraftBlock): string => clean.text.slice(textFrom, textTo).trim()
  const title = blocks.find(({ kind }) => kind === 'title')
  const further = title && blocks.find((block) => block.kind === 'note' && isTitleLike(words(block), words(title)))
  if (!title || !further) return []
  const [first, second] = [toSource(clean, title.from, title.to), toSource(clean, further.from, further.to)]
  return [
    {
      id: 'several-reports',
      severity: 'warning',
      reason: `This file holds two reports: “${words(title)}” begins at character ${first.from}, “${words(further)}” at character ${second.from}. The first alone was read for its parts and items; the rest stands below it as an attachment.`,
      hint: 'Save each report as a file of its own.',
      ...second,
    },
  ]
}
