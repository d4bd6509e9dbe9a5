/** Items that stand in no link: those that the other report may tell all the same, and those that moved to another list. */
import type { Item, ItemList, Link, Move, Report } from '../../model.ts'
import { saysPersisting } from '../../normalise/parts/complaint.ts'
import type { Profile, Profiler } from '../profiles/index.ts'
import { besideInSentence, ElsewhereSearch, nearnessOf, passageSearch, type Found } from './clauses.ts'
import { similarityModels, toldLikelihood, type LinkTables, type ToldModel } from './similarity-model.ts'
import { similarityTable } from './item-similarity.ts'

/** One list, and the numbers of its items that stand in no link. */
interface LeftOver {
  readonly profiles: readonly Profile[]
  readonly alone: readonly number[]
}

/** What an item without a link resembles most, by the places of the two. */
interface Nearest {
  readonly row: number
  readonly column: number
  readonly similarity: number
  readonly told: number
}

/**
 * Items in no link that are told by an item of the other list at least so likely: an undetermined link of the item alone, with the pairing that it resembles most beside it.
 * Such an item is neither dropped nor new.
 */
export function thinLinks(earlier: LeftOver, later: LeftOver, tables: LinkTables, least: number): Link[] {
  const { told } = tables
  if (!told) return []
  const linkAt = (cells: readonly (readonly [number, number])[], side: 'earlier' | 'later'): Link[] => {
    const nearest = nearestOf(cells, tables, told)
    if (nearest.row < 0 || nearest.told < least) return []
    const similarity = Math.round(nearest.similarity * 1000) / 1000
    const runnerUp = { earlier: earlier.profiles[nearest.row]!.item.id, later: later.profiles[nearest.column]!.item.id, similarity }
    return [aloneLink(side === 'earlier' ? runnerUp.earlier : runnerUp.later, side, 'thin', { similarity, runnerUp })]
  }
  return [
    ...earlier.alone.flatMap((row) =>
      linkAt(
        later.profiles.map((_, column) => [row, column] as const),
        'earlier',
      ),
    ),
    ...later.alone.flatMap((column) =>
      linkAt(
        earlier.profiles.map((_, row) => [row, column] as const),
        'later',
      ),
    ),
  ]
}

function nearestOf(cells: readonly (readonly [number, number])[], { partners, belonging }: LinkTables, model: ToldModel): Nearest {
  let [row, column, similarity, partner, belongs] = [-1, -1, 0, 0, 0]
  for (const [r, c] of cells) {
    const [one, other] = [partners[r]![c]!, belonging[r]![c]!]
    if (Math.max(one, other) > similarity) [row, column, similarity] = [r, c, Math.max(one, other)]
    if (one > partner) partner = one
    if (other > belongs) belongs = other
  }
  return { row, column, similarity, told: toldLikelihood(model, partner, belongs) }
}

/** Lists of fewer items in a report of more characters were hardly read right, or tell in one breath what the other year tells one by one. */
const fewestItems = 3
const longReport = 10_000

/**
 * Items that stand in no link though their word would be too loud: another part of the same entry is linked, the other report says the same outside of the list, or lists next to
 * nothing, a later item says of itself that it is no new one, or an item is part of a sentence of which the other report tells another part. Each is an undetermined link of the
 * item alone, with the place where there is one.
 */
export function unsaidLinks(
  list: 'problems' | 'plans',
  reports: { readonly earlier: Report; readonly later: Report },
  links: readonly Link[],
  profiler: Profiler,
  limits: { readonly elsewhere: number; readonly sentence: number; readonly inside: number },
): Link[] {
  const linksOf = (side: 'earlier' | 'later', other: Report): Link[] => {
    const linked = new Set(links.flatMap((link) => link[side]))
    const alone = reports[side][list].filter(({ id }) => !linked.has(id))
    if (alone.length === 0 || other[list].length === 0) return []
    if (other[list].length < fewestItems && lengthOf(other) > longReport) return alone.map(({ id }) => aloneLink(id, side, 'few'))
    const search = new ElsewhereSearch(other, list, profiler)
    const passage = passageSearch(other, profiler)
    const divided = partsOfLinked(reports[side][list], new Set(links.filter(isSure).flatMap((link) => link[side])))
    return alone.flatMap((item): Link[] => {
      if (divided.has(item.id)) return [aloneLink(item.id, side, 'part')]
      const title = titleOf(item)
      const toldAt = (rule: string, { place, share }: Found, least: number): Link[] =>
        place && share >= least ? [{ ...aloneLink(item.id, side, rule, { similarity: Math.round(share * 1000) / 1000 }), elsewhere: place }] : []
      const elsewhere = toldAt('elsewhere', search.nearest([title]), limits.elsewhere)
      if (elsewhere.length > 0) return elsewhere
      if (side === 'later' && saysPersisting(title)) return [aloneLink(item.id, side, 'still')]
      const isNear = passage.nearest([title]).share >= limits.inside
      return isNear ? toldAt('sentence', passage.nearest(besideInSentence(item, reports[side])), limits.sentence) : []
    })
  }
  return [...linksOf('earlier', reports.later), ...linksOf('later', reports.earlier)]
}

/** Where a lead only says of which time it tells (一年来，, 2023年，), and the fewest characters that are no chance behind that. */
const ofItsTime = /^[^，]{1,4}年来?，/u
const shortestLead = 6
const edge = /^(?:[^\p{L}\d]|$)/u

