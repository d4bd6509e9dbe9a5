import type { DraftBlock } from './blocks.ts'
import type { Chapter } from './chapters.ts'
import { planLeadIn } from './lead-ins.ts'
import type { DraftPart } from './parts.ts'
import { partsOfHeading } from './part-words.ts'
import type { HeadingPart } from './part-words.ts'
import { sentencesOf } from './sentences.ts'

/** Where running text turns to a part, and the words that say so. */
interface Turn {
  readonly part: HeadingPart
  readonly from: number
  readonly body: number
  /** Where the part ends at the latest. */
  readonly to: number
}

/**
 * The parts of a report that tells problem and remedy theme by theme: by labels that open paragraphs (问题：……。打算：……。), or by a turn to the
 * remedy inside every entry of a chapter of problems and plans (……不足。下一步，……). Empty where fewer than two problems have their remedy.
 */
export function interleavedParts(body: readonly DraftBlock[], chapters: readonly Chapter[], text: string, end: number): DraftPart[] {
  const turns = [labelTurns(body, text, end), ...chapters.map((chapter) => entryTurns(body, chapter, text))].find(alternate) ?? []
  return turns
    .filter(({ part }) => part !== 'work')
    .map(({ part, from, body: start, to }) => ({ part, from: start, to, by: 'lead-in', evidence: { from, to: Math.max(start, from + 1) } }))
}

function alternate(turns: readonly Turn[]): boolean {
  return turns.filter(({ part }, i) => part === 'plans' && (turns[i - 1]?.part === 'problems' || turns[i - 1]?.part === 'causes')).length >= 2
}

const label = /^[【[（(]?([\p{Script=Han}]{2,10})[】\]）)]?\s*[：:]\s*/u
const remedy = /^(?:工作|具体|改进|整改|解决)?(?:措施|对策|办法|举措)$/

/** The part that a label of at most ten letters names. */
function partOfLabel(name: string): HeadingPart | undefined {
  if (name.length > 10) return undefined
  return remedy.test(name) ? 'plans' : partsOfHeading(name, null)[0]
}

/** Labels naming a part that open paragraphs, or sentences in them (问题：……。整改措施：……。). */
function labelTurns(body: readonly DraftBlock[], text: string, end: number): Turn[] {
  const turns: Turn[] = []
  for (const [i, block] of body.entries()) {
    if (block.kind === 'table' || block.from >= end) continue
    const named = block.kind === 'heading' && block.level > 1 ? partOfLabel(text.slice(block.textFrom, block.textTo)) : undefined
    if (named) turns.push({ part: named, from: block.textFrom, body: block.to, to: stretchEnd(body, i, text, end) })
    for (const { from } of sentencesOf(text, block.textFrom, block.to)) {
      const words = text.slice(from, block.to)
      const found = label.exec(words)
      const part = partOfLabel(found?.[1] ?? '')
      if (!found || part === undefined || found[0].length === words.length) continue
      const previous = turns.at(-1)
      if (previous && previous.to > from) turns[turns.length - 1] = { ...previous, to: from }
      turns.push({ part, from, body: from + found[0].length, to: stretchEnd(body, i, text, end) })
    }
  }
  return turns
}

/** A labelled stretch goes on over the paragraphs below it, up to the next label or heading. */
function stretchEnd(body: readonly DraftBlock[], index: number, text: string, end: number): number {
  const next = body.slice(index + 1).find((block) => block.kind === 'heading' || label.test(text.slice(block.textFrom, block.to)))
  return Math.min(next?.from ?? end, end)
}

/** The entries of a chapter that joins problems and plans, each with a turn to its remedy. */
function entryTurns(body: readonly DraftBlock[], chapter: Chapter, text: string): Turn[] {
  if (!chapter.parts.includes('problems') || !chapter.parts.includes('plans')) return []
  const inside = body.filter((block) => block.from >= chapter.body && block.from < chapter.to)
  const style = inside.find((block) => block.style !== null)?.style
  const entries = inside.filter((block) => style !== undefined && block.style === style)
  const turns: Turn[] = []
  for (const [i, entry] of entries.entries()) {
    const to = entries[i + 1]?.from ?? chapter.to
    const own = inside.filter((block) => block.from >= entry.from && block.from < to)
    const plan = own.map((block) => planLeadIn(text, { from: block.textFrom, to: block.to })).find((leadIn) => leadIn !== null)
    if (!plan || plan.from <= entry.from) continue
    turns.push({ part: 'problems', from: entry.from, body: entry.from, to: plan.from }, { part: 'plans', from: plan.from, body: plan.from, to })
  }
  return turns.length >= entries.length ? turns : []
}
