import type { Span } from '../../../model.ts'
import { enumerationAt, enumerationsOf } from '../../blocks/enumeration.ts'
import { leadOdds } from '../../models/task-leads.ts'
import { sentencesOf, withoutFinalStop } from '../../../text/sentences.ts'
import { draftItem } from '../draft-item.ts'
import type { DraftItem } from '../draft-item.ts'
import { opensInGeneral, opensWithTask, saysWhatIs } from './task-lead.ts'

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
