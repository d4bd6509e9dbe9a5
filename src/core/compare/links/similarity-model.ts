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

/**
 * `problems`, `plans` and `coverage` come from `npm run evaluate -- fit`, which prints what a fit makes of the items of today and its quality beside that of the
 * models in use: they are replaced when a fit is better. `work` is the model of plans without the signals that cost most on long texts; it is used for moves too.
 * What each signal means is said in `item-similarity.ts`.
 */
export const similarityModels = {
  problems: {
    constant: -1.75,
    weights: {
      wholePairs: 2.36,
      leadMeaning: 0.25,
      leadThemes: 0.95,
      wholeThemes: 1.32,
      distance: -0.4,
      pairsAhead: 3.69,
      meaningAhead: 2.86,
      themesAhead: 1.85,
    },
  },
  plans: {
    constant: -2.23,
    weights: {
      leadPairs: 1.42,
      wholePairs: 6.33,
      wholeMeaning: 0.17,
      leadThemes: 1.04,
      wholeThemes: 1.29,
      complaints: 0.24,
      distance: -1.22,
      pairsAhead: 8.66,
      meaningAhead: 1.37,
      themesAhead: 1.08,
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
