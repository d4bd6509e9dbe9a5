import type { RectificationAnswer, Report } from '../../model.ts'
import { similarityModels, similarityTable } from '../links/index.ts'
import type { Profile, Profiler } from '../profiles/index.ts'

/**
 * For each problem that the later report says was dealt with: which problem of the earlier report that was, and which of the later report name it again.
 * @param least similarity from which two problems are the same, 0 to 1.
 */
export function rectificationAnswers(
  later: Report,
  earlierProblems: readonly Profile[],
  laterProblems: readonly Profile[],
  profiler: Profiler,
  least: number,
): RectificationAnswer[] {
  const named = profiler.items(
    later.rectifications.map(({ problem, from, to }) => ({
      id: '',
      lead: problem,
      text: problem,
      marker: '',
      parent: null,
      block: '',
      clauses: [],
      from,
      to,
    })),
  )
  const before = similarityTable(named, earlierProblems, similarityModels.problems)
  const again = similarityTable(named, laterProblems, similarityModels.problems)
  return later.rectifications.map((rectification, index) => {
    const answers = near(before[index]!, earlierProblems, least)
    return {
      ...rectification,
      answers: answers.map(({ id }) => id),
      namedAgain: near(again[index]!, laterProblems, least).map(({ id }) => id),
      similarity: Math.round((answers[0]?.similarity ?? 0) * 1000) / 1000,
    }
  })
}

function near(similarities: Float64Array, others: readonly Profile[], least: number): { id: string; similarity: number }[] {
  return others
    .map((other, column) => ({ id: other.item.id, similarity: similarities[column]! }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity)
}
