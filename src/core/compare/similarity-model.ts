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
] as const
export type Signal = (typeof signals)[number]

/** Weights of a logistic model: similarity is 1 / (1 + e^−z) with z the constant plus each signal times its weight. */
export interface SimilarityModel {
  readonly constant: number
  readonly weights: Readonly<Partial<Record<Signal, number>>>
}

/** Fitted by `npm run evaluate -- fit` on labelled pairs of reports; what each signal means is said in `item-similarity.ts`. */
export const similarityModels = {
  problems: {
    constant: -2.86,
    weights: {
      leadPairs: 4.88,
      wholePairs: 4.88,
      leadMeaning: 0.48,
      wholeMeaning: 0.48,
      leadThemes: 0.68,
      wholeThemes: 0.68,
      distance: -0.93,
      pairsAhead: 6.54,
      meaningAhead: 8.67,
      themesAhead: 2.6,
    },
  },
  plans: {
    constant: -4.38,
    weights: {
      leadPairs: 1.57,
      wholePairs: 18.12,
      wholeMeaning: 0.72,
      leadThemes: 1.52,
      wholeThemes: 1.55,
      distance: -2.26,
      pairsAhead: 16.27,
      meaningAhead: 2.63,
      themesAhead: 0.94,
    },
  },
  coverage: {
    constant: -4.38,
    weights: {
      leadPairs: 1.57,
      wholePairs: 18.12,
      wholeMeaning: 0.72,
      leadThemes: 1.52,
      wholeThemes: 1.55,
      distance: -2.26,
      pairsAhead: 16.27,
      meaningAhead: 2.63,
      themesAhead: 0.94,
    },
  },
} as const satisfies Record<string, SimilarityModel>
