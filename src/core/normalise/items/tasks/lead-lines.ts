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
  const used = lines.map((line) => (line !== null && (line.marker === '' ? plain : counted) ? line : null))
  let level = 0
  let below = 0
  return inside.map((block, at) => {
    const line = used[at]!
    if (block.kind === 'heading') {
      level = block.level
      below = 0
    }
    if (line === null) return block
    if (line.marker !== '') below = holdsLines(inside, used, at) ? 1 : 0
    return { ...line, level: level + (line.marker === '' ? below : 0) + 1 }
  })
}

/**
 * True for a counted line that is the heading of plain lines below it: some stand between it and the next of its count, or, where it is the last, between the
 * one before and it. What follows the last of those that hold none stands beside them.
 */
function holdsLines(inside: readonly DraftBlock[], used: readonly (DraftBlock | null)[], at: number): boolean {
  const isBorder = (other: number): boolean => inside[other]!.kind === 'heading' || (used[other] !== null && used[other]!.marker !== '')
  let next = at + 1
  while (next < inside.length && !isBorder(next)) next++
  let before = at - 1
  while (before >= 0 && !isBorder(before)) before--
  const isLast = next === inside.length || inside[next]!.kind === 'heading'
  const isFirst = before < 0 || inside[before]!.kind === 'heading'
  const between = isLast && !isFirst ? used.slice(before + 1, at) : used.slice(at + 1, next)
  return between.some((line) => line !== null)
}

/** The heading that a paragraph is, if it is one sentence above longer paragraphs; its level is still open. */
function lineAt(inside: readonly DraftBlock[], at: number, text: string, list: 'plans' | 'work'): DraftBlock | null {
  const block = inside[at]!
  const next = inside[at + 1]
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return null
  const words = text.slice(block.from, block.to).trimEnd()
  if (!/[。！]["”’]?$/.test(words) || words.length > longestMarkedLine) return null
  if (sentencesOf(text, block.from, block.to).length !== 1) return null
  const mark = enumerationAt(words, 0)
  const marker = mark?.text ?? (block.marker !== '' ? block.marker : bulletOf(words).trim())
  const textFrom = mark ? block.from + mark.to : block.marker !== '' ? block.textFrom : block.from + bulletOf(words).length
  const { to } = withoutFinalStop(text, { from: textFrom, to: block.to })
  const bare = words.slice(textFrom - block.from)
  if (opensInGeneral(bare) || (list === 'plans' && saysWhatIs(bare))) return null
  const following = text.slice(next.from, next.to)
  if (marker !== '' && (enumerationAt(following, 0) !== null || next.marker !== '' || bulletOf(following) !== '')) return null
  if (
    marker === '' &&
    (following.length < 1.5 * words.length || words.length > longestLine || /[：；]/.test(words) || (list === 'work' && /\d/.test(words)))
  )
    return null
  return { ...block, kind: 'heading', marker, textFrom, textTo: to }
}
