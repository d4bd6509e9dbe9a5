/** Tasks that stand in paragraphs and have no headings of their own. */
import type { Span } from '../../../model.ts'
import { enumerationAt, enumerationsOf } from '../../blocks/enumeration.ts'
import { sentencesOf, statementsOf, withoutFinalStop } from '../../../text/sentences.ts'
import { draftItem, ledByClause, type DraftItem } from '../draft-item.ts'
import { leadOdds, namesTask, opensInGeneral, opensWithTask, saysWhatIs, tellsOwnWork } from './task-lead.ts'

/** What a year is, what it is to bring and what is to be kept to, told before any task. */
const statesAims =
  /^(?:今年|明年|来年|今后[一三五]年|(?:19|20)\d{2}年)[，,]?(?:是|将(?:召开|迎来))|^[^。！；]{0,40}(?:要求|指导思想|思路|原则|目标)(?:是|为)?[：:是]|^[^。！，]{0,24}[一二两三四五六七八九十\d]个?方面(?:的)?(?:重点)?工作[。：:]\s*$/

/** A paragraph that closes a speech. */
const perorates = /^(?:让我们|我们(?:坚信|相信|深信))/

/** A part without headings: what is counted in its paragraphs, else the paragraphs themselves; of one that is called after its aims, those that open with a task. */
export function unheaded(below: readonly Span[], text: string, list: 'plans' | 'work', isAims = false): DraftItem[] {
  const [first, last] = [below[0], below.at(-1)]
  if (!first || !last) return []
  const { from } = first
  const { to } = last
  const marks = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  // What is to be kept to (一是坚持……；二是坚持……) below a heading of aims is no task.
  if (isAims && marks.filter((mark) => /^(?:必须|要)?(?:坚持|坚定)/.test(text.slice(mark.to, mark.to + 6))).length > marks.length / 2) return []
  if (marks.length >= 2) return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? to }))
  const announced = announcedList(text, from, to)
  if (announced.length >= 3) return announced.map((span) => ledByClause(text, span))
  const promised = promisedSentences(text, from, to)
  if (promised.length >= 2) return promised.map((span) => ledByClause(text, span))
  const parallel = parallelSentences(text, from, to)
  if (list === 'plans' && parallel.length >= 2) return parallel.map((span) => ledByClause(text, span))
  const strung = list === 'plans' ? strungTasks(text, from, to) : []
  if (strung.length > 0) return strung.map((span) => ledByClause(text, span))
  const paragraphs = below.filter((span, at) => !introduces(text, span, at))
  const isTask = (words: string): boolean => !perorates.test(words) && (isAims ? opensWithTask(words) : namesTask(words) && !statesAims.test(words))
  const tasks = list === 'plans' && paragraphs.length > 1 ? paragraphs.filter((span) => isTask(text.slice(span.from, span.to))) : paragraphs
  return tasks.map((span) => draftItem(text, '', span.from, span))
}

/** A paragraph that ends in a colon, or the first one where its only sentence promises so and so many tasks. */
function introduces(text: string, { from, to }: Span, at: number): boolean {
  const words = text.slice(from, to).trim()
  return /[：:]$/.test(words) || (at === 0 && words.length <= shortPromise && promise.test(words) && sentencesOf(text, from, to).length === 1)
}

/** The statements of a sentence that announces them (重点做好四件事：……；……；……), or that sentence's and those behind it that all open with what is to be done. */
function announcedList(text: string, from: number, to: number): Span[] {
  for (const sentence of sentencesOf(text, from, to)) {
    const colon = text.slice(sentence.from, sentence.to).search(/[：:]/)
    // Targets of growth and the like are no tasks.
    if (colon < 0 || /目标(?!导向)/.test(text.slice(sentence.from, sentence.from + colon))) continue
    const statements = statementsOf(text, sentence.from + colon + 1, sentence.to)
    if (statements.length >= 3) return statements
    const rest = sentencesOf(text, sentence.to, to)
    if (rest.length >= 2 && rest.every((each) => opensWithTask(text.slice(each.from, each.to)))) return [...statements, ...rest]
  }
  return []
}

const promise = /[一二两三四五六七八九十几\d](?:件|个|项|点|条|大)?(?:实?事|方面|工作|任务|重点)|以下|如下/
/** Longest sentence, in characters, that promises tasks in other words, and names none. */
const shortPromise = 30

/** True for words that only promise tasks: 来年，我将做好四件事; in a plan of one paragraph also 来年的路我是这样想的. */
function promises(words: string, isOneParagraph: boolean): boolean {
  return words.length <= 60 && (promise.test(words) || (isOneParagraph && words.length <= shortPromise && !namesTask(words)))
}

/**
 * What follows words that promise tasks: the sentences, where most name tasks, or the statements of the only one. What comes behind the last task closes.
 */
