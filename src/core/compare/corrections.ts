/** What corrects links: a person's word, and what the later report itself says of a problem that was dealt with. */
import type { Item, ItemList, Link, Message, RectificationAnswer, Refusal, Segment } from '../model.ts'
import { linkOf, linkTables, withTasks, type Group, type LinkTables } from './links/index.ts'
import type { Profile } from './profiles/index.ts'

/** A person's word about a link. Items are named by quotation: a stretch that stands in exactly one item of the list. */
export interface LinkCorrection {
  readonly verdict: 'confirmed' | 'refused' | 'added'
  readonly list: Exclude<ItemList, 'causes'>
  readonly earlier: readonly string[]
  readonly later: readonly string[]
  readonly author: string
  readonly reason: string
}

/** What persons said of one list of two reports, before the rules are asked: no rule puts together what they hold apart, or changes a link of theirs. */
export interface PersonsWord {
  /** Their own links, as groups of places in the two lists. */
  readonly given: readonly Group[]
  readonly refused: readonly Refusal[]
  /** One for each correction whose quotation is gone or stands in several items; such a correction changes nothing. */
  readonly messages: readonly Message[]
  /** Likelihoods of pairs, below 0 for those that a person holds apart. */
  readonly tables: (tables: LinkTables) => LinkTables
  /** Links of chapters, as persons leave them. @param sure as in `withTasks`. */
  readonly chapters: (links: readonly Link[], sure: number, segment: Segment) => Link[]
}

/** Finds the items that corrections quote. Of two that contradict one another the later one holds. */
export function personsWord(corrections: readonly LinkCorrection[], earlier: readonly Profile[], later: readonly Profile[]): PersonsWord {
  const messages: Message[] = []
  let [given, refused]: [Group[], Refusal[]] = [[], []]
  for (const correction of corrections) {
    const a = correction.earlier.map((quote) => placeQuoted(quote, earlier))
    const b = correction.later.map((quote) => placeQuoted(quote, later))
    const unclear = [...correction.earlier, ...correction.later].filter((_, index) => [...a, ...b][index]! < 0)
    if (unclear.length > 0 || a.length === 0 || b.length === 0) {
      messages.push(unclearQuotation(correction, unclear))
      continue
    }
    const { verdict, author, reason } = correction
    const [idsA, idsB] = [a.map((row) => earlier[row]!.item.id), b.map((column) => later[column]!.item.id)]
    if (verdict === 'refused') {
      given = given.filter((group) => !sharesOne(group.earlier, a) || !sharesOne(group.later, b))
      refused.push({ earlier: idsA, later: idsB, author, reason })
    } else {
      refused = refused.filter((own) => !sharesOne(own.earlier, idsA) || !sharesOne(own.later, idsB))
      given = given.filter((group) => !sharesOne(group.earlier, a) && !sharesOne(group.later, b))
      const person = { by: 'person', note: reason, author } as const
      given.push({ earlier: a, later: b, rule: verdict === 'confirmed' ? 'correction-confirmed' : 'correction-added', undetermined: false, person })
    }
  }
  return {
    ...{ given, refused, messages },
    tables: (tables) => (refused.length === 0 ? tables : withoutRefused(tables, refused, earlier, later)),
    chapters: (links, sure, segment) => correctedChapters(links, given, refused, earlier, later, sure, segment),
  }
}

function sharesOne<Thing>(some: readonly Thing[], others: readonly Thing[]): boolean {
  return some.some((one) => others.includes(one))
}

function withoutRefused(tables: LinkTables, refused: readonly Refusal[], earlier: readonly Profile[], later: readonly Profile[]): LinkTables {
  const masked = (table: LinkTables['partners']): LinkTables['partners'] =>
    table.map((cells, row) => cells.map((value, column) => (isRefused(refused, earlier[row]!.item.id, later[column]!.item.id) ? -1 : value)))
  return { ...tables, partners: masked(tables.partners), belonging: masked(tables.belonging) }
}

function isRefused(refused: readonly Refusal[], a: string, b: string): boolean {
  return refused.some(({ earlier, later }) => earlier.includes(a) && later.includes(b))
}

/**
 * No rule set the tasks of chapters against each other one by one: what persons hold apart is taken out of a link on its larger side, and what they put together is in their own
 * links alone.
 */
