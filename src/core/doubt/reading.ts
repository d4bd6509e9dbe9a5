import type { Block, Report } from '../model.ts'
import { announcedCount } from './announced.ts'
import { heldShare } from './coverage.ts'
import type { Doubt, DoubtedList } from './doubt.ts'
import { doubtLimits } from './limits.ts'

const lists: readonly DoubtedList[] = ['problems', 'plans', 'work']

/**
 * What speaks against the reading of a report's lists, found without any label: nothing where all is as it should be. Looks at blocks, parts and
 * items alone, so that a report that was packed and unpacked gives the same answer.
 */
export function doubtsOf(report: Report): Doubt[] {
  return lists.flatMap((list) => [
    ...partDoubts(report, list),
    ...thinDoubts(report, list),
    ...cutOffDoubts(report, list),
    ...fewerDoubts(report, list),
  ])
}

/** True where the list of a report is no ground for a verdict: an item that it lacks may stand in the report all the same. Of a file without text no list is one. */
export function isDoubtful(report: Report, list: DoubtedList): boolean {
  return isWithoutText(report) || doubtsOf(report).some((doubt) => doubt.list === list)
}

/** A page that was copied without its article. That is said of the file as a whole, and of no list again. */
function isWithoutText({ blocks, parts, ...items }: Report): boolean {
  return parts.length === 0 && !blocks.some(({ kind }) => kind === 'paragraph' || kind === 'table') && lists.every((list) => items[list].length === 0)
}

function partDoubts(report: Report, list: DoubtedList): Doubt[] {
  const stretches = report.parts.filter(({ part }) => part === list)
  const found = stretches.filter((part) => part.found)
  if (stretches.length > 0 && found.length === 0) return [{ list, kind: 'missing', values: {}, from: null, to: null }]
  if (list === 'work' || report[list].length > 0) return []
  const { from, to } = found[0] ?? { from: null, to: null }
  if (from === null) return list === 'problems' && hasOthers(report) ? [{ list, kind: 'missing', values: {}, from: null, to: null }] : []
  return [{ list, kind: 'empty', values: { length: to - from }, from, to }]
}

/** A report that tells its work and its plans tells its problems, too. */
function hasOthers({ parts }: Report): boolean {
  return (['work', 'plans'] as const).every((name) => parts.some(({ part, found }) => part === name && found))
}

function thinDoubts(report: Report, list: DoubtedList): Doubt[] {
  if (list === 'work' || report[list].length === 0) return []
  const limit = doubtLimits.thin[list]
  const { length, share } = heldShare(report, list)
  if (length <= limit.length || share >= limit.share) return []
  const { from, to } = report.parts.find(({ part, found }) => part === list && found)!
  const values = { items: report[list].length, share: Math.round(100 * share), length, least: 100 * limit.share }
  return [{ list, kind: 'thin', values, from, to }]
}

/** A part whose last paragraph stops in the middle: the file is cut off there, or the part ends elsewhere. */
function cutOffDoubts({ blocks, parts }: Report, list: DoubtedList): Doubt[] {
  const last = parts.findLast(({ part, found }) => part === list && found)
  if (!last) return []
  const paragraph = blocks.findLast(({ kind, from }) => (kind === 'paragraph' || kind === 'heading') && from < last.to)
  if (!paragraph || paragraph.kind === 'heading' || !stopsInTheMiddle(paragraph, last.to)) return []
  return [{ list, kind: 'cut-off', values: {}, from: paragraph.from, to: last.to }]
}

/** Items are missing, or were not parted, where the report itself counts more of them. */
function fewerDoubts(report: Report, list: DoubtedList): Doubt[] {
  if (list === 'work') return []
  const announced = announcedCount(report, list)
  if (announced === null || report[list].length >= announced.count) return []
  return [{ list, kind: 'fewer', values: { announced: announced.count, items: report[list].length }, from: announced.from, to: announced.to }]
}

/** Characters from which on a paragraph is a sentence and not a line of its own, such as a signature. */
const sentenceLength = 30

function stopsInTheMiddle({ text, to }: Block, end: number): boolean {
  return to <= end && text.length >= sentenceLength && /[\p{L}\p{N}，、,：:（(《“‘]$/u.test(text.trimEnd())
}
