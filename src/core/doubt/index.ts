/** Readings that can't be relied on: found without labels, said in messages, and no ground for a verdict. */
import type { Block, ItemList, Message, Report, Span } from '../model.ts'
import { filledWords } from '../text/harmless.ts'
import { announcedCount, heldShare } from './evidence.ts'

/** Lists whose reading can be doubtful; causes are never judged alone. */
export type DoubtedList = Exclude<ItemList, 'causes'>

/**
 * Why the reading of a list can't be relied on.
 * `missing`: the report should have the part and it was not found; `empty`: the part was found, but no item in it; `thin`: the items hold little
 * of the part; `cut-off`: the part ends in the middle of a sentence; `fewer`: the report announces more items than were found;
 * `coarse`: the items are as long as chapters; `unannounced`: no words lead to problems that were found by what they say; `uneven`: one of two neighbouring years has many times the other's items.
 */
type DoubtKind = 'missing' | 'empty' | 'thin' | 'cut-off' | 'fewer' | 'coarse' | 'unannounced' | 'uneven'

/** One doubt about the reading of a list: what was found, what was expected, and where, in offsets of the source; null for no place. */
interface Doubt {
  readonly list: DoubtedList
  readonly kind: DoubtKind
  /** Figures that the words of its message name. */
  readonly values: Readonly<Record<string, number>>
  readonly from: number | null
  readonly to: number | null
}

/** The doubt as a message of the report or the comparison. Its `id` is `reading-LIST-KIND`. */
export function doubtMessage({ list, kind, values, from, to }: Doubt): Message {
  const { reason, hint } = words[kind](list)
  return {
    id: `reading-${list}-${kind}`,
    severity: 'warning',
    reason: filledWords(reason, values),
    hint: filledWords(hint, values),
    from,
    to,
    values,
  }
}

/** Of which list a message doubts the reading; null for any other message. The one place that reads an id which `doubtMessage` made. */
export function doubtedList({ id }: Pick<Message, 'id'>): DoubtedList | null {
  return (['problems', 'plans', 'work'] as const).find((list) => id.startsWith(`reading-${list}-`)) ?? null
}

/** What entries of a list are called where they are counted. */
const counted = (list: DoubtedList): string => (list === 'work' ? 'pieces of work' : list)

const byHand = (list: DoubtedList): string =>
  `Read the part of ${list} beside its list; name what is missing as corrections of the parts or items in archive.yaml.`

const words: Readonly<Record<DoubtKind, (list: DoubtedList) => { readonly reason: string; readonly hint: string }>> = {
  missing: (list) => ({ reason: `A report of this kind has a part of ${list}, and none was found.`, hint: byHand(list) }),
  empty: (list) => ({
    reason: `The part of ${list} was found, {length} characters long, but no item in it; at least one was expected.`,
    hint: byHand(list),
  }),
  thin: (list) => ({
    reason: `The items of the ${list}, {items} in number, hold {share}% of the {length} characters of their part; at least {least}% were expected.`,
    hint: byHand(list),
  }),
  'cut-off': (list) => ({
    reason: `The part of ${list} ends in the middle of a sentence; a full stop was expected.`,
    hint: `Look whether the file is complete and where the part ends; replace the file, or name the last words of the part as a correction in archive.yaml.`,
  }),
  fewer: (list) => ({
    reason: `The report announces {announced} ${counted(list)}, and {items} were found.`,
    hint: byHand(list),
  }),
  coarse: (list) => ({
    reason: `The {items} ${counted(list)} are {length} characters long on average; at most {most} were expected.`,
    hint: byHand(list),
  }),
  unannounced: (list) => ({
    reason: `No heading and no sentence leads to what was read as ${list}.`,
    hint: byHand(list),
  }),
  uneven: (list) => ({
    reason: `{earlier} ${counted(list)} were read in the earlier report and {later} in the later one: so great a difference suggests that the two were not divided alike.`,
    hint: byHand(list),
  }),
}

/** Limits beyond which a reading is doubtful. They are conventions: a reading beyond them can be right, and a person may say so. */
const doubtLimits = {
  /**
   * Share of a part's characters, its headings aside, that its items hold at least, and with the words that lead to them; asked of parts of so many characters and more.
   */
  thin: {
    work: { share: 0.5, led: 0.5, length: 400 },
    plans: { share: 0.5, led: 0.5, length: 400 },
    problems: { share: 0.7, led: 0.5, length: 80 },
  },
  /** Characters of a plan's items, on average. Of 281 reports only such have more whose tasks stand in chapters that nothing parts. */
  coarse: 1_000,
  /** How many times as many items the longer of two neighbouring years' lists has at most; asked where it has so many more. */
  uneven: {
    plans: { times: 2, more: 1 },
    problems: { times: 3, more: 6 },
    work: { times: 2, more: 4 },
  },
} as const

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
    ...coarseDoubts(report, list),
  ])
}

/** True where the list of a report is no ground for a verdict: an item that it lacks may stand in the report all the same. Of a file without text no list is one. */
export function isDoubtful(report: Report, list: DoubtedList): boolean {
  return isWithoutText(report) || doubtsOf(report).some((doubt) => doubt.list === list)
}

/**
 * True where the review itself is missing or breaks off. What it says is asked for by its sentences, whatever items it was parted into: a list of work that is read doubtfully leaves
 * these as they are.
 */
export function isReviewDoubtful(report: Report): boolean {
  return isWithoutText(report) || [...partDoubts(report, 'work'), ...cutOffDoubts(report, 'work')].some(({ kind }) => kind !== 'empty')
}

