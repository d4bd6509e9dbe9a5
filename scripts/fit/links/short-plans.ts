import { logOdds } from '../../../src/core/compare/links/alone.ts'
import { answeredByPlans, similarityTables } from '../../../src/core/compare/links/item-similarity.ts'
import { areShort, combinedTable } from '../../../src/core/compare/links/short-plans.ts'
import type { SimilarityModel } from '../../../src/core/compare/links/similarity-model.ts'
import type { CombinedModel, SimilarityTable } from '../../../src/core/compare/links/tables.ts'
import type { Profile } from '../../../src/core/compare/profiles/index.ts'
import type { Matrix } from '../../../src/core/compare/quick/matrix.ts'
import { fitLogistic } from '../../evaluate/models/logistic.ts'
import { cellKey } from '../../evaluate/sample/labelled-pair.ts'
import type { LabelledLists } from '../link-labels.ts'

const ridge = 1
const rounds = 300
const kinds = ['partners', 'belonging'] as const

/** Two labelled plans told in a sentence a task, with what models that never saw their organisation say of them. */
export interface HeldShortPlans {
  readonly labels: LabelledLists
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  readonly byProblems: Readonly<Record<(typeof kinds)[number], SimilarityTable>>
  readonly byPlans: Readonly<Record<(typeof kinds)[number], SimilarityTable>>
  readonly answered: Matrix
}

/** Models of partners and of belonging. */
export type TwoModels = readonly [SimilarityModel, SimilarityModel]
export type CombinedModels = Readonly<Record<(typeof kinds)[number], CombinedModel>>

/** True for plans that models of short plans are fitted to: told in a sentence a task, by reports that both tell problems. */
export function isOfShortPlans({ labels, earlier, later }: Pick<HeldShortPlans, 'labels' | 'earlier' | 'later'>): boolean {
  return labels.problems.every(({ length }) => length > 0) && areShort(earlier, later)
}

/** @param problems profiles of the problems of both reports. */
export function heldShortPlans(
  { labels, earlier, later }: Pick<HeldShortPlans, 'labels' | 'earlier' | 'later'>,
  problems: readonly [readonly Profile[], readonly Profile[]],
  ofProblems: TwoModels,
  ofPlans: TwoModels,
): HeldShortPlans {
  const [a, b, c, d] = similarityTables(earlier, later, [...ofProblems, ...ofPlans])
  return {
    labels,
    earlier,
    later,
    byProblems: { partners: a!, belonging: b! },
    byPlans: { partners: c!, belonging: d! },
    answered: answeredByPlans(...problems, earlier, later, ofProblems[0]),
  }
}

/** Models over what those of problems and of plans say. Their tables have to come from models that never saw the organisation, else more would be believed of them than they are worth. */
export function combinedModels(all: readonly HeldShortPlans[], sampleCounts: number): CombinedModels {
  const fitted = kinds.map((kind): CombinedModel => {
    const observations = all.flatMap(({ labels, byProblems, byPlans, answered }) =>
      byProblems[kind].flatMap((cells, row) =>
        Array.from(cells, (ofProblems, column) => ({
          signals: [logOdds(ofProblems), logOdds(byPlans[kind][row]![column]!), answered.at(row, column)],
          isTrue: labels.links.has(cellKey(row, column)),
          counts: labels.set === 'sample' ? sampleCounts : 1,
        })),
      ),
    )
    const { constant, weights } = fitLogistic(observations, [1, 1, 1], ridge, rounds)
    const [problems, plans, answered] = weights.map(rounded) as [number, number, number]
    return { constant: rounded(constant), problems, plans, answered }
  })
  return { partners: fitted[0]!, belonging: fitted[1]! }
}

export function combinedTables(
  { earlier, later, byProblems, byPlans, answered }: HeldShortPlans,
  models: CombinedModels,
): { readonly partners: SimilarityTable; readonly belonging: SimilarityTable } {
  const [partners, belonging] = kinds.map((kind) => combinedTable(earlier, later, models[kind], byProblems[kind], byPlans[kind], answered))
  return { partners: partners!, belonging: belonging! }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
