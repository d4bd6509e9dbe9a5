import { smallest } from '../../lists.ts'
import type { DraftBlock } from '../blocks/blocks.ts'
import type { Chapter } from './chapters.ts'
import { complaintShare, isComplaint } from './complaint.ts'
import { enumerationAt, enumerationsOf } from '../blocks/enumeration.ts'
import { isInRow, leastInRow, unannouncedProblems } from './unannounced.ts'
import {
  isPledge,
  isTask,
  namesProblems,
  opensCauses,
  planLeadIn,
  problemLeadIn,
  recognises,
  spokenOpening,
  yearLeadIn,
  type LeadIn,
} from './lead-ins.ts'
import { markerOf } from '../../text/markers.ts'
import { draftPart, type DraftPart } from './draft-part.ts'
import { PassageReading } from './passage-reading.ts'
import type { ChainModel } from '../models/chain.ts'
import { clausesOf, sentencesOf } from '../../text/sentences.ts'

const enoughForProblems = 4.5

/**
 * The logarithm of the odds from which on a passage is taken that nothing announces. Of labelled reports from which the announcement was cut out, each read by weights
 * that were fitted without its organisation, one in sixteen has a passage that is less likely; of those from which the problems were cut out, one in sixteen has a likelier one.
 */
const leastOdds = -2
/** A turn to problems is none where what follows it is less likely to be a passage. Of labelled ones only such are that mention problems and tell none. */
const unlikelyOdds = -11
/** An unannounced passage goes before an announced one where it is likely by itself and the other far less so. */
const sureOdds = 0
const farLikelier = 8
/** An announced passage begins earlier where so many clauses before its announcement complain. */
const leastAdded = 2

/**
 * The passage that admits problems where no heading announces it: the paragraph with the clearest turn to them, and what belongs to it. Where there is no such turn, or one
 * that tells no problems, the passage that reads most like an admission. @param model reads passages; null for turns alone.
 */
export function findProblems(
  body: readonly DraftBlock[],
  text: string,
  chapters: readonly Chapter[],
  end: number,
  model: ChainModel | null,
): DraftPart | null {
  const announced = announcedProblems(body, text, chapters, end)
  if (announced?.isSpoken) return announced.part
  const plan = planStart(body, text, chapters, end)
  // Before the plan, a turn to problems is measured against what stands there alone; most reports have one, and half the sentences are half the time.
  const isBefore = announced !== null && plan !== null && announced.part.to <= plan
  const reading = model && new PassageReading(body, text, isBefore ? plan : end, plan, model)
  const likely = reading?.likeliest() ?? null
  if (!reading || !likely) return announced?.part ?? unannouncedProblems(body, text, plan)
  const told = (): DraftPart => {
    const first = sentencesOf(text, likely.from, likely.to)[0] ?? likely
    const words = text.slice(first.from, first.to)
    return draftPart('problems', likely.from, likely.to, namesProblems(words) || recognises(words) ? 'lead-in' : 'position', first)
  }
  const odds = announced ? reading.oddsOf(announced.part) : -Infinity
  if (!announced || odds < unlikelyOdds) return likely.odds >= leastOdds ? told() : unannouncedProblems(body, text, plan)
  const { from, to } = announced.part
  if (likely.from >= to || likely.to <= from) return likely.odds >= sureOdds && likely.odds - odds >= farLikelier ? told() : announced.part
  return reading.complaintsIn({ from: likely.from, to: from }) >= leastAdded ? { ...told(), to } : announced.part
}

/** The passage behind the clearest turn to problems; `isSpoken` where a speaker names it outright. */
function announcedProblems(
  body: readonly DraftBlock[],
  text: string,
  chapters: readonly Chapter[],
  end: number,
): { readonly part: DraftPart; readonly isSpoken: boolean } | null {
  const start = body[0]?.from ?? 0
  const plan = planChapter(chapters)?.from ?? end
  let best: { from: number; to: number; score: number; index: number } | null = null
  for (let index = 0; index < body.length; index++) {
    const block = body[index]!
    if (block.kind !== 'paragraph' || block.from >= end) continue
    const spoken = spokenOpening(text, { from: block.textFrom, to: block.to }, 'problems')
    if (spoken && block.from < plan)
      return { part: draftPart('problems', spoken.to, problemsEnd(body, text, index, spoken.to, chapters, end), 'lead-in', spoken), isSpoken: true }
    const leadIn = better(problemLeadIn(text, { from: block.textFrom, to: block.to }, body[index + 3]?.to ?? end), countedComplaints(text, block))
    if (!leadIn) continue
    const review = chapters.find((chapter) => chapter.review && leadIn.from >= chapter.from && leadIn.from < chapter.to)
    const [first, last] = review ? [review.from, review.to] : [start, end]
    const place = (leadIn.from - first) / Math.max(1, last - first)
    if (leadIn.from >= plan && !leadIn.firm) continue
    const score =
      leadIn.score +
      (leadIn.from < plan ? 0.5 : 0) +
      (review ? 0.5 : 0) +
      (place > 0.12 ? 0.5 : -1) +
      (nextOpensChapter(body, index, chapters) ? 1 : 0)
    if (score >= enoughForProblems && (best === null || score > best.score + 0.01)) best = { from: leadIn.from, to: leadIn.to, score, index }
  }
  if (!best) return null
  const to = problemsEnd(body, text, best.index, best.from, chapters, end)
  return { part: draftPart('problems', best.from, to, 'lead-in', { from: best.from, to: Math.min(best.to, to) }), isSpoken: false }
}

