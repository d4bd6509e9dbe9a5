import { Matrix } from '../quick/matrix.ts'
import type { Profile } from '../profiles/index.ts'
import { logOdds } from './alone.ts'
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

/** Likelihoods by a model over what the models of problems and of plans say and over the problems that both answer; tasks that are word for word the same have 1, all others less. */
export function combinedTable(
  earlier: readonly Profile[],
  later: readonly Profile[],
  model: CombinedModel,
  byProblems: SimilarityTable,
  byPlans: SimilarityTable,
  answered: Matrix,
): SimilarityTable {
  return earlier.map((a, row) =>
    Float64Array.from(later, (b, column) => {
      if (a.sameness !== '' && a.sameness === b.sameness) return 1
      const odds = model.problems * logOdds(byProblems[row]![column]!) + model.plans * logOdds(byPlans[row]![column]!)
      return Math.min(0.999, 1 / (1 + Math.exp(-(model.constant + odds + model.answered * answered.at(row, column)))))
    }),
  )
}
