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