/** A page that was copied without its article. That is said of the file as a whole, and of no list again. */
function isWithoutText({ blocks, parts, ...items }: Report): boolean {
  return parts.length === 0 && !blocks.some(({ kind }) => kind === 'paragraph' || kind === 'table') && lists.every((list) => items[list].length === 0)
}

function partDoubts(report: Report, list: DoubtedList): Doubt[] {
  const stretches = report.parts.filter(({ part }) => part === list)
  const found = stretches.filter((part) => part.found)
  if (stretches.length > 0 && found.length === 0) return [{ list, kind: 'missing', values: {}, from: null, to: null }]
  const { from, to, by } = found[0] ?? { from: null, to: null, by: null }
  if (report[list].length > 0) return list === 'problems' && by === 'position' ? [{ list, kind: 'unannounced', values: {}, from, to }] : []
  if (from === null) return list === 'problems' && hasOthers(report) ? [{ list, kind: 'missing', values: {}, from: null, to: null }] : []
  return [{ list, kind: 'empty', values: { length: to - from }, from, to }]
}

/** A report that tells its work and its plans tells its problems, too. */
function hasOthers({ parts }: Report): boolean {
  return (['work', 'plans'] as const).every((name) => parts.some(({ part, found }) => part === name && found))
}

function thinDoubts(report: Report, list: DoubtedList): Doubt[] {
  if (report[list].length === 0) return []
  const { share: least, led, length: asked } = doubtLimits.thin[list]
  const thin = [
    { ...heldShare(report, list), least },
    { ...heldShare(withLeads(report), list), least: led },
  ].find(({ length, share, least }) => length > asked && share < least)
  if (!thin) return []
  const values = { items: report[list].length, share: Math.round(100 * thin.share), length: thin.length, least: 100 * thin.least }
  return [{ list, kind: 'thin', values, ...placeOf(report, list) }]
}

function placeOf({ parts }: Report, list: DoubtedList): Span {
  const { from, to } = parts.find(({ part, found }) => part === list && found)!
  return { from, to }
}

/** Plans of which each is as long as a chapter hold all of their part, and are no tasks. */
function coarseDoubts(report: Report, list: DoubtedList): Doubt[] {
  const items = report[list].length
  if (list !== 'plans' || items === 0) return []
  const { length: all, share } = heldShare(report, list)
  const length = Math.round((all * share) / items)
  return length > doubtLimits.coarse ? [{ list, kind: 'coarse', values: { items, length, most: doubtLimits.coarse }, ...placeOf(report, list) }] : []
}

/** The report with passages of problems that are counted with the words that lead to them. */
function withLeads(report: Report): Report {
  return { ...report, parts: report.parts.map(({ core: _, ...part }) => part) }
}

/**
 * Says of problems that hold little of the passage in which they were found how much of it leads to them. That is no doubt, since such words were told from the
 * problems by what they say; but a problem may hide among them: whoever keeps the archive is told.
 */
export function framedProblems(report: Report): Message[] {
  const { length, share } = heldShare(withLeads(report), 'problems')
  const limit = doubtLimits.thin.problems
  const passage = report.parts.find(({ part, found }) => part === 'problems' && found)
  if (!passage || length <= limit.length || share >= limit.share || isDoubtful(report, 'problems')) return []
  const percent = Math.round(100 * share)
  return [
    {
      id: 'frame-problems-long',
      severity: 'info',
      reason: `The problems hold ${percent}% of the ${length} characters of their passage; the rest was read as words that lead to them.`,
      hint: byHand('problems'),
      from: passage.from,
      to: passage.to,
      values: { percent, length },
    },
  ]
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

/** What speaks against setting the lists of two neighbouring reports side by side, beyond what speaks against either alone. */
export function doubtsOfPair(earlier: Report, later: Report): Doubt[] {
  // Two organisations list as much as each pleases; a draft is in no series, and is held beside its own.
  if (earlier.series !== null && later.series !== null && earlier.series !== later.series) return []
  return lists.flatMap((list): Doubt[] => {
    if (!isUneven(list, earlier[list].length, later[list].length)) return []
    const { times } = doubtLimits.uneven[list]
    return [{ list, kind: 'uneven', values: { earlier: earlier[list].length, later: later[list].length, times }, from: null, to: null }]
  })
}

type Placed = Pick<Report, 'series' | 'organisation' | 'year'>

/** True for two reports of one series, or of one organisation outside of series, and of one year: they are one voice, so that what only one of them says has neither come nor gone. */
export function areOfOneYear(earlier: Placed, later: Placed): boolean {
  const [own, other] = [earlier, later].map(({ series, organisation }) => series ?? organisation)
  return earlier.year !== null && earlier.year === later.year && own !== null && own === other
}

/** True where the lists of two neighbouring years, by their numbers of items, were probably not cut alike, or one of them was not found at all. */
export function isUneven(list: DoubtedList, earlier: number, later: number): boolean {
  const { times, more } = doubtLimits.uneven[list]
  const [few, many] = [Math.min(earlier, later), Math.max(earlier, later)]
  return many > times * few && many - few >= more
}

/** True where a list is doubtful in either report, or in the two together, or where both are of one year: then what has no partner is neither dropped nor new nor not found. */
export function isDoubtfulPair(earlier: Report, later: Report, list: DoubtedList): boolean {
  if (areOfOneYear(earlier, later)) return true
  return isDoubtful(earlier, list) || isDoubtful(later, list) || doubtsOfPair(earlier, later).some((doubt) => doubt.list === list)
}
