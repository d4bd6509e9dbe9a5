import { append, smallest } from '../../lists.ts'
import type { PartName } from '../../model.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import { chaptersOf, leansAhead, surelyAhead, type Chapter } from './chapters.ts'
import { columnTables, interleavedParts, type ColumnTable } from './side-by-side.ts'
import type { Genre } from '../genres/index.ts'
import { draftPart, trimmed, type DraftPart } from './draft-part.ts'
import { closingStart, isPledge, opensCauses } from './lead-ins.ts'
import { findPlanLeadIn, findProblems } from './part-search.ts'
import { passagesModel } from './passage-reading.ts'
import type { ChainModel } from '../models/chain.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { HeadingPart } from './part-words.ts'

/**
 * Finds the parts of a report: by headings, else by the sentences that turn to a part, else by position.
 * Parts are sorted by their place; causes may lie inside problems. `genre` is the report's, where its title tells it;
 * `model` reads passages of problems that neither heading nor turn announces, null for none.
 */
export function partsOf(
  blocks: readonly DraftBlock[],
  text: string,
  genre: Genre | null = null,
  model: ChainModel | null = passagesModel,
): DraftPart[] {
  const added = addedStart(blocks)
  const body = blocks.slice(0, added).filter(({ kind }) => kind === 'heading' || kind === 'paragraph' || kind === 'table')
  const notes = blocks.filter(({ kind }, at) => kind === 'note' || at >= added)
  const first = body[0]
  const last = body.at(-1)
  const attachment = notes.length > 0 ? [draftPart('attachment', notes[0]!.from, notes.at(-1)!.to, 'heading', notes[0]!)] : []
  if (!first || !last) return attachment
  const closing = closingStart(body, text)
  const end = closing ?? last.to
  const chapters = chaptersOf(body, text, end, genre).filter(({ from }) => from < end)
  const byHeading = headedParts(chapters, text)
  const found = [...byHeading]
  for (const part of interleavedParts(body, chapters, text, end)) {
    const isAtWork = part.part === 'work' && !found.some((other) => other.part !== 'work' && other.from <= part.from && other.to > part.from)
    if (!isAtWork) insertPassage(found, part, part.evidence.from)
  }
  for (const table of columnTables(body, text)) insertTable(found, table)
  if (!found.some(({ part }) => part === 'problems')) {
    const passage = findProblems(body, text, chapters, end, model)
    if (passage) insertPassage(found, passage, passage.evidence.from)
  }
  const plan = found.find(({ part }) => part === 'plans')
  if (!plan || plan.by === 'position') {
    const leadIn = findPlanLeadIn(body, text, found, end)
    // A turn behind which a report speaks more of what was done than of what is to come opens no plan.
    if (
      leadIn &&
      leansAhead(text, leadIn.from, end) >= 0 &&
      (!plan || (leadIn.from < plan.from && leansAhead(text, leadIn.from, plan.from) >= surelyAhead))
    )
      insertPlan(found, leadIn, end)
  }
  addCauses(found, causesWithin(found, body, text), text)
  const start = Math.min(smallest(found.map(({ from }) => from)), end)
  if (found.length === 0) found.push(draftPart('work', first.from, end, 'position', { from: first.from, to: Math.min(first.from + 20, end) }))
  else if (start > first.from) append(found, opening(found, body, first.from, start))
  if (closing !== null) found.push(draftPart('closing', closing, last.to, 'position', { from: closing, to: Math.min(closing + 20, last.to) }))
  return [...found, ...attachment]
    .map((part) => trimmed(part, text))
    .filter((part) => hasBody(part, blocks, text))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Index of the first block of what is added to a report: notes with their tables, up to the end. */
function addedStart(blocks: readonly DraftBlock[]): number {
  const last = blocks.findLastIndex(({ kind }) => kind !== 'note' && kind !== 'table')
  const first = blocks.findIndex(({ kind }, at) => at > last && kind === 'note')
  return first < 0 ? blocks.length : first
}

/** Parts that headings open. Chapters that announce nothing belong to the part before them, or to the work where none came before. */
function headedParts(chapters: readonly Chapter[], text: string): DraftPart[] {
  const parts: DraftPart[] = []
  const lastYearly = chapters.findLastIndex(({ yearly }) => yearly)
  const firstPlans = chapters.findIndex(announcesPlans)
  const lastPlans = chapters.findLastIndex(announcesPlans)
  let current: PartName | null = null
  let hasPlans = false
  // From the first chapter on that turns ahead, those behind it do, too.
  let isAhead = false
  for (const [at, chapter] of chapters.entries()) {
    const announced = chapterPart(chapter, current, { before: firstPlans >= 0 && firstPlans < at, after: lastPlans > at })
    const isReviewed: boolean = lastPlans < at && current === 'work' && areReviewed(chapters.slice(0, at), text)
    isAhead ||= isReviewed && turnsAhead(chapter, text)
    const name: PartName | null = isAhead && announced === 'work' && !chapter.review ? 'plans' : announced
    const beforeYearly = !chapter.yearly && !hasPlans && lastYearly > at
    if (name === 'plans' && beforeYearly) {
      current = null
      continue
    }
    const previous = parts.at(-1)
    const evidence = { from: chapter.heading.from, to: chapter.heading.to }
    const joined: boolean = previous !== undefined && previous.part === name && previous.to === chapter.from
    if (joined && previous) parts[parts.length - 1] = { ...previous, to: chapter.to }
    else if (name !== null) parts.push(draftPart(name, chapter.from, chapter.to, chapter.parts.length > 0 ? 'heading' : 'position', evidence))
    hasPlans ||= name === 'plans'
    current = name
  }
  return withoutJoiningHeadings(parts, chapters, text)
}

/** True for chapters of which one is called a review, or which all tell what was done. */
function areReviewed(chapters: readonly Chapter[], text: string): boolean {
  return chapters.some(({ review }) => review) || (chapters.length > 0 && chapters.every(({ body, to }) => leansAhead(text, body, to) < 0))
}

/** A chapter after the review that announces nothing, and speaks of what is to come: 二、让老城更宜居. */
function turnsAhead({ parts, body, to }: Chapter, text: string): boolean {
  return parts.length === 0 && leansAhead(text, body, to) >= surelyAhead
}

/** @param plans whether a chapter before this one, or after it, announces plans. */
function chapterPart({ parts }: Chapter, current: PartName | null, plans: { readonly before: boolean; readonly after: boolean }): PartName | null {
  const announced: HeadingPart | undefined = parts[0]
  if (announced) return announced
  if (current === 'problems' || current === 'causes') return plans.after ? current : 'plans'
  return current ?? (plans.before ? 'plans' : 'work')
}

function announcesPlans({ parts }: Chapter): boolean {
  return parts.includes('plans')
}

/** A heading that joins parts (存在问题及工作思路) and is followed at once by the headings of each belongs to neither. */
function withoutJoiningHeadings(parts: readonly DraftPart[], chapters: readonly Chapter[], text: string): DraftPart[] {
  return parts.flatMap((part) => {
    const chapter = chapters.find(({ from }) => from === part.from)
    const second = chapters.find(({ from }) => chapter !== undefined && from >= chapter.to)
    if (!chapter || chapter.parts.length < 2 || !second || text.slice(chapter.body, chapter.to).trim() !== '') return [part]
    return second.from < part.to ? [{ ...part, from: second.from, evidence: { from: second.heading.from, to: second.heading.to } }] : []
  })
}

/** Puts a passage into the parts around it: what it stands in ends before it, or before the label that `opens` it, and, after it, goes on. */
function insertPassage(parts: DraftPart[], passage: DraftPart, opens = passage.from): void {
  const rest = parts.splice(0).flatMap((part) => {
    if (opens >= part.to || passage.to <= part.from) return [part]
    const before = opens > part.from ? [{ ...part, to: opens }] : []
    const after =
      passage.to < part.to ? [{ ...part, from: passage.to, by: part.by === 'heading' && before.length > 0 ? ('position' as const) : part.by }] : []
    return [...before, ...after]
  })
  append(parts, [...rest, passage])
  parts.sort((a, b) => a.from - b.from)
}

/** Puts the cells of a table into the place of whatever part the table stands in. */
function insertTable(parts: DraftPart[], table: ColumnTable): void {
  const passage = draftPart('problems', table.from, table.to, 'heading', table)
  insertPassage(parts, passage)
  const cells = table.cells.map(({ part, from, to, name }) => ({ ...draftPart(part, from, to, 'heading', name), isCell: true }))
  const rest = parts.splice(parts.indexOf(passage)).slice(1)
  append(parts, [...cells, ...rest])
}

/** Passages inside the problems that tell their causes: below one of them each, or in a paragraph that tells those of all. */
function causesWithin(parts: readonly DraftPart[], body: readonly DraftBlock[], text: string): DraftPart[] {
  if (parts.some(({ part }) => part === 'causes')) return []
  const problems = parts.find(({ part }) => part === 'problems')
  if (!problems) return []
  const found: DraftPart[] = []
  for (const block of body) {
    if (block.to <= problems.from || block.from >= problems.to || block.kind === 'table') continue
    const sentences = sentencesOf(text, Math.max(block.textFrom, problems.from), Math.min(block.to, problems.to))
    const first = sentences.findIndex(({ from, to }) => opensCauses(text.slice(from, to)))
    if (first < 0) continue
    const isTurn = first === 0 && alternates(body, text, block, problems)
    const to = isTurn ? block.to : first === 0 ? causesEnd(body, text, block, problems) : lastCause(sentences, first, text)
    found.push({ part: 'causes', from: sentences[first]!.from, to, by: 'lead-in', evidence: sentences[first]! })
    if (first === 0 && !isTurn) break
  }
  return found
}

/** True where a paragraph of causes is one of several, each below the problem that it explains. */
function alternates(body: readonly DraftBlock[], text: string, block: DraftBlock, problems: DraftPart): boolean {
  const inside = body.filter(({ from, to }) => to > problems.from && from < problems.to)
  const causal = inside.map(({ textFrom, to }) => opensCauses(text.slice(textFrom, to)))
  return causal[inside.indexOf(block)]! && causal.filter((is, at) => is && at > 0 && !causal[at - 1]).length >= 2
}

/** Causes that open a paragraph run to the end of the problems, unless a heading or a promise ends them. */
function causesEnd(body: readonly DraftBlock[], text: string, start: DraftBlock, problems: DraftPart): number {
  let to = start.to
  for (const block of body) {
    if (block.from <= start.from || block.from >= problems.to) continue
    if (block.kind === 'heading' || isPledge(text.slice(block.textFrom, block.to))) break
    to = block.to
  }
  return Math.min(to, problems.to)
}

/** Causes in the middle of a paragraph go on for as long as sentences open like causes. */
function lastCause(sentences: readonly { from: number; to: number }[], first: number, text: string): number {
  let last = first
  while (last + 1 < sentences.length && opensCauses(text.slice(sentences[last + 1]!.from, sentences[last + 1]!.to))) last++
  return sentences[last]!.to
}

/** Causes that run to the end of the problems follow them; others lie inside. */
function addCauses(parts: DraftPart[], causes: readonly DraftPart[], text: string): void {
  for (const cause of causes) {
    const at = parts.findIndex(({ part, from, to }) => part === 'problems' && cause.from > from && cause.from < to)
    const problems = parts[at]
    if (problems && text.slice(cause.to, problems.to).trim() === '') parts[at] = { ...problems, to: cause.from }
    parts.push(cause)
  }
}

/** A plan that a sentence opens runs to the next part that a heading opens, or to the end. */
function insertPlan(parts: DraftPart[], plan: DraftPart, end: number): void {
  const to = Math.min(end, smallest(parts.filter(({ by, from }) => by === 'heading' && from > plan.from).map(({ from }) => from)))
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!
    if (part.from >= to) continue
    if (part.from >= plan.from) parts.splice(i, 1)
    else if (part.to > plan.from) parts[i] = { ...part, to: plan.from }
  }
  parts.push({ ...plan, to })
}

