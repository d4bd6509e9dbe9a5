/** The tasks of a whole plan, or the pieces of work of a review: how finely each section is cut, and which words name no item. */
import type { Span } from '../../../model.ts'
import type { DraftBlock } from '../../blocks/blocks.ts'
import { enumerationAt } from '../../blocks/enumeration.ts'
import type { DraftPart } from '../../parts/draft-part.ts'
import { headedItem, ledByClause, saysNothing, type DraftItem } from '../draft-item.ts'
import { countedInside, innerLeads, leastOdds, lengthOf, parallelInside, unheaded, withOwnWork } from './inside-paragraphs.ts'
import { leastLed, ledItem, ledParagraphs, longer } from './led-paragraphs.ts'
import { shareKnown, type Known } from './own-paragraphs.ts'
import { announcesTasks, onlyAnnounces, sectionsOf, withWholeParagraphs, type Section } from './sections.ts'
import { namedByMatter } from './matter.ts'
import { addsTaskOrDeeds, givesCredit, opensInGeneral, opensWithTask } from './task-lead.ts'

/** A section that is long enough to hold several tasks, in characters. */
const longSection = 120
/** Longest introduction of a chapter, in characters. */
const longChapter = 400
/** Average length, in characters, of sections that are cut at what they count inside. */
const countedSection = 300

/**
 * The tasks of a plan, or the pieces of work of a review: the lowest level that opens a paragraph or stands alone with a lead of its own. How fine a section
 * without such paragraphs is cut is decided for the part as a whole: at the leads inside its paragraphs, at what is counted there, or not at all.
 */
export function taskItems(part: DraftPart, blocks: readonly DraftBlock[], text: string, list: 'plans' | 'work'): DraftItem[] {
  const sections = withoutPledge(sectionsOf(part, blocks, text, list), text, list).map((section) => withWholeParagraphs(section, text))
  const isHeaded = sections.some(({ heading }) => heading !== null)
  const cutAll = (known: Known): Cut[] => sections.map((section, at) => cutSection(section, at, sections, part, text, list, isHeaded, known))
  const byLeads = cutAll('few')
  const known = list === 'plans' ? knownTasks(byLeads) : 'few'
  const whole = known === 'few' ? byLeads : cutAll(known)
  const { cuts, added } = withoutAdded(whole, text, list)
  const inner: InnerCut = standsInParagraphs(cuts)
    ? (below, section) => ledParagraphs(below, section.below, text, list, leastLed.known)
    : innerCut(cuts, text, list)
  const items = cuts.flatMap(({ items, whole, below, section }): DraftItem[] => {
    if (whole === null) return items
    const inside = inner(below, section)
    const only = inside.length === 0 && siblingsAreParted(section, cuts) ? onlyLed(below, section, text, list) : null
    return inside.length > 0 ? inside : [only ?? whole]
  })
  const all = [...items, ...added].filter((item) => {
    const words = text.slice(item.words[0]!.from, item.words.at(-1)!.to)
    return !saysNothing(words) && !(list === 'work' && givesCredit(words))
  })
  return list === 'plans'
    ? all.map((item) => namedByMatter(item, text))
    : withOwnWork(
        all,
        sections.flatMap(({ below }) => below),
        text,
      )
}

/** How whoever reports closes a plan, in one sentence (局党委将以更实的作风……, 支部将继续牢记……): a promise in general. */
const pledges =
  /^(?:(?:新的一年|今后|下一步|(?:19|20)\d{2}年)，)?[^，。]{0,8}(?:党委|党组|总支|支部)将(?:继续|始终)?(?:以|牢记|秉持)[^。！]{8,}[。！]?$/

/** The sections of a plan less the paragraph that only promises in general at its end. */
function withoutPledge(sections: readonly Section[], text: string, list: 'plans' | 'work'): readonly Section[] {
  const last = sections.at(-1)
  const block = last?.below.at(-1)
  if (list !== 'plans' || !last || !block || last.below.length < 2 || !pledges.test(text.slice(block.textFrom, block.to).trim())) return sections
  return sections.with(-1, { ...last, below: last.below.slice(0, -1) })
}

/** The task of a chapter's only paragraph, where that has a lead of its own, of one clause, as those of other chapters have. A paragraph to which the chapter's
 * heading is glued has its lead in that. */
function onlyLed(below: readonly Span[], section: Section, text: string, list: 'plans' | 'work'): DraftItem | null {
  const [span] = below
  if (!span || below.length !== 1 || list !== 'plans' || !section.heading || section.heading.glued) return null
  const item = ledItem(span, section.below[0]!, text, list, true)
  const lead = item ? text.slice(item.lead.from, item.lead.to) : ''
  return opensWithTask(lead) && !lead.includes('，') ? item : null
}

