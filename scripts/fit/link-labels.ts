import { join } from 'node:path'
import type { Item } from '../../src/core/model.ts'
import { namingEnd } from '../../src/core/normalise/items/agreement.ts'
import { clausePlaces } from '../../src/core/normalise/items/clause-places.ts'
import { cellKey, labelledSample } from '../evaluate/sample/labelled-pair.ts'
import { overlapOfItem, quoteOf } from '../evaluate/overlap.ts'
import { reportAt } from '../evaluate/reports.ts'
import { labelledStretch } from '../evaluate/pairs/score-pair.ts'
import { pairsOfSet } from './labels/pairs.ts'
import { allThreads, type LabelledThreads } from './labels/threads.ts'

/** Two lists of one organisation whose items are cut as a reader cuts them, with the pairs of items, by their numbers, that belong together. */
export interface LabelledLists {
  /** Where the labels come from: a folder of labelled pairs, those that the repository keeps, the labelled threads, or the sample archive. */
  readonly set: string
  readonly organisation: string
  readonly earlier: readonly Item[]
  readonly later: readonly Item[]
  readonly links: ReadonlySet<string>
  /** The problems of both reports, as they are cut; of lists of problems, none. */
  readonly problems: readonly [readonly Item[], readonly Item[]]
}

const sets = ['pairs', 'provinces', 'accountability', 'kept']

/** All labelled lists below a folder of gold sets and in the sample archive. Problems are the labelled quotations themselves, so that links are judged whatever the cutting of items is worth. */
export async function labelledLists(root: string, gold: string, corpus: string, list: 'problems' | 'plans'): Promise<LabelledLists[]> {
  const pairs = await Promise.all(sets.map((set) => ofPairs(set, gold, corpus, list)))
  const sample = (await labelledSample(root, list)).map((pair): LabelledLists => ({
    ...pair,
    set: 'sample',
    organisation: `sample ${pair.organisation}`,
  }))
  const all = [...pairs.flat(), ...(list === 'problems' ? (await allThreads(join(gold, 'threads'), corpus)).flatMap(ofThreads) : []), ...sample]
  return all.filter(({ earlier, later }) => earlier.length > 0 && later.length > 0)
}

async function ofPairs(set: string, gold: string, corpus: string, list: 'problems' | 'plans'): Promise<LabelledLists[]> {
  const found = await Promise.all(
    (await pairsOfSet(set, gold, corpus)).map(async (pair): Promise<LabelledLists[]> => {
      const [a, b, links] = list === 'problems' ? [pair.problemsA, pair.problemsB, pair.problemLinks] : [pair.plansA, pair.plansB, pair.planLinks]
      if (!a || !b || !links) return []
      const organisation = organisationKey(pair.name.replace(/-\d{4}-\d{4}$/, ''))
      if (list === 'problems') {
        const cells = links.flatMap((link) => link.a.flatMap((row) => link.b.map((column) => cellKey(row, column))))
        return [{ set, organisation, earlier: a.map(quotedItem), later: b.map(quotedItem), links: new Set(cells), problems: [[], []] }]
      }
      const [before, after] = await Promise.all([reportAt(join(corpus, pair.A.file)), reportAt(join(corpus, pair.B.file))])
      const [earlier, later] = [labelledItems(before.plans, a), labelledItems(after.plans, b)]
      const [rows, columns] = [earlier.map((item) => quoteOf(item, a)), later.map((item) => quoteOf(item, b))]
      const cells = links.flatMap((link) =>
        rows.flatMap((quote, row) =>
          link.a.includes(quote) ? columns.flatMap((other, column) => (link.b.includes(other) ? [cellKey(row, column)] : [])) : [],
        ),
      )
      return [{ set, organisation, earlier, later, links: new Set(cells), problems: [before.problems, after.problems] }]
    }),
  )
  return found.flat()
}

/** An item is a labelled one where it has this share of the quotation, or the quotation of it: leads of other items begin with the same words. */
const leastShared = 0.8

/** The items that a reader labelled: of others it is not known what they belong to. */
function labelledItems(items: readonly Item[], quotes: readonly string[]): Item[] {
  return labelledStretch(items, quotes).filter((item) => quotes.some((quote) => overlapOfItem(item, quote).ofShorter >= leastShared))
}

/** Neighbouring reports of the labelled threads. */
function ofThreads({ series, reports, items, threads }: LabelledThreads): LabelledLists[] {
  const threadOf = new Map(threads.flatMap(({ items: members }, thread) => members.map((at) => [at, thread])))
  return reports.slice(1).map((_, before): LabelledLists => {
    const [rows, columns] = [before, before + 1].map((report) => [...items.keys()].filter((at) => items[at]!.report === report)) as [
      number[],
      number[],
    ]
    const cells = rows.flatMap((one, row) =>
      columns.flatMap((other, column) => (threadOf.has(one) && threadOf.get(one) === threadOf.get(other) ? [cellKey(row, column)] : [])),
    )
    const itemsOf = (numbers: readonly number[]): Item[] => numbers.map((at) => quotedItem(items[at]!.quote, at))
    return {
      set: 'threads',
      organisation: organisationKey(series),
      earlier: itemsOf(rows),
      later: itemsOf(columns),
      links: new Set(cells),
      problems: [[], []],
    }
  })
}

/** One name for an organisation that labels call by its full or its short name, before and after it was renamed. */
export function organisationKey(name: string): string {
  return name.replace(/(?:新区|自治区|区|省|市)$/u, '')
}

/** A name is not shorter, in characters: `running-problems.ts` takes the sentence then. */
const shortestName = 6

/** What names a problem in running text: its words up to its first complaint. */
function nameOf(quote: string): string {
  const places = clausePlaces(quote, [{ from: 0, to: quote.length }])
  const first = quote.split('。')[0]!
  if (places.length === 0) return first
  const name = quote.slice(places[0]!.start, places[namingEnd(places, 0, places.length - 1)]!.to).replace(/[。；，]+$/u, '')
  return name.length >= shortestName ? name : first
}

/** An item of a labelled quotation, named as the problems of running text are: models that learn from other names than those they are asked with say too little. */
export function quotedItem(quote: string, number: number): Item {
  return {
    id: `quoted-${String(number)}`,
    lead: nameOf(quote),
    text: quote,
    marker: '',
    parent: null,
    block: '',
    from: 0,
    to: quote.length,
    clauses: [],
  }
}
