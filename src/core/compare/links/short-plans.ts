import { Matrix } from '../quick/matrix.ts'
import type { Profile } from '../profiles/index.ts'
import { logOdds } from './similarity-model.ts'
import type { CombinedModel, SimilarityTable } from './tables.ts'

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
      if (a.sameness !== '' && a.sameness === b.sameness) return 1
      const odds = model.problems * logOdds(byProblems[row]![column]!) + model.plans * logOdds(byPlans[row]![column]!)
      return Math.min(0.999, 1 / (1 + Math.exp(-(model.constant + odds + model.alike * alike.at(row, column) + model.apart * apart.at(row, column)))))
    }),
  )
}
