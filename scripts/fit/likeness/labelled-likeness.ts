import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareSignals, signalTables, type Signal } from '../../../src/core/compare/links/index.ts'
import { threadSignals } from '../../../src/core/compare/lineage/grouping.ts'
import { builtInStatistics, language, profilerFor, type Likeness, type Profile } from '../../../src/core/compare/profiles/index.ts'
import { fitLogistic, type Observation } from '../models/logistic.ts'
import { cellKey } from '../../evaluate/sample/labelled-pair.ts'
import { allThreads, type LabelledThreads } from '../labels/threads.ts'
import { labelledLists, organisationKey, quotedItem } from '../link-labels.ts'
import { fitLikeness, type LabelledMeanings } from './fit-likeness.ts'

/** What is known of two problems beside the matrix, so that it learns what that does not say. */
const otherwise: readonly Signal[] = [
  ...(['wholeThemes', 'themesAhead', 'complaints', 'pairsAhead', 'meaningAhead', 'neighbours'] as const),
  ...(['rarestShared', 'firstSubjects', 'subjectMeaningAhead', 'sharedWords'] as const),
  ...bareSignals,
]
const ridge = 3
const rounds = 300
/** Of pairs that are less likely the same nothing is to be learned, and most pairs are. */
const leastOdds = -5

/** Lists that are held against each other, each with every one before it. */
interface Lists {
  readonly organisation: string
  readonly lists: readonly (readonly Profile[])[]
  readonly isTrue: (earlier: number, row: number, later: number, column: number) => boolean
}

/** Matrices of likeness by all labelled problems but those of one organisation; without null, by all. Each is made when it is first asked for. */
export interface LabelledLikeness {
  readonly without: (organisation: string | null) => Likeness
}

/** The odds of the other signals are those of all labels: ten weights over tens of thousands of pairs know no organisation. */
export async function labelledLikeness(gold: string, corpus: string): Promise<LabelledLikeness> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const pairs = (await labelledLists(root, gold, corpus, 'problems')).filter(({ set }) => set !== 'threads')
  const all = [
    ...(await allThreads(join(gold, 'threads'), corpus)).map(listsOfThreads),
    ...pairs.map(({ set, organisation, earlier, later, links }): Lists => {
      const profiler = profilerFor(builtInStatistics)
      const isTrue = (_: number, row: number, __: number, column: number): boolean => links.has(cellKey(row, column))
      return { organisation: set === 'sample' ? set : organisation, lists: [profiler.items(earlier), profiler.items(later)], isTrue }
    }),
  ]
  const cells = all.map(cellsOf)
  const { constant, weights } = fitLogistic(
    cells
      .flat()
      .filter(({ isTrue }, at) => isTrue || at % 4 === 0)
      .map(({ signals, isTrue }): Observation => ({ signals, isTrue, counts: isTrue ? 1 : 4 })),
    otherwise.map(() => 1),
    ridge,
    rounds,
  )
  const labelled = all.map(({ organisation, lists }, at): LabelledMeanings => {
    const odds = ({ signals }: Cell): number => signals.reduce((sum, signal, place) => sum + signal * weights[place]!, constant)
    return {
      organisation,
      meanings: lists.flat().map(directionOf),
      pairs: cells[at]!.map((cell) => ({ a: cell.a, b: cell.b, isTrue: cell.isTrue, odds: odds(cell) })).filter(({ odds: own }) => own > leastOdds),
    }
  })
  const known = new Map<string | null, Likeness>()
  return {
    without: (organisation) => {
      const made = known.get(organisation) ?? fitLikeness(labelled.filter((own) => own.organisation !== organisation))
      known.set(organisation, made)
      return made
    },
  }
}

function listsOfThreads({ series, reports, items, threads }: LabelledThreads): Lists {
  const profiler = profilerFor(builtInStatistics)
  const threadOf = new Map(threads.flatMap((thread, number) => thread.items.map((at) => [at, number])))
  const numbers = reports.map((_, report) => [...items.keys()].filter((at) => items[at]!.report === report))
  return {
    organisation: organisationKey(series),
    lists: numbers.map((own) => profiler.items(own.map((at) => quotedItem(items[at]!.quote, at)))),
    isTrue: (earlier, row, later, column) => {
      const thread = threadOf.get(numbers[earlier]![row]!)
      return thread !== undefined && thread === threadOf.get(numbers[later]![column]!)
    },
  }
}

/** Two problems of different reports, by their numbers among all of their lists. */
interface Cell {
  readonly a: number
  readonly b: number
  readonly signals: readonly number[]
  readonly isTrue: boolean
}

function cellsOf({ lists, isTrue }: Lists): Cell[] {
  const starts = lists.map((_, at) => lists.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  return lists.flatMap((columns, later) =>
    lists.slice(0, later).flatMap((rows, earlier) => {
      if (rows.length === 0 || columns.length === 0) return []
      const tables = otherwise.map(signalTables(rows, columns, threadSignals))
      return rows.flatMap((_, row) =>
        columns.map((__, column) => ({
          a: starts[earlier]! + row,
          b: starts[later]! + column,
          signals: tables.map((table) => table.at(row, column)),
          isTrue: isTrue(earlier, row, later, column),
        })),
      )
    }),
  )
}

/** The meaning of an item, of length 1 where any of its words is known. */
function directionOf({ whole }: Profile): Float64Array {
  const meaning = new Float64Array(language.dimensions)
  language.writeMeaning(
    whole.clauses.flatMap((clause) => clause.words()),
    meaning,
    0,
  )
  const length = Math.hypot(...meaning)
  return length > 0 ? meaning.map((value) => value / length) : meaning
}