/** True where of the chapters beside this one most hold several tasks, each in its paragraph. */
function siblingsAreParted({ heading }: Section, cuts: readonly Cut[]): boolean {
  const siblings = cuts.filter(({ section }) => section.heading?.level === heading?.level && section.heading?.style === heading?.style)
  return siblings.filter(({ items }) => items.length >= 2).length > siblings.length / 2
}

/** Fewest sections beside the last of which each is one paragraph, and their share of all. */
const enoughSiblings = 3
const mostlySingle = 0.8

/**
 * The tasks that a plan adds below its last section (今年还将办好十件实事：……, 新的一年，我们将加强自身建设……), where the sections beside it are one paragraph each;
 * the list of a review below the last of sections that hold none (——这五年，……); and the cuts less what they hold.
 */
function withoutAdded(cuts: readonly Cut[], text: string, list: 'plans' | 'work'): { readonly cuts: readonly Cut[]; readonly added: DraftItem[] } {
  const at = cuts.findLastIndex(({ section }) => section.heading !== null)
  const { section, below, items } = cuts[at] ?? { section: null, below: [], items: [] }
  const heading = section?.heading
  if (!heading) return { cuts, added: [] }
  const siblings = cuts.filter((cut, i) => i !== at && cut.section.heading?.level === heading.level && cut.section.heading.style === heading.style)
  const isOther = ({ from, to }: Span): boolean => (list === 'plans' ? addsTaskOrDeeds(text.slice(from, to)) : from === items[0]?.from)
  const first = below.findIndex((span, i) => i > 0 && isOther(span))
  const isLike = (cut: Cut): boolean => (list === 'plans' ? cut.below.length === 1 : cut.whole !== null)
  const isSingle = siblings.length >= enoughSiblings && siblings.filter(isLike).length >= mostlySingle * siblings.length
  if (!isSingle || first < 0) return { cuts, added: [] }
  const added: DraftItem[] = list === 'plans' ? [] : [...items]
  for (const span of list === 'plans' ? below.slice(first) : []) {
    const last = added.at(-1)
    if (!last || addsTaskOrDeeds(text.slice(span.from, span.to))) added.push(ledByClause(text, span))
    else added[added.length - 1] = longer(last, span, text)
  }
  const own = below.slice(0, first)
  const cut: Cut = {
    items: [],
    whole: headedItem(text, heading.marker, heading, own),
    below: own,
    section: { ...section, below: section.below.slice(0, first) },
  }
  return { cuts: cuts.with(at, cut), added }
}

/** A section's own items, or, where none of its paragraphs is led, the item that it is as a whole. */
interface Cut {
  readonly items: DraftItem[]
  readonly whole: DraftItem | null
  readonly below: readonly Span[]
  readonly section: Section
}

/**
 * True where most of a part stands in paragraphs that are tasks. Then a section without enough of them has those that it has, or else is one task as a whole,
 * and what its paragraphs hold are steps.
 */
function standsInParagraphs(cuts: readonly Cut[]): boolean {
  const lengthOfAll = (some: readonly Cut[]): number => some.reduce((sum, { below }) => sum + lengthOf(below), 0)
  return lengthOfAll(cuts.filter(({ items }) => items.length > 0)) > lengthOfAll(cuts.filter(({ whole }) => whole !== null))
}

/** How many paragraphs of a plan, but for the introductions of chapters, are known as tasks by their leads. */
function knownTasks(cuts: readonly Cut[]): Known {
  const chapters = cuts.filter(({ items, section }) => section.heading !== null && items.length > 0)
  const behind = chapters.flatMap(({ below }) => below.slice(1))
  const others = cuts.flatMap(({ whole, below }) => (whole === null ? [] : below.slice(1)))
  const known = chapters.reduce((sum, { items, below }) => sum + items.filter(({ from }) => from >= below[0]!.to).length, 0)
  return behind.length > others.length ? shareKnown(known, behind) : 'few'
}