/**
 * Pieces of work in no link whose lead stands in the review of the other report, word for word as a clause or more of its own, or in a clause that says nearly the same: an
 * undetermined link of the item alone, with the place. Whatever that report makes of the words, they are neither new in one nor gone from the other: that says more than that the
 * item resembles something.
 */
export function repeatedLeads(
  reports: { readonly earlier: Report; readonly later: Report },
  links: readonly Link[],
  profiler: Profiler,
  limits: { readonly review: number; readonly near: number },
): Link[] {
  const linksOf = (side: 'earlier' | 'later', other: Report): Link[] => {
    const linked = new Set(links.filter(isOfBothSides).flatMap((link) => link[side]))
    const review = other.parts.filter(({ part, found }) => part === 'work' && found)
    const blocks = other.blocks.filter(({ from }) => review.some((part) => part.from <= from && from < part.to))
    const search = new ElsewhereSearch({ ...other, blocks }, 'plans', profiler, 'everywhere')
    return reports[side].work.flatMap(({ id, lead }): Link[] => {
      const words = lead.replace(ofItsTime, '')
      if (linked.has(id) || words.length < shortestLead) return []
      const block = blocks.find(({ text }) => standsIn(words, text))
      if (block) return [{ ...aloneLink(id, side, 'heading', { similarity: 1 }), elsewhere: { report: other.id, block: block.id, text: words } }]
      const { place, share } = search.nearest([words])
      if (!place || share < limits.review) return []
      const near = nearnessOf(place.text, [words], profiler)
      if (near < limits.near) return []
      const runnerUp = links.find((link) => link[side].includes(id))?.runnerUp ?? null
      return [{ ...aloneLink(id, side, 'near', { similarity: Math.round(near * 1000) / 1000, runnerUp }), elsewhere: place }]
    })
  }
  return [...linksOf('earlier', reports.later), ...linksOf('later', reports.earlier)]
}

/** Whether some words stand in a text between its stops, ends and gaps. */
function standsIn(words: string, text: string): boolean {
  const parts = text.split(words)
  return parts.some((part, at) => at > 0 && edge.test(part) && edge.test(parts[at - 1]!.slice(-1)))
}

function isSure({ earlier, later, status }: Link): boolean {
  return status !== 'undetermined' && earlier.length > 0 && later.length > 0
}

/**
 * Items that are one of several which a counted entry (二是经济结构不优，新产业规模不大) was cut into, where another of these is linked. A writer who counts such an entry once has one thing in
 * mind, and the other report may tell all of it in the words that the linked part answers to.
 */
function partsOfLinked(items: readonly Item[], linked: ReadonlySet<string>): Set<string> {
  const entries: Item[][] = []
  for (const item of items) {
    const entry = entries.at(-1)
    if (entry && item.marker === '' && entry[0]!.marker !== '' && item.block === entry[0]!.block) entry.push(item)
    else entries.push([item])
  }
  return new Set(entries.filter((entry) => entry.some(({ id }) => linked.has(id))).flatMap((entry) => entry.map(({ id }) => id)))
}

function titleOf({ lead, text }: Item): string {
  return lead === '' ? text : lead
}

/** Characters of a report's blocks. */
function lengthOf({ blocks }: Report): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function aloneLink(id: string, side: 'earlier' | 'later', rule: string, known: Partial<Pick<Link, 'similarity' | 'runnerUp'>> = {}): Link {
  const alone = { earlier: [], later: [], [side]: [id] }
  const nothing = { changes: [], replaced: false, exact: true }
  return { ...alone, status: 'undetermined', similarity: 0, by: 'rule', rule, runnerUp: null, ...known, ...nothing }
}

/** The profiles of one list of both reports and the links between them. */
export interface AlignedList {
  readonly list: ItemList
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  readonly links: readonly Link[]
}

/**
 * Items that stand in no link of their own list and say the same as an unlinked item of another list: they moved from one part to another.
 * @param least similarity from which two items say the same, 0 to 1.
 */
export function movesOf(lists: readonly AlignedList[], least: number): Move[] {
  const earlier = lists.flatMap(({ list, earlier: profiles, links }) =>
    unlinked(
      profiles,
      links.filter(isOfBothSides).flatMap((link) => link.earlier),
    ).map((profile) => ({ list, profile })),
  )
  const later = lists.flatMap(({ list, later: profiles, links }) =>
    unlinked(
      profiles,
      links.filter(isOfBothSides).flatMap((link) => link.later),
    ).map((profile) => ({ list, profile })),
  )
  const table = similarityTable(
    earlier.map(({ profile }) => profile),
    later.map(({ profile }) => profile),
    similarityModels.work,
  )
  const moves = earlier.flatMap((from, row) =>
    later
      .map((to, column) => ({ from, to, similarity: table[row]![column]! }))
      .filter((move) => move.to.list !== move.from.list && move.similarity >= least),
  )
  const taken = new Set<Profile>()
  return moves
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ from, to }) => {
      if (taken.has(from.profile) || taken.has(to.profile)) return false
      taken.add(from.profile).add(to.profile)
      return true
    })
    .map(({ from, to, similarity }) => ({
      from: { list: from.list, id: from.profile.item.id },
      to: { list: to.list, id: to.profile.item.id },
      similarity: Math.round(similarity * 1000) / 1000,
    }))
}

/** False for an item that stands alone in an undetermined link. */
function isOfBothSides({ earlier, later }: Link): boolean {
  return earlier.length > 0 && later.length > 0
}

function unlinked(profiles: readonly Profile[], linked: readonly string[]): Profile[] {
  const ids = new Set(linked)
  return profiles.filter((profile) => !ids.has(profile.item.id))
}
