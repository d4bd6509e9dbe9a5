/** Models of how likely two items tell the same or belong together: their signals, their weights, and what is worked out by them. */
import coverage from './coverage-model.json' with { type: 'json' }
import links from './link-models.json' with { type: 'json' }
import work from './work-model.json' with { type: 'json' }
import { Matrix } from '../quick/numbers.ts'
import { areSame, type Profile } from '../profiles/index.ts'

/** Similarity of every item of the earlier list (rows) to every item of the later one (columns), 0 to 1. */
export type SimilarityTable = readonly Float64Array[]

/**
 * How likely an item is told by some item of the other list, whatever the links say: a logistic model over the odds of its likeliest partner and of the likeliest item that it
 * belongs to. Made by `scripts/fit/links.ts`.
 */
export interface ToldModel {
  readonly constant: number
  readonly partner: number
  readonly belonging: number
}

/**
 * How likely two tasks that are told in a sentence belong together: a logistic model over the odds that the models of problems and of plans give them, and over whether both
 * answer the same problem. Made by `scripts/fit/links.ts`.
 */
export interface CombinedModel {
  readonly constant: number
  readonly problems: number
  readonly plans: number
  /** Of how likely both answer the same problem, and of how likely they answer different ones. */
  readonly alike: number
  readonly apart: number
}

/** Similarities of two lists. */
export interface LinkTables {
  /** Of the items as partners of one another. */
  readonly partners: SimilarityTable
  /** How likely an item belongs to another, whatever else belongs to that one. */
  readonly belonging: SimilarityTable
  /** What both say of items in no link; null for lists of which nothing loud is said. */
  readonly told: ToldModel | null
}

/** Signals of which the similarity of two items is made. */
export const signals = [
  'leadPairs',
  'wholePairs',
  'leadMeaning',
  'wholeMeaning',
  'leadThemes',
  'wholeThemes',
  'complaints',
  'distance',
  'pairsAhead',
  'meaningAhead',
  'themesAhead',
  'sharedSubjects',
  'coveredSubjects',
  'subjectsAhead',
  'leadElsewhere',
  'leadElsewhereAhead',
  'neighbours',
  'rarestShared',
  'firstSubjects',
  'subjectMeaning',
  'subjectMeaningAhead',
  'rarestWord',
  'sharedWords',
  'sharedNames',
  'clausesOfShorter',
  'clausesOfEither',
  'clausesOfBoth',
  'saidAlike',
  'bareLeadMeaning',
  'bareMeaningAhead',
  'bareSharedSubjects',
  'bareSubjectsAhead',
  'bareLeadElsewhere',
  'bareLeadElsewhereAhead',
  'bareNeighbours',
] as const
export type Signal = (typeof signals)[number]

/** Those that look at what is left of two items without the words by which they complain. */
export const bareSignals: readonly Signal[] = signals.filter((signal) => signal.startsWith('bare'))

/** Weights of a logistic model: similarity is 1 / (1 + e^−z) with z the constant plus each signal times its weight. */
export interface SimilarityModel {
  readonly constant: number
  readonly weights: Readonly<Partial<Record<Signal, number>>>
}

/**
 * `problems` and `plans` say how likely two items are each other's partners, `problemsBelonging` and `plansBelonging` how likely the one belongs to the other,
 * whatever else does: they know no rivals. All four are made by `scripts/fit/links.ts`. `coverage`, how likely a plan answers a problem of the same report, is made by `scripts/fit/coverage.ts`, and
 * `work`, how likely a reader puts two pieces of work beside one another, by `scripts/fit/work.ts`; it is used for moves too. What each signal means is said in `item-similarity.ts`.
 */
export const similarityModels = {
  problems: modelOf(links.model.problems),
  problemsBelonging: modelOf(links.model.problemsBelonging),
  plans: modelOf(links.model.plans),
  plansBelonging: modelOf(links.model.plansBelonging),
  work: modelOf(work.model),
  coverage: modelOf(coverage.model),
} satisfies Record<string, SimilarityModel>

/** The same of plans that tell each task in a sentence. Made by `scripts/fit/links.ts`, too. */
export const shortPlanModels: Readonly<Record<'partners' | 'belonging', CombinedModel>> = {
  partners: links.model.shortPlans,
  belonging: links.model.shortPlansBelonging,
}

