/** Paragraphs without a lead in a plan that gives every task one paragraph: which of them are tasks, and which only introduce or close their chapter. */
import type { Span } from '../../../model.ts'
import { givesCredit, namesTask, opensInGeneral, opensWithTask, saysWhatIs } from './task-lead.ts'

/** Paragraphs that speak to the hearers, or of all that was said, and go on with no task. */
const opensForAll = /^(?:各位|同志们|我们要|我们必须|让我们|总之|只有|只要|以上)/u
export const speaksOfAll = (words: string): boolean => opensForAll.test(words) || givesCredit(words)

/** What looks back on all tasks or ahead of them. */
const turnsOutward = /^(?:面向|新征程|新时代|站在|与此同时|(?:为|要)(?:确保|完成|做好|实现)(?:上述|以上|这些|今年|全年)|做好(?:以上|上述))/

/** A last paragraph that calls on everybody in office. */
const callsOnAll = /(?:^|[。！])(?:全[省市区县镇州旗院校]?(?:上下|政府系统|各级)|各级(?:政府|干部|领导|各部门))/u

/** Shortest paragraph that is a task, and longest that only gives the ground of those behind it, in characters. */
const shortestTask = 30
const longestGround = 80
/** Share of the length of a chapter's longest paragraph below which another is short. */
const shortEnd = 0.5

/** Of the paragraphs behind the introductions of a plan's chapters, how many are known as tasks by their leads, so that the others are, too. */
export type Known = 'few' | 'most' | 'nearly all'

/** Fewest paragraphs that show it, and share of them from which on nearly all are known. Over all labelled plans, 0.88 to 0.95 find the same tasks, and so do 6 to 15 paragraphs. */
const enoughParagraphs = 10
const nearlyAll = 0.9
/** Share that counts for most where paragraphs have so many characters on average, so that each can be a task by itself; shorter ones often go on with the task before them. */
const most = 0.6
const longParagraphs = 150

/** How many of these paragraphs so many known ones are. */
export function shareKnown(known: number, paragraphs: readonly Span[]): Known {
  const count = paragraphs.length
  if (count < enoughParagraphs) return 'few'
  if (known >= nearlyAll * count) return 'nearly all'
  const length = paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0)
  return known >= most * count && length >= longParagraphs * count ? 'most' : 'few'
}

/**
 * True where a paragraph of a chapter tells what is to be done, and does not only announce it, look back on all, or speak to the hearers; where only most are known, a short one at the
 * end says what the chapter is worth.
 */
export function isTaskOfItsOwn(below: readonly Span[], at: number, text: string, known: Known): boolean {
  const words = text.slice(below[at]!.from, below[at]!.to)
  const isLast = at === below.length - 1
  if (words.length < shortestTask || /[：:]\s*$/.test(words) || !namesTask(words)) return false
  if (speaksOfAll(words) || turnsOutward.test(words) || (isLast && callsOnAll.test(words))) return false
  if (!isLast && words.length < longestGround && saysWhatIs(/^[^。！]*/u.exec(words)![0])) return false
  if (isLast && known === 'most' && below.some((other) => lengthOf(below[at]!) < shortEnd * lengthOf(other))) return false
  const rest = words.replace(/^(?:同时|今年)[，,]/, '')
  return !opensInGeneral(words) || (rest !== words && opensWithTask(rest))
}

/** A paragraph before all with leads introduces nothing where it is so long, and so many of its sentences, half of all and more, open with what is to be done. */
const longUnled = 200
const manySteps = 3

export function hasManySteps(words: string): boolean {
  const sentences = words.split(/[。！](?=.)/u)
  const steps = sentences.filter(opensWithTask).length
  return words.length >= longUnled && steps >= manySteps && steps * 2 >= sentences.length && !opensInGeneral(words)
}

/** True where the first paragraph of a chapter is a task as those behind it are: none is short beside it, and it has many steps or is the longest, which can't only introduce them. */
export function opensAsTask([first, ...others]: readonly Span[], text: string): boolean {
  const length = first ? lengthOf(first) : 0
  if (!first || length < longUnled || others.some((other) => lengthOf(other) < shortEnd * length)) return false
  return hasManySteps(text.slice(first.from, first.to)) || others.every((other) => lengthOf(other) <= length)
}

function lengthOf({ from, to }: Span): number {
  return to - from
}
