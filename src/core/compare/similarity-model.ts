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
    constant: -1.79,
    weights: {
      wholePairs: 0.63,
      leadMeaning: 0.26,
      leadThemes: 0.88,
      wholeThemes: 1.56,
      distance: -0.24,
      pairsAhead: 1.69,
      meaningAhead: 3.8,
      themesAhead: 2.02,
    },
  },
  plans: {
    constant: -2.25,
    weights: {
      leadPairs: 0.48,
      wholePairs: 7.11,
      wholeMeaning: 0.21,
      leadThemes: 0.84,
      wholeThemes: 1.37,
      complaints: 0.09,
      distance: -1.12,
      pairsAhead: 7.61,
      meaningAhead: 1.08,
      themesAhead: 1.1,
    },
  },
  work: {
    constant: -1.94,
    weights: { leadPairs: 0.45, wholePairs: 11.3, leadThemes: 1.49, distance: -1.2, pairsAhead: 12.4 },
  },
  coverage: {
    constant: -1.16,
    weights: {
      leadPairs: 3.14,
      wholePairs: 2.96,
      leadMeaning: 0.88,
      leadThemes: 0.57,
      distance: -0.93,
      pairsAhead: 11.35,
      meaningAhead: 2.77,
      themesAhead: 2.57,
    },
  },
} as const satisfies Record<string, SimilarityModel>