function promisedSentences(text: string, from: number, to: number): Span[] {
  const [first, ...others] = sentencesOf(text, from, to)
  if (!first) return []
  const colon = text.slice(first.from, first.to).search(/[：:](?!\s*$)/)
  const isOneParagraph = !text.slice(from, to).trim().includes('\n')
  if (!promises(text.slice(first.from, colon < 0 ? first.to : first.from + colon), isOneParagraph)) return []
  const rest = colon < 0 ? others : [{ from: first.from + colon + 1, to: first.to }, ...others]
  const [only, second] = rest
  const listed = only && !second ? statementsOf(text, only.from, only.to) : []
  if (listed.length >= 3) return listed
  const isTask = rest.map((sentence) => namesTask(text.slice(sentence.from, sentence.from + 8)))
  return isTask.filter(Boolean).length >= rest.length * 0.7 ? rest.slice(0, isTask.lastIndexOf(true) + 1) : []
}

/** So many statements in a row that open with what is to be done are the tasks of a plan of one paragraph, and such a share of them. */
const fewestStrung = 3
const mostlyTasks = 0.75
/** A statement of fewer characters only names what the one behind it sets out. */
const shortestStrung = 9
const intention = /^(?:要|将|继续|确保|争取|力争|以[^，]{2,24}为|针对[^，]{2,30}[，、])/

/** The statements of one paragraph, by semicolons or else by sentences, that nearly all open with what is to be done. What stands before the first such introduces them. */
function strungTasks(text: string, from: number, to: number): Span[] {
  if (/\n/.test(text.slice(from, to).trim())) return []
  const opens = ({ from, to }: Span): boolean => {
    const words = text.slice(from, to)
    return intention.test(words) || opensWithTask(words)
  }
  const listed = sentencesOf(text, from, to).find((sentence) => statementsOf(text, sentence.from, sentence.to).length >= fewestStrung)
  const told = listed ? statementsOf(text, listed.from, listed.to) : sentencesOf(text, from, to)
  // The first statement may open with the year and who acts (明年，我们将……；……；……).
  const tasks = listed ? told : told.slice(Math.max(0, told.findIndex(opens)))
  const others = listed ? tasks.slice(1) : tasks
  const isTold = tasks.length >= fewestStrung && tasks.every((span) => span.to - span.from >= shortestStrung)
  return isTold && others.filter(opens).length >= mostlyTasks * others.length ? tasks : []
}

/** The sentences of one paragraph that all open with the same word of intention (要……。要……。要……。), after one that announces them or none. */
function parallelSentences(text: string, from: number, to: number): Span[] {
  const sentences = sentencesOf(text, from, to)
  if (/\n/.test(text.slice(from, to).trim())) return []
  const opening = (span: Span | undefined): string =>
    span ? (/^(?:我|我们|本人)?(?:将|会)?(要|进一步|继续|更加|着力|坚持|努力|切实|必须)/.exec(text.slice(span.from, span.from + 8))?.[1] ?? '') : ''
  const word = opening(sentences.at(-1))
  const first = sentences.findIndex((span) => opening(span) === word)
  const parallel = sentences.slice(first)
  return word !== '' && first <= 2 && parallel.every((span) => opening(span) === word) ? parallel : []
}

/** Log odds from which on a sentence leads what follows: in a part that is known to be written so, and in one that is not. */
export const leastOdds = { known: -1, unknown: 0 } as const
/** Characters that lie between two leads inside one paragraph at least: of nearer ones the likelier leads. */
const leastApart = 60
/** Two clauses that lead together, and how many such sentences are a way of the section's. */
const isPair = /^[^，：；、]{4,9}，[^，：；、]{4,10}$/u
const leastPairs = 3
/** Characters with which sentences open alike, and how many that do so are no chance. */
const sharedOpening = 4
const leastParallel = 3
/** Characters that an entry of a counted list has at least, on average, to be a task and no step of one. */
const leastCounted = 45

/** Share of a section that a counted list holds where its entries are the tasks, whatever else could lead. */
const mostlyCounted = 0.6

interface Lead extends Span {
  readonly odds: number
}

/**
 * The items that stand inside the paragraphs of a section, each with a short lead sentence of its own (稳住粮食生产。……。管好水源。……。); what comes
 * before the first is an introduction. Fewer than two are none, of leads of two clauses fewer than three.
 */
export function innerLeads(below: readonly Span[], text: string, list: 'plans' | 'work', least: number): DraftItem[] {
  const counted = countedInside(below, text)
  if (lengthOf(counted) >= mostlyCounted * lengthOf(below)) return counted
  const items = below.flatMap((paragraph) => {
    const starts = leadsOf(paragraph, text, list, least)
    // Of sentences that are counted (一是……。二是……。) all lead where one does.
    const entries = starts.some(({ from }) => enumerationAt(text, from)?.style === 'shi') ? entriesOf(paragraph, text) : []
    return entries.length >= Math.max(2, starts.length) ? entries : itemsFrom(starts, paragraph, text)
  })
  if (items.length >= 2) return items
  const paired = below.flatMap((paragraph) => itemsFrom(pairsOf(paragraph, text, list), paragraph, text))
  return paired.length >= leastPairs ? paired : parallelInside(below, text)
}