/** How likely an item in no link is told in the other list all the same. Made by `scripts/fit/links.ts`, too; work is as likely told as its likeliest partner is one. */
export const toldModels: Readonly<Record<'problems' | 'plans' | 'work' | 'shortPlans', ToldModel>> = {
  problems: links.model.problemsTold,
  plans: links.model.plansTold,
  work: { constant: 0, partner: 1, belonging: 0 },
  shortPlans: links.model.shortPlansTold,
}

function modelOf(model: SimilarityModel): SimilarityModel {
  return model
}

/** Natural logarithm of the odds; likelihoods of less than one in a thousand are all alike. */
export function logOdds(likelihood: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, likelihood))
  return Math.log(bounded / (1 - bounded))
}

/** @param partner similarity of the likeliest partner, 0 to 1. @param belonging the same of the item that it likeliest belongs to. */
export function toldLikelihood({ constant, partner: ofPartner, belonging: ofBelonging }: ToldModel, partner: number, belonging: number): number {
  return 1 / (1 + Math.exp(-(constant + ofPartner * logOdds(partner) + ofBelonging * logOdds(belonging))))
}

/** Plans most of whose tasks have fewer characters than this tell each in a sentence, as problems are told: those of governments have two to three times as many. */
const shortTask = 110

/** True where most tasks of two plans, taken together, are told in a sentence. */
export function areShort(earlier: readonly Profile[], later: readonly Profile[]): boolean {
  const all = [...earlier, ...later]
  return all.filter(({ item }) => item.text.length < shortTask).length > all.length / 2
}

/** How likely each problem of a report is answered by each of its plans. */
export type AnswerTable = SimilarityTable

/**
 * For each task of one year and each of another, how likely both answer the same problem: that each answers one, and that the two problems are partners; of the likeliest
 * two problems. Reports that are held against a list of faults set a task against each of them, and such a list keeps its subjects where the tasks change.
 * @param problems how likely the problems of the two reports are partners.
 */
export function answeredAlike(earlier: AnswerTable, problems: SimilarityTable, later: AnswerTable): Matrix {
  const [rows, columns] = [earlier[0]?.length ?? 0, later[0]?.length ?? 0]
  const table = new Matrix(rows, columns)
  for (let row = 0; row < rows; row++) {
    for (const [other, ofLater] of later.entries()) {
      let most = 0
      for (const [problem, ofEarlier] of earlier.entries()) most = Math.max(most, ofEarlier[row]! * problems[problem]![other]!)
      if (most === 0) continue
      for (let column = 0, at = row * columns; column < columns; column++, at++)
        table.values[at] = Math.max(table.values[at]!, most * ofLater[column]!)
    }
  }
  return table
}

/**
 * For each task of one year and each of another, how likely both answer problems, but not the same: one answers some problem, so does the other, and they are not alike in it. Of tasks that answer no problem
 * nothing follows.
 */
export function answeredApart(earlier: AnswerTable, later: AnswerTable, alike: Matrix): Matrix {
  const [before, after] = [mostOfEach(earlier, alike.rows), mostOfEach(later, alike.columns)]
  const table = new Matrix(alike.rows, alike.columns)
  for (let row = 0, at = 0; row < alike.rows; row++)
    for (let column = 0; column < alike.columns; column++, at++) table.values[at] = before[row]! * after[column]! - alike.values[at]!
  return table
}

/** Of each task how likely it answers the problem that it likeliest answers. */
function mostOfEach(table: AnswerTable, tasks: number): Float64Array {
  return Float64Array.from({ length: tasks }, (_, task) => table.reduce((most, cells) => Math.max(most, cells[task]!), 0))
}

/** What the problems of two reports tell of their tasks. */
export interface AnsweredProblems {
  readonly alike: Matrix
  readonly apart: Matrix
}

/** Likelihoods by a model over what the models of problems and of plans say and over the problems that both answer; tasks that are word for word the same have 1, all others less. */
export function combinedTable(
  earlier: readonly Profile[],
  later: readonly Profile[],
  model: CombinedModel,
  byProblems: SimilarityTable,
  byPlans: SimilarityTable,
  { alike, apart }: AnsweredProblems,
): SimilarityTable {
  return earlier.map((a, row) =>
    Float64Array.from(later, (b, column) => {
      if (areSame(a, b)) return 1
      const odds = model.problems * logOdds(byProblems[row]![column]!) + model.plans * logOdds(byPlans[row]![column]!)
      return Math.min(0.999, 1 / (1 + Math.exp(-(model.constant + odds + model.alike * alike.at(row, column) + model.apart * apart.at(row, column)))))
    }),
  )
}