/** What stands before the first part: preface where a heading opens the first part, else work with its introduction. */
function opening(parts: readonly DraftPart[], body: readonly DraftBlock[], from: number, to: number): DraftPart[] {
  const hasWork = parts.some(({ part }) => part === 'work')
  if (hasWork) return [draftPart('preface', from, to, 'position', { from, to: Math.min(from + 20, to) })]
  const introduction = body.find((block) => block.from >= from && block.to < to)
  const second = body.find((block) => introduction !== undefined && block.from > introduction.from)
  if (!introduction || !second || second.from >= to) return [draftPart('work', from, to, 'position', { from, to: Math.min(from + 20, to) })]
  return [
    draftPart('preface', from, second.from, 'position', { from, to: Math.min(from + 20, second.from) }),
    draftPart('work', second.from, to, 'position', { from: second.from, to: Math.min(second.from + 20, to) }),
  ]
}

/** A part of a heading or a label alone (整改措施：), cut off from its text by a passage of another part, is none. */
function hasBody(part: DraftPart, blocks: readonly DraftBlock[], text: string): boolean {
  if (part.to <= part.from || /^.{0,16}[：:]$/u.test(text.slice(part.from, part.to))) return false
  const inside = blocks.filter((block) => block.from < part.to && block.to > part.from)
  return inside.length !== 1 || inside[0]!.kind !== 'heading'
}
