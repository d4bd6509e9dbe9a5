import type { DraftBlock } from '../../blocks/blocks.ts'
import { bulletOf } from '../../../text/markers.ts'
import { enumerationAt } from '../../blocks/enumeration.ts'
import { sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'
import { opensInGeneral, saysWhatIs } from './task-lead.ts'

/** Longest sentence, in characters, that can stand in a line of its own in place of a heading: without a marker, and with one. */
const longestLine = 40
const longestMarkedLine = 70

/** How many lines of one make it a way of the report's, and no chance. */
const enoughMarked = 2
const enoughUnmarked = 3

/**
 * A part's blocks, in which sentences that stand in a line of their own and name what follows (一是坚定不移……。 with paragraphs below it) have become headings:
 * counted ones below the heading before them, others below those.
 */
export function withLeadLines(inside: readonly DraftBlock[], text: string, list: 'plans' | 'work'): readonly DraftBlock[] {
  const lines = inside.map((_, at) => lineAt(inside, at, text, list))
  const counted = lines.filter((line) => line !== null && line.marker !== '').length >= enoughMarked
  const plain = lines.filter((line) => line?.marker === '').length >= enoughUnmarked
  if (!counted && !plain) return inside
  let level = 0
  let below = 0
  return inside.map((block, at) => {
    const line = lines[at]!
    if (block.kind === 'heading') {
      level = block.level
      below = 0
    }
    if (line === null || (line.marker === '' ? !plain : !counted)) return block
    if (line.marker !== '') below = 1
    return { ...line, level: level + (line.marker === '' ? below : 0) + 1 }
  })
}

/** The heading that a paragraph is, if it is one sentence above longer paragraphs; its level is still open. */
function lineAt(inside: readonly DraftBlock[], at: number, text: string, list: 'plans' | 'work'): DraftBlock | null {
  const block = inside[at]!
  const next = inside[at + 1]
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return null
  const words = text.slice(block.from, block.to).trimEnd()
  if (!/[。！]["”’]?$/.test(words) || words.length > longestMarkedLine) return null
  if (opensInGeneral(words) || (list === 'plans' && saysWhatIs(words))) return null
  if (sentencesOf(text, block.from, block.to).length !== 1) return null
  const mark = enumerationAt(words, 0)
  const marker = mark?.text ?? (block.marker !== '' ? block.marker : bulletOf(words).trim())
  const textFrom = mark ? block.from + mark.to : block.marker !== '' ? block.textFrom : block.from + bulletOf(words).length
  const { to } = withoutFinalStop(text, { from: textFrom, to: block.to })
  const following = text.slice(next.from, next.to)
  if (marker !== '' && (enumerationAt(following, 0) !== null || next.marker !== '' || bulletOf(following) !== '')) return null
  if (
    marker === '' &&
    (following.length < 1.5 * words.length || words.length > longestLine || /[：；]/.test(words) || (list === 'work' && /\d/.test(words)))
  )
    return null
  return { ...block, kind: 'heading', marker, textFrom, textTo: to }
}
