/** Chapters that open the parts of a report, and whether a stretch speaks of what is to come or of what was done. */
import { largest } from '../../lists.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { partsOfGenre, type Genre } from '../genres/index.ts'
import {
  announcesProblems,
  isOutlook,
  isYearly,
  looksBack,
  namesCausesOnly,
  partsOfEnglishHeading,
  partsOfHeading,
  yearsIn,
  type HeadingPart,
} from './part-words.ts'
import { anyOf } from '../knowledge/known-word.ts'
import { aheadWords, behindWords, timelessWords } from '../knowledge/zh/manner-and-tense.ts'
import { sentencesOf } from '../../text/sentences.ts'

/** What a heading opens, and where the next such heading ends it. Offsets into the clean text. */
export interface Chapter {
  readonly from: number
  readonly to: number
  /** Start of what the chapter's heading opens, the heading excluded. */
  readonly body: number
  readonly heading: DraftBlock
  readonly parts: readonly HeadingPart[]
  /** True for plans of several years or of a term, which come before the plan of the year. */
  readonly outlook: boolean
  /** True for a review, by its words. */
  readonly review: boolean
  /** True for the plan of a year, by its words. */
  readonly yearly: boolean
}

/**
 * Cuts a text at the headings that open parts: those of the first level, those without a marker that name a part, and lower ones that
 * say nothing but the name of a part (（二）存在的问题), below a heading that joins parts or in the work part. A genre's own headings are asked first.
 */
export function chaptersOf(blocks: readonly DraftBlock[], text: string, end: number, genre: Genre | null = null): Chapter[] {
  const opened: { heading: DraftBlock; parts: HeadingPart[]; words: string }[] = []
  let lastReviewed: number | null = null
  let current: readonly HeadingPart[] = []
  for (const heading of blocks) {
    if (heading.kind !== 'heading') continue
    const words = text.slice(heading.textFrom, heading.textTo)
    const own = genre && heading.level === 1 ? partsOfGenre(genre, words) : null
    const told = partsOfHeading(words, lastReviewed)
    // A heading that joins parts of a genre with others (存在的问题及2024年打算) announces all of them.
    const joins = own !== null && told.length > own.length && own.every((part) => told.includes(part))
    const named = own && !joins ? [...own] : told
    const announced: HeadingPart[] = own === null && current[0] === 'plans' && named[0] === 'work' && !looksBack(words) ? ['plans'] : named
    const sure: HeadingPart[] = namesCausesOnly(words) && opened.some(({ parts: earlier }) => earlier.includes('problems')) ? ['causes'] : announced
    const parts = sure.length > 0 ? sure : /^[\x20-\x7e’–—]+$/.test(words) ? partsOfEnglishHeading(words) : []
    if (heading.level > 1 && !opensBelow(words, parts, current)) continue
    opened.push({ heading, parts, words })
    if (parts.length > 0) current = parts
    if (parts.includes('work')) lastReviewed = Math.max(lastReviewed ?? 0, largest(yearsIn(words))) || lastReviewed
  }
  return opened.map(({ heading, parts: announced, words }, i) => {
    const to = opened[i + 1]?.heading.from ?? end
    const isFirst = opened.slice(0, i).every((earlier) => earlier.parts.length === 0)
    const later = opened.slice(i + 1).flatMap((chapter) => chapter.parts)
    const isReviewed = opened.slice(0, i).some((earlier) => earlier.parts.includes('work') && looksBack(earlier.words))
    const isAhead = isReviewed && namesYearsWork(announced, words) && leansAhead(text, heading.to, to) >= surelyAhead
    const isDone = isFirst && later.includes('problems') && namesTasksOnly(announced, words) && looksDone(leansAhead(text, heading.to, to), later)
    const parts: readonly HeadingPart[] = isDone ? ['work'] : isAhead ? ['plans'] : announced
    return {
      from: heading.from,
      body: heading.to,
      to,
      heading,
      parts,
      outlook: parts.includes('plans') && isOutlook(words),
      review: parts.includes('work') && looksBack(words),
      yearly: parts.includes('plans') && isYearly(words),
    }
  })
}

/** How much more a chapter speaks of what is to come than of what was done, from which on it plans whatever its heading leaves unsaid. */
export const surelyAhead = 0.2

/** A heading of a year's work that does not say whether it was done (2023年的工作). */
function namesYearsWork(parts: readonly HeadingPart[], words: string): boolean {
  return parts.length === 1 && parts[0] === 'work' && yearsIn(words).length > 0 && !looksBack(words)
}

/** A heading of tasks (抓实六项重点工作) that names no time to come: before the problems, the first chapter may tell of them as done. */
function namesTasksOnly(parts: readonly HeadingPart[], words: string): boolean {
  return parts.length === 1 && parts[0] === 'plans' && !isYearly(words) && !isOutlook(words)
}

/** Where plans come later, what doesn't speak of the time to come is done; else it has to speak of what was done. */
function looksDone(ahead: number, later: readonly HeadingPart[]): boolean {
  return later.includes('plans') ? ahead <= 0 : ahead < 0
}

/** Lower headings open a part only where they name it and little else, and never inside a plan. */
function opensBelow(words: string, parts: readonly HeadingPart[], current: readonly HeadingPart[]): boolean {
  if (parts.length === 0 || words.length > 22) return false
  if (current.length > 1) return true
  if (current[0] === 'plans') return false
  if (current[0] === 'problems')
    return parts.includes('causes') || (parts.includes('plans') && /下一?步|今后|明年|努力方向|打算|改进|整改|思路/.test(words))
  return (
    (parts.includes('problems') && announcesProblems(words) && words.length <= 16) ||
    (parts.includes('plans') && /下一?步|今后|明年|努力方向|打算/.test(words))
  )
}

const ahead = new RegExp(anyOf(aheadWords))
const behind = new RegExp(anyOf(behindWords))
const timeless = new RegExp(anyOf(timelessWords), 'g')

/**
 * How much a stretch speaks of what is to come rather than of what was done: the share of its sentences that do the one, less the share that do the other,
 * −1 to 1. Of chapters whose headings name their part, reviews lie below 0 and plans above it, with few exceptions.
 */
export function leansAhead(text: string, from: number, to: number): number {
  const sentences = sentencesOf(text, from, to).map((span) => text.slice(span.from, span.to).replace(timeless, ''))
  if (sentences.length === 0) return 0
  return (sentences.filter((words) => ahead.test(words)).length - sentences.filter((words) => behind.test(words)).length) / sentences.length
}
