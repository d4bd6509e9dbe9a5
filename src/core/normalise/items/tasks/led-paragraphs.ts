/** Paragraphs that are tasks, by a count, a dash, a lead sentence or the form of their siblings, and those that are steps of the task before. */
import type { Span } from '../../../model.ts'
import type { DraftBlock } from '../../blocks/blocks.ts'
import { bulletOf } from '../../../text/markers.ts'
import { enumerationAt, enumerationsOf } from '../../blocks/enumeration.ts'
import { sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'
import { draftItem, ledByClause, type DraftItem } from '../draft-item.ts'
import { hasManySteps, isTaskOfItsOwn, opensAsTask, speaksOfAll, type Known } from './own-paragraphs.ts'
import {
  addsTask,
  couldLead,
  hasFormOfLead,
  isShortLead,
  isTaskLead,
  onlyTurns,
  opensInGeneral,
  opensLikeSiblings,
  opensWithTask,
  withSameTime,
} from './task-lead.ts'

/** What goes on to say what an aim means is no task: 智慧城区。就是要…… */
const isDefinition = /^(?:就是|即|是指|意味着)/

/** A last paragraph that says in a sentence what the task is worth, and then calls to it. */
const concludes = /^[^。！，]*[。！](?:我们|要让)/u

/** Share of a section's paragraphs that are led at least: in a part that is known to be written so, and in one that is not. */
export const leastLed = { known: 0.25, unknown: 0.5 } as const

/** So many leads of few words and one clause are no chance, even where most paragraphs go on with the task before them. */
const enoughLeads = 3
const leastShort = 0.15
const shortest = 16
const enoughShort = (found: readonly DraftItem[]): boolean => found.filter(({ lead }) => lead.to - lead.from <= shortest).length >= enoughLeads
/** So many paragraphs of one form, and such a share of a section's, are a way of it: in a part that is known to be written so, and in one that is not. */
const enoughAlike = { known: 2, unknown: 3 } as const
const mostlyAlike = 0.7
/** Share of led paragraphs from which on one without a lead, among the others, is a task like them; where fewer are led, it goes on with the task before it. */
const denselyLed = 0.5

/**
 * The items that paragraphs of one section are, where at least two open with a counting word, a dash or a lead sentence. A paragraph without a lead goes on
 * with the item before it, unless it speaks of all or only turns to what follows; the last one may name a task of its own. Empty where the paragraphs are not led.
 * @param known more than few in a plan that gives every task a paragraph: then what stands behind the introduction is one each, with a lead or without.
 */
export function ledParagraphs(
  below: readonly Span[],
  blocks: readonly DraftBlock[],
  text: string,
  list: 'plans' | 'work',
  least: number,
  known: Known = 'few',
): DraftItem[] {
  const timed = list === 'work' ? withSameTime(below.map(({ from, to }) => text.slice(from, to))) : new Set<number>()
  const all = below.map((span, at) => {
    if (at === below.length - 1 && at > 0 && concludes.test(text.slice(span.from, span.to))) return null
    const item = ledItem(span, blocks[at]!, text, list, at === 0 || at === below.length - 1)
    return item ?? (timed.has(at) ? draftItem(text, '', span.from, span) : null)
  })
  const steps = stepsAmong(below, all, text, list)
  const led = withAlike(
    below,
    all.map((item, at) => (steps.has(at) ? null : item)),
    steps,
    text,
    list,
    least === leastLed.known ? enoughAlike.known : enoughAlike.unknown,
  )
  const lastLed = led.findLastIndex((item) => item !== null)
  const found = led.filter((item) => item !== null)
  const marked = found.filter(({ marker }) => marker !== '')
  const isCounted = marked.length >= 2 && startsCount(marked, text)
  const others = below.length - steps.size
  const isLed = found.length >= 2 && found.length >= (enoughShort(found) ? leastShort : least) * others
  const hasIntroduction = known !== 'few' && !opensAsTask(below, text)
  const isEachTask = known !== 'few' && !isCounted && (isLed || others >= fewestTasks + (hasIntroduction ? 1 : 0))
  if (!isCounted && !isLed && !isEachTask) return []
  const isDense = found.length >= denselyLed * others
  const beside = isCounted && list === 'work' ? besideCount(led, text) : new Set<number>()
  const items: DraftItem[] = []
  for (const [at, span] of below.entries()) {
    const own = led[at] && (!isCounted || led[at].marker !== '' || beside.has(at)) ? led[at] : null
    const item =
      own ??
      (isCounted || steps.has(at)
        ? null
        : sibling(
            span,
            { isFirst: items.length === 0, isBetween: isDense && at > 0 && at < below.length - 1, isBehind: at > lastLed },
            text,
            list,
          )) ??
      (isEachTask && (at > 0 || !hasIntroduction) && !steps.has(at) && isTaskOfItsOwn(below, at, text, known) ? ledByClause(text, span) : null)
    const last = items.at(-1)
    if (item) items.push(item)
    else if (last && !speaksOfAll(text.slice(span.from, span.to)) && !(list === 'work' && onlyTurns(text.slice(span.from, span.to))))
      items[items.length - 1] = longer(last, span, text)
  }
  return isLed || isCounted || items.length >= fewestTasks ? items : []
}

/** What a review tells before the pieces of work that it counts, where it tells several there, and behind them, each with a lead of one clause. */
function besideCount(led: readonly (DraftItem | null)[], text: string): Set<number> {
  const last = led.findLastIndex((item) => item !== null && item.marker !== '')
  const first = led.findIndex((item) => item !== null && item.marker !== '')
  const leads = led.map((item) => (item?.marker === '' ? text.slice(item.lead.from, item.lead.to) : null))
  const before = leads.flatMap((lead, at) => (lead !== null && at < first ? [at] : []))
  const behind = leads.flatMap((lead, at) => (lead !== null && at > last && couldLead(lead) && !speaksOfAll(lead) ? [at] : []))
  return new Set([...(before.length >= enoughLeads ? before : []), ...behind])
}

/** Where nearly all paragraphs of a plan's section have the form of tasks with leads, those are tasks as well whose words are not known. */
function withAlike(
  below: readonly Span[],
  led: readonly (DraftItem | null)[],
  steps: ReadonlySet<number>,
  text: string,
  list: 'plans' | 'work',
  enough: number,
): (DraftItem | null)[] {
  const alike = below.map((span, at) => list === 'plans' && led[at] === null && !steps.has(at) && hasFormOfLead(text.slice(span.from, span.to)))
  const count = led.filter((item, at) => item !== null || alike[at]).length
  if (count < enough || count < mostlyAlike * (below.length - steps.size)) return [...led]
  return led.map((item, at) => (alike[at] ? draftItem(text, '', below[at]!.from, below[at]!) : item))
}

/** Fewest paragraphs behind an introduction that are the tasks of a chapter, though none of them has a lead. */
const fewestTasks = 2
/** Counts that go on from inside a paragraph (……一是……。 and then 二是…… in paragraphs of their own) count its steps. */
function startsCount(marked: readonly DraftItem[], text: string): boolean {
  const first = marked[0]!
  const mark = enumerationAt(text, first.from)
  return mark === null || mark.number === 1 || mark.style === 'sequence'
}

function sibling(
  span: Span,
  place: { readonly isFirst: boolean; readonly isBetween: boolean; readonly isBehind: boolean },
  text: string,
  list: 'plans' | 'work',
): DraftItem | null {
  if (list !== 'plans') return null
  const words = text.slice(span.from, span.to)
  if (opensLikeSiblings(words, place.isBetween)) return draftItem(text, '', span.from, span)
  return (place.isFirst && hasManySteps(words)) || (place.isBehind && addsTask(words)) ? ledByClause(text, span) : null
}

/** An item that goes on over one more paragraph, which names it where its marker stands in a line of its own. */
export function longer(item: DraftItem, { from: start, to }: Span, text: string): DraftItem {
  if (item.lead.from >= item.lead.to) return draftItem(text, item.marker, item.from, { from: start, to })
  const from = item.words[0]!.from
  return { ...item, to, words: [withoutFinalStop(text, { from, to })] }
}

/** The item that a paragraph is, where it opens with a counting word, a dash or a lead sentence. */
export function ledItem({ from, to }: Span, block: DraftBlock, text: string, list: 'plans' | 'work', isEdge = false): DraftItem | null {
  const words = text.slice(from, to)
  const mark = enumerationAt(words, 0)
  if (mark) return draftItem(text, mark.text, from, { from: from + mark.to, to })
  if (block.marker !== '' && from === block.from) return draftItem(text, block.marker, from, { from: block.textFrom, to })
  const bullet = bulletOf(words)
  const start = from + bullet.length
  const first = sentencesOf(text, start, to)[0]
  if (!first) return null
  const lead = withoutFinalStop(text, first)
  const sentence = text.slice(lead.from, lead.to)
  const isLead =
    isShortLead(sentence) && first.to < to && /[。！.!]["”’]?$/.test(text.slice(first.from, first.to)) && (bullet !== '' || to - first.to > 5)
  const isNamed = bullet !== '' && !isDefinition.test(text.slice(first.to, to))
  const isListed = bullet !== '' && list === 'plans' && opensWithTask(sentence)
  const isTask = list !== 'plans' || isNamed || isTaskLead(sentence, to - first.to, isEdge)
  // A review sets dashes before what was reached, also where its words could introduce a plan (——一年来，……).
  if ((!isLead && !isListed) || (!(isNamed && list === 'work') && opensInGeneral(sentence)) || !isTask) return null
  return draftItem(text, bullet.trim(), from, { from: start, to })
}

/**
 * Numbers of the paragraphs of a section that are steps of the task before them: those that count on from a count inside an earlier paragraph, with what stands
 * between, and whole counts among tasks that lead sentences name. `led` is what each paragraph would be by itself.
 */
function stepsAmong(below: readonly Span[], led: readonly (DraftItem | null)[], text: string, list: 'plans' | 'work'): ReadonlySet<number> {
  const steps = new Set<number>()
  /** By the style of a count, the paragraph inside which it began; null where it began with its paragraph. */
  const inside = new Map<string, number | null>()
  const opens = below.map(({ from }) => enumerationAt(text, from))
  const last = opens.findLastIndex((mark) => mark !== null && mark.number > 1 && mark.style !== 'sequence')
  for (const [at, span] of below.slice(0, last + 1).entries()) {
    const own = opens[at] ?? null
    if (own && own.style !== 'sequence') {
      const opener = own.number === 1 ? null : (inside.get(own.style) ?? null)
      if (own.number === 1) inside.set(own.style, null)
      else if (opener !== null) for (let step = opener + 1; step <= at; step++) steps.add(step)
    }
    for (const { from, number, style } of enumerationsOf(text, span.from, span.to)) if (number === 1 && from > span.from) inside.set(style, at)
  }
  if (countsSteps(led, text, list)) for (const [at, item] of led.entries()) if (item !== null && isSpoken(item, text)) steps.add(at)
  return steps
}

/** True where counts begin anew, or tasks with leads stand behind what is counted as well (in a review also right before it, or inside). */
function countsSteps(led: readonly (DraftItem | null)[], text: string, list: 'plans' | 'work'): boolean {
  const counted = led.flatMap((item, at) => (item !== null && isSpoken(item, text) ? [at] : []))
  const named = led.flatMap((item, at) => (item?.marker === '' ? [at] : []))
  if (counted.length === 0 || named.length < 2) return false
  const begins = counted.filter((at) => enumerationAt(text, led[at]!.from)?.number === 1).length
  if (begins >= 2 || named.at(-1)! < counted.at(-1)!) return begins >= 2
  return list === 'plans' || Boolean(led[counted[0]! - 1]) || named.some((at) => at > counted[0]! && at < counted.at(-1)!)
}

/** Counted by 一是 or 一要, which count steps more often than tasks. */
function isSpoken({ from }: DraftItem, text: string): boolean {
  return enumerationAt(text, from)?.style === 'shi'
}
