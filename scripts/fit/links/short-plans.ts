import {
  areShort,
  combinedTable,
  logOdds,
  type AnsweredProblems,
  type CombinedModel,
  type SimilarityModel,
  type SimilarityTable,
} from '../../../src/core/compare/links/similarity-model.ts'
import { answeredByPlans, similarityTables } from '../../../src/core/compare/links/item-similarity.ts'
import type { Profile } from '../../../src/core/compare/profiles/index.ts'
import { fitLogistic } from '../models/logistic.ts'
import { cellKey } from '../../evaluate/sample/labelled-pair.ts'
import type { LabelledLists } from '../link-labels.ts'

const ridge = 1
const rounds = 300
/** What the odds of the model of plans count where they stand alone: as much as they had before they were drawn nearer to even ones. */
const ownOdds = 2
/** How far the models are drawn to that of plans alone. */
const towardsPlans = 1 / 3
const kinds = ['partners', 'belonging'] as const

/** Two labelled plans told in a sentence a task, with what models that never saw their organisation say of them. */
export interface HeldShortPlans {
  readonly labels: LabelledLists
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  readonly byProblems: Readonly<Record<(typeof kinds)[number], SimilarityTable>>
  readonly byPlans: Readonly<Record<(typeof kinds)[number], SimilarityTable>>
  readonly answered: AnsweredProblems
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

/**
 * Models over what those of problems and of plans say, drawn a third of the way to the model of plans alone: it is made from many times as many labels, and knows
 * reports whose plans answer no list of problems. Their tables have to come from models that never saw the organisation, else more would be believed of
 * them than they are worth.
 */
export function combinedModels(all: readonly HeldShortPlans[], sampleCounts: number): CombinedModels {
  const fitted = kinds.map((kind): CombinedModel => {
    const observations = all.flatMap(({ labels, byProblems, byPlans, answered }) =>
      byProblems[kind].flatMap((cells, row) =>
        Array.from(cells, (ofProblems, column) => ({
          signals: [logOdds(ofProblems), logOdds(byPlans[kind][row]![column]!), answered.alike.at(row, column), answered.apart.at(row, column)],
          isTrue: labels.links.has(cellKey(row, column)),
          counts: labels.set === 'sample' ? sampleCounts : 1,
        })),
      ),
    )
    const { constant, weights } = fitLogistic(observations, [1, 1, 1, -1], ridge, rounds)
    const [problems, plans, alike, apart] = weights as [number, number, number, number]
    return {
      constant: rounded(drawn(constant, 0)),
      problems: rounded(drawn(problems, 0)),
      plans: rounded(drawn(plans, ownOdds)),
      alike: rounded(drawn(alike, 0)),
      apart: rounded(drawn(apart, 0)),
    }
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

function drawn(fitted: number, alone: number): number {
  return (1 - towardsPlans) * fitted + towardsPlans * alone
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