function correctedChapters(
  links: readonly Link[],
  given: readonly Group[],
  refused: readonly Refusal[],
  earlier: readonly Profile[],
  later: readonly Profile[],
  sure: number,
  segment: Segment,
): Link[] {
  const itemsOf = (side: readonly Profile[], ids: readonly string[], taken: readonly number[]): Item[] =>
    side.flatMap(({ item }, place) => (ids.includes(item.id) && !taken.includes(place) ? item : []))
  const [takenA, takenB] = [given.flatMap((group) => group.earlier), given.flatMap((group) => group.later)]
  const left = links.flatMap((link): Link[] => {
    const [a, b] = [itemsOf(earlier, link.earlier, takenA), itemsOf(later, link.later, takenB)]
    const isLaterLarger = b.length > a.length
    const restA = isLaterLarger ? a : a.filter(({ id }) => !b.some((other) => isRefused(refused, id, other.id)))
    const restB = isLaterLarger ? b.filter(({ id }) => !a.some((other) => isRefused(refused, other.id, id))) : b
    if (restA.length === link.earlier.length && restB.length === link.later.length) return [link]
    return restA.length === 0 || restB.length === 0 ? [] : [withTasks(link, restA, restB, sure, segment)]
  })
  const { partners } = linkTables('plans', earlier, later)
  return [...left, ...given.map((group) => linkOf(group, earlier, later, partners, segment))]
}

/** The place of the one item that has some words; below 0 where none has them, or several have. */
function placeQuoted(quote: string, profiles: readonly Profile[]): number {
  const wanted = bare(quote)
  if (wanted === '') return -1
  const places = (isIt: (item: Item) => boolean): number[] => profiles.flatMap(({ item }, place) => (isIt(item) ? place : []))
  const exact = places(({ text, lead }) => bare(text) === wanted || bare(lead) === wanted)
  const found = exact.length > 0 ? exact : places(({ text }) => bare(text).includes(wanted))
  return found.length === 1 ? found[0]! : -1
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}

function unclearQuotation(correction: LinkCorrection, quotes: readonly string[]): Message {
  const list = quotes.map((quote) => `“${quote}”`).join(' and ')
  return {
    id: 'correction-quotation-unclear',
    severity: 'error',
    reason: `A correction of the ${correction.list} by ${correction.author} names ${list === '' ? 'no text' : list}, which no item or more than one item has; the correction was not applied.`,
    hint: 'Quote words that stand in exactly one item of each of the two reports, or take the correction out.',
    from: null,
    to: null,
  }
}

/** A problem that the later report says was dealt with, before the links of problems are asked. */
type Rectified = Omit<RectificationAnswer, 'again'>

/**
 * The links of problems, undetermined where the later report says what it did about the earlier problem and its own name for it is like none of the problems that the link leads to: of two witnesses that
 * contradict one another neither is sure. A link of several earlier problems is held by the others.
 */
export function doubtedByRectifications(links: readonly Link[], rectified: readonly Rectified[]): Link[] {
  const isDoubted = ({ earlier: [id, ...others], later, by, rule }: Link): boolean =>
    id !== undefined &&
    others.length === 0 &&
    by === 'rule' &&
    rule !== 'equal-text' &&
    rectified.some(({ answers, namedAgain }) => answers.includes(id) && later.length > 0 && !namedAgain.some((again) => later.includes(again)))
  return links.map((link) => (isDoubted(link) ? { ...link, status: 'undetermined' } : link))
}

/** Whether each problem is named again, by its own name and by the links of problems at once. */
export function withFates(rectified: readonly Rectified[], links: readonly Link[]): RectificationAnswer[] {
  return rectified.map((own) => {
    const leading = links.filter(({ earlier }) => earlier.some((id) => own.answers.includes(id)))
    const isNamed = own.namedAgain.length > 0
    const isLinked = leading.some(({ status, later }) => status !== 'undetermined' && later.some((id) => own.namedAgain.includes(id)))
    const isAlone = own.answers.length === 0 || (leading.length === 0 && !isNamed)
    return { ...own, again: isLinked || (isAlone && isNamed) ? 'named-again' : isAlone ? 'not-named-again' : 'undetermined' }
  })
}