/** The items that sentences of one paragraph begin which all open with the same words (着力推进甲……。着力推进乙……。); fewer than three are none. */
export function parallelInside(below: readonly Span[], text: string): DraftItem[] {
  return below.flatMap((paragraph) => {
    const sentences = sentencesOf(text, paragraph.from, paragraph.to)
    const openings = Map.groupBy(sentences, ({ from }) => text.slice(from, from + sharedOpening))
    const alike = [...openings.values()].reduce((most, own) => (own.length > most.length ? own : most), [])
    const items = itemsFrom(alike, paragraph, text)
    const areLong = lengthOf(items) >= leastCounted * items.length
    const opening = text.slice(alike[0]?.from, (alike[0]?.from ?? 0) + sharedOpening)
    const isWords = /^\p{Script=Han}+$/u.test(opening) && opensWithTask(opening)
    return items.length >= leastParallel && areLong && isWords ? items : []
  })
}

function itemsFrom(starts: readonly Span[], paragraph: Span, text: string): DraftItem[] {
  return starts.map((start, i) => draftItem(text, '', start.from, { from: start.from, to: starts[i + 1]?.from ?? paragraph.to }))
}

/** Sentences of two short clauses (转变作风，提高效率。), each before a longer one: a way of leading where a section has several of them and no shorter leads. */
function pairsOf(paragraph: Span, text: string, list: 'plans' | 'work'): Span[] {
  const sentences = sentencesOf(text, paragraph.from, paragraph.to)
  const pairs: Span[] = []
  for (const [at, sentence] of sentences.entries()) {
    const { from, to } = withoutFinalStop(text, sentence)
    const words = text.slice(from, to)
    const next = sentences[at + 1]
    if (!next || next.to - next.from < 1.5 * words.length || !isPair.test(words)) continue
    if (opensInGeneral(words) || saysWhatIs(words) || (list === 'work' && /\d/.test(words))) continue
    if (sentence.from - (pairs.at(-1)?.from ?? -leastApart) >= leastApart) pairs.push(sentence)
  }
  return pairs
}

function leadsOf(paragraph: Span, text: string, list: 'plans' | 'work', least: number): Lead[] {
  const chosen: Lead[] = []
  const sentences = sentencesOf(text, paragraph.from, paragraph.to)
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1]
    const { from, to } = withoutFinalStop(text, sentence)
    const words = text.slice(from, to)
    const odds = next ? leadOdds(words, next.to - next.from) : null
    if (odds === null || odds < least || opensInGeneral(words) || (at === 0 && saysWhatIs(words)) || (list === 'work' && /\d/.test(words))) continue
    const last = chosen.at(-1)
    if (last && sentence.from - last.from < leastApart) {
      if (odds > last.odds) chosen[chosen.length - 1] = { ...sentence, odds }
    } else chosen.push({ ...sentence, odds })
  }
  return chosen
}

/** The entries of lists that are counted inside the paragraphs of a section (一是……；二是……), where they are long enough to be tasks. */
export function countedInside(below: readonly Span[], text: string): DraftItem[] {
  const items = below.flatMap((paragraph) => entriesOf(paragraph, text))
  return items.length >= 3 && lengthOf(items) >= leastCounted * items.length ? items : []
}

function entriesOf({ from, to }: Span, text: string): DraftItem[] {
  const marks = enumerationsOf(text, from, to).filter(({ depth }) => depth === 0)
  return marks.map((mark, i) => draftItem(text, mark.text, mark.from, { from: mark.to, to: marks[i + 1]?.from ?? to }))
}

/** Characters of some stretches. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** Fewest characters of a paragraph in which a government tells of its own work, and does not only announce it. */
const leastOwn = 100

/**
 * The pieces of work of a review with those in which a government tells of its own work behind its chapters or lists (一年来，我们加强政府自身建设……), where none
 * begins: the item that went on over such a paragraph ends before it.
 */
export function withOwnWork(items: readonly DraftItem[], paragraphs: readonly Span[], text: string): DraftItem[] {
  const own = paragraphs.filter(
    ({ from, to }) => to - from >= leastOwn && tellsOwnWork(text.slice(from, to)) && !items.some((item) => item.from >= from && item.from < to),
  )
  if (own.length === 0) return [...items]
  const ended = items.map((item) => {
    const next = own.find(({ from }) => from > item.from && from < item.to)
    if (!next) return item
    const words = item.words
      .filter(({ from }) => from < next.from)
      .map(({ from, to }) => withoutFinalStop(text, { from, to: Math.min(to, next.from) }))
    return { ...item, to: item.from + text.slice(item.from, next.from).trimEnd().length, words }
  })
  return [...ended, ...own.map((span) => draftItem(text, '', span.from, span))].sort((a, b) => a.from - b.from)
}