/** The chapter that plans the year, else the first that plans. */
function planChapter(chapters: readonly Chapter[]): Chapter | undefined {
  return chapters.find(({ yearly }) => yearly) ?? chapters.find(({ parts }) => parts.includes('plans'))
}

/** Where the plan begins, by a heading or a turn; null where neither tells. */
export function planStart(body: readonly DraftBlock[], text: string, chapters: readonly Chapter[], end: number): number | null {
  return planChapter(chapters)?.from ?? findPlanLeadIn(body, text, [], end)?.from ?? null
}

function better(one: LeadIn | null, other: LeadIn | null): LeadIn | null {
  return one && other ? (other.score > one.score ? other : one) : (one ?? other)
}

/** A paragraph that counts complaints without a word of introduction, first below its heading. */
function countedComplaints(text: string, block: DraftBlock): LeadIn | null {
  if (enumerationAt(text, block.textFrom) === null) return null
  const marks = enumerationsOf(text, block.textFrom, block.to).filter(({ depth }) => depth === 0)
  if (marks.length < 2 || marks[0]!.from !== block.textFrom) return null
  const leads = marks.map((mark, i) => sentencesOf(text, mark.to, marks[i + 1]?.from ?? block.to)[0]).filter((lead) => lead !== undefined)
  const complaining = leads.filter(
    (lead) =>
      clausesOf(text, lead.from, lead.to).some(({ from, to }) => isComplaint(text.slice(from, to))) && !isTask(text.slice(lead.from, lead.from + 6)),
  ).length
  if (complaining < leads.length * 0.7) return null
  return { from: block.from, to: leads[0]!.to, score: 2.5 + 2 * (complaining / leads.length), firm: complaining >= leads.length * 0.8 }
}

function nextOpensChapter(body: readonly DraftBlock[], index: number, chapters: readonly Chapter[]): boolean {
  const next = body[index + 1]
  return next !== undefined && chapters.some(({ from }) => from === next.from)
}

/** Where a passage of problems ends: before a plan, after a promise to mend, at a heading of the parts, or where complaints stop. */
function problemsEnd(body: readonly DraftBlock[], text: string, index: number, from: number, chapters: readonly Chapter[], end: number): number {
  const limit = Math.min(end, smallest(chapters.filter((chapter) => chapter.from > from).map((chapter) => chapter.from)))
  let to = body[index]!.to
  for (let i = index; i < body.length && body[i]!.from < limit; i++) {
    const block = body[i]!
    const start = Math.max(block.textFrom, from)
    if (i > index && !goesOn(block, body, i, text) && !countsOn(body, index, i, text) && !standsAmong(body, index, i, text, limit))
      return Math.min(promises(block, text) ? block.to : to, limit)
    const plan = planLeadIn(text, { from: lastCount(text, start, block.to), to: block.to })
    if (plan && plan.from > from) return plan.from > start ? plan.from : to
    to = block.to
    const last = sentencesOf(text, start, block.to).at(-1)
    if (last && last.from > from && isPledge(text.slice(last.from, last.to))) return to
  }
  return Math.min(to, limit)
}

/** A paragraph that is nothing but a promise to mend what was admitted before it. */
function promises({ kind, textFrom, to }: DraftBlock, text: string): boolean {
  const sentences = sentencesOf(text, textFrom, to)
  return kind === 'paragraph' && sentences.length <= 2 && sentences.every((sentence) => isPledge(text.slice(sentence.from, sentence.to)))
}

/** Where the last entry of a count begins, before which no plan ends it (一是……。2019年，我县……偏低。二是……); the start of a stretch that counts nothing. */
function lastCount(text: string, from: number, to: number): number {
  const marks = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  return marks.length >= 2 ? marks.at(-1)!.from : from
}