function cutSection(
  section: Section,
  at: number,
  sections: readonly Section[],
  part: DraftPart,
  text: string,
  list: 'plans' | 'work',
  isHeaded: boolean,
  known: Known,
): Cut {
  const { heading, apart } = section
  const below = section.below.map((block) => clip(block, part))
  const only = (items: DraftItem[]): Cut => ({ items, whole: null, below, section })
  // Where the hearers are called on anew, a government speaks of nation, defence and foreign affairs, which readers count among no tasks, or of its own work, task by task.
  if (apart && isHeaded && list === 'plans') return only(ledParagraphs(below, section.below, text, list, leastLed.unknown))
  const parted =
    at === 0 && heading === null && section.parted === 0 && !opensByHeading(part)
      ? sections.filter((other) => other.heading !== null).length
      : section.parted
  // What stands before the tasks that a chapter counts below it introduces them.
  if (list === 'plans' && parted > 1) return only([])
  const items = ledParagraphs(below, section.below, text, list, leastLed.unknown, heading === null ? 'few' : known)
  // What is counted below a sentence that leads it (加强农技推广。 一是…… 二是……) are the steps of one task.
  const isLine = heading?.marker === '' && /[。！]$/.test(text.slice(heading.textTo, heading.to).trim())
  if (isLine && items.length > 0 && items.every(({ marker }) => /^[一二三四五六七八九十]{1,2}(?:是|要)/.test(marker)))
    return only([headedItem(text, heading.marker, heading, below)])
  if (items.length > 0) return only(list === 'plans' && parted > 0 && items.every(({ marker }) => /^[—–-]/.test(marker)) ? [] : items)
  // Words above a single heading introduce it, unless they are as long as a task's.
  if (section.parted > (list === 'plans' && lengthOf(below) >= longChapter ? 1 : 0)) return only([])
  // Below a heading that only says that the tasks follow, one paragraph that opens in general introduces them.
  if (heading !== null && onlyAnnounces(text.slice(heading.textFrom, heading.textTo))) {
    const own = unheaded(below, text, list)
    return only(own.length === 1 && opensInGeneral(text.slice(own[0]!.lead.from, own[0]!.lead.to)) ? [] : own)
  }
  if (heading === null) return only(isHeaded ? [] : unheaded(below, text, list, section.aims))
  if (list === 'plans' && announcesTasks(text.slice(heading.textFrom, heading.textTo))) return only(unheaded(below, text, list))
  return { items: [], whole: headedItem(text, heading.marker, heading, withoutFarewell(below, text)), below, section }
}

function opensByHeading({ by }: DraftPart): boolean {
  return by === 'heading'
}

/** The items inside the paragraphs of a section. */
type InnerCut = (below: readonly Span[], section: Section) => DraftItem[]

/** Most characters that a lead inside a paragraph leads, on average, and the share of a part's sections that must be led so closely. */
const ledCharacters = 350
const mostlyLed = { plans: 0.6, work: 0.52 } as const

/**
 * The share of sections that is led by sentences inside their paragraphs: a long one with two such sentences counts for little, so that no reading hangs on whether a
 * single sentence is taken for a lead.
 */
function shareLed(some: readonly Cut[], cut: InnerCut): number {
  const [whole, led] = some.reduce(
    ([whole, led], { below, section }) => [whole + lengthOf(below), led + Math.min(lengthOf(below), ledCharacters * cut(below, section).length)],
    [0, 0],
  )
  return led / Math.max(1, whole)
}

/** Decides for the whole part how sections without led paragraphs are cut; the answer cuts one of them. */
function innerCut(cuts: readonly Cut[], text: string, list: 'plans' | 'work'): InnerCut {
  const long = cuts.filter(({ whole, below }) => whole !== null && lengthOf(below) >= longSection)
  const lengthOfAll = (some: readonly Cut[]): number => some.reduce((sum, { below }) => sum + lengthOf(below), 0)
  const mostly = (cut: InnerCut, some: readonly Cut[]): boolean =>
    some.length > 0 && lengthOfAll(some.filter(({ below, section }) => cut(below, section).length > 0)) >= 0.5 * lengthOfAll(some)
  const byLeads =
    (least: number): InnerCut =>
    (below, section) => {
      const items = innerLeads(below, text, list, least)
      return countsSteps(section, list) && items.some(({ from }) => enumerationAt(text, from) !== null) ? [] : items
    }
  const byCount: InnerCut = (below) => countedInside(below, text)
  if (shareLed(long, byLeads(leastOdds.unknown)) >= mostlyLed[list]) return byLeads(leastOdds.known)
  const countable = long.filter(({ section }) => !countsSteps(section, list))
  if (lengthOfAll(long) >= countedSection * long.length && mostly(byCount, long) && mostly(byCount, countable))
    return (below, section) => {
      if (countsSteps(section, list)) return []
      const counted = byCount(below, section)
      return counted.length > 0 ? counted : parallelInside(below, text)
    }
  return () => []
}

/** Where a plan has chapters and tasks with headings below them, what is counted inside the paragraph of such a task (一要……。二要……。) are its steps. */
function countsSteps({ isNested }: Section, list: 'plans' | 'work'): boolean {
  return isNested && list === 'plans'
}

function withoutFarewell(below: readonly Span[], text: string): readonly Span[] {
  const last = below.at(-1)
  return last && below.length > 1 && /^(?:各位代表|同志们)/.test(text.slice(last.from, last.to)) ? below.slice(0, -1) : below
}

function clip(block: DraftBlock, part: DraftPart): Span {
  return { from: Math.max(block.from, part.from), to: Math.min(block.to, part.to) }
}
