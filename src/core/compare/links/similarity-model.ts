import coverage from './coverage-model.json' with { type: 'json' }
import fitted from './link-models.json' with { type: 'json' }
import type { CombinedModel, ToldModel } from './tables.ts'

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
] as const
export type Signal = (typeof signals)[number]

/** Weights of a logistic model: similarity is 1 / (1 + e^−z) with z the constant plus each signal times its weight. */
export interface SimilarityModel {
  readonly constant: number
  readonly weights: Readonly<Partial<Record<Signal, number>>>
}

/**
 * `problems` and `plans` say how likely two items are each other's partners, `problemsBelonging` and `plansBelonging` how likely the one belongs to the other,
 * whatever else does: they know no rivals. All four are made by `scripts/fit/links.ts`. `coverage`, how likely a plan answers a problem of the same report, is made by `scripts/fit/coverage.ts`. `work` is a model
 * of plans without the signals that cost most on long texts; it is used for moves too. What each signal means is said in `item-similarity.ts`.
 */
export const similarityModels = {
  problems: modelOf(fitted.problems),
  problemsBelonging: modelOf(fitted.problemsBelonging),
  plans: modelOf(fitted.plans),
  plansBelonging: modelOf(fitted.plansBelonging),
  work: {
    constant: -1.94,
    weights: { leadPairs: 0.45, wholePairs: 11.3, leadThemes: 1.49, distance: -1.2, pairsAhead: 12.4 },
  },
  coverage: modelOf(coverage),
} satisfies Record<string, SimilarityModel>

/** The same of plans that tell each task in a sentence. Made by `scripts/fit/links.ts`, too. */
export const shortPlanModels: Readonly<Record<'partners' | 'belonging', CombinedModel>> = {
  partners: fitted.shortPlans,
  belonging: fitted.shortPlansBelonging,
}

/** How likely an item in no link is told in the other list all the same. Made by `scripts/fit/links.ts`, too. */
export const toldModels: Readonly<Record<'problems' | 'plans' | 'shortPlans', ToldModel>> = {
  problems: fitted.problemsTold,
  plans: fitted.plansTold,
  shortPlans: fitted.shortPlansTold,
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