/** An entry that counts on from one that belongs to the passage, and what stands below such a heading, unless it is a task. */
function countsOn(body: readonly DraftBlock[], first: number, index: number, text: string): boolean {
  const block = body[index]!
  if (block.kind === 'paragraph' && block.style === null) return body[index - 1]!.kind === 'heading'
  const before = body.slice(first + 1, index).findLast(({ style }) => style === block.style)
  const number = markerOf(block.marker)?.number
  return (
    before !== undefined &&
    number !== undefined &&
    number === (markerOf(before.marker)?.number ?? 0) + 1 &&
    !isTask(text.slice(block.textFrom, block.to))
  )
}

/** A short paragraph in a row of such that no known word shows to complain: before another that does, or the last before the plan. */
function standsAmong(body: readonly DraftBlock[], first: number, index: number, text: string, limit: number): boolean {
  const row = body.slice(first + 1, index + 1)
  if (row.length < leastInRow || !row.every((block) => isInRow(block, text))) return false
  const next = body[index + 1]
  if (!next || next.from >= limit) return true
  return isInRow(next, text) ? goesOn(next, body, index + 1, text) : planLeadIn(text, { from: next.textFrom, to: next.to })?.from === next.textFrom
}

/** A line that only says that the problems follow. */
const announcesMore = /^(?:主要|突出|具体)?(?:是|表现(?:在|为)|体现(?:在|为)|包括|有)[：:]$/

function goesOn(block: DraftBlock, body: readonly DraftBlock[], index: number, text: string): boolean {
  const before = text.slice(body[index - 1]!.textFrom, body[index - 1]!.to)
  if (/[：:]$/.test(before)) return true
  const words = text.slice(block.textFrom, block.to)
  if (announcesMore.test(words.trim())) return true
  if (isLatin(words))
    return (
      block.kind === 'paragraph' &&
      !/^(?:We (?:must|will|shall|need to|should)|Fellow)/.test(words) &&
      [words, ...nextWords(body, index, text)].some(isComplaint)
    )
  const numbered = block.marker !== '' || enumerationAt(words, 0) !== null
  if (block.kind === 'heading') return numbered && isComplaint(words) && !/^(?:加强|强化|坚持|推进|完善|提升|深化|加快)/.test(words)
  const share = complaintShare(text, block.textFrom, admittedEnd(text, block))
  const first = sentencesOf(text, block.textFrom, block.to)[0]
  const isHeaded = first !== undefined && first.to - first.from <= 30 && first.to < block.to && isComplaint(text.slice(first.from, first.to))
  const counts =
    numbered &&
    !isTask(words.replace(/^\s*(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,、]?)/, '').slice(0, 6)) &&
    enumerationAt(before, 0) !== null
  return counts || ((numbered || otherSide.test(words)) && share >= 0.2) || share >= 0.5 || (isHeaded && share > 0) || opensCauses(words)
}

/** Where the problems are told by sides, the next one: 从政府自身看，……. */
const otherSide = /^从[^，。]{0,10}(?:自身|主观|工作|作风|队伍)[^，。]{0,6}(?:看|来?说|来?讲|而言)[，,]/

/** The end of what a paragraph admits, less the promises that close it. */
function admittedEnd(text: string, { textFrom, to }: DraftBlock): number {
  const sentences = sentencesOf(text, textFrom, to)
  return sentences[sentences.findLastIndex((sentence) => !isPledge(text.slice(sentence.from, sentence.to)))]?.to ?? to
}

function isLatin(words: string): boolean {
  return !/\p{Script=Han}/u.test(words)
}

/** English reports come a sentence a line: one without a complaint between two with one goes on with them. */
function nextWords(body: readonly DraftBlock[], index: number, text: string): string[] {
  return body.slice(index + 1, index + 2).map((block) => (block.kind === 'paragraph' ? text.slice(block.textFrom, block.to) : ''))
}

/** The sentence that turns to the coming work, after the problems or in the last third of the text. */
export function findPlanLeadIn(body: readonly DraftBlock[], text: string, parts: readonly DraftPart[], end: number): DraftPart | null {
  const problems = parts.find(({ part }) => part === 'problems')
  const start = body[0]?.from ?? 0
  const after = problems ? problems.from + 1 : Math.floor(start + (end - start) * 0.6)
  for (const block of body) {
    if (block.to <= after || block.from >= end || block.kind === 'table') continue
    const span = { from: Math.max(block.from, after), to: block.to }
    const leadIn = planLeadIn(text, span) ?? (problems ? yearLeadIn(text, span) : null)
    if (leadIn)
      return { part: 'plans', from: Math.max(leadIn.from, block.from), to: end, by: 'lead-in', evidence: { from: leadIn.from, to: leadIn.to } }
  }
  return null
}
