import { signals, similarityModels, type Signal } from '../../core/compare/links/index.ts'

export type ModelName = keyof typeof similarityModels

/** The models of similarity in the order of their columns. */
export const modelNames = Object.keys(similarityModels) as readonly ModelName[]

/** A signal, or the constant, with its weight in each model; null where a model does not look at it. */
export interface ModelRow {
  readonly signal: Signal | 'constant'
  readonly weights: readonly (number | null)[]
}

/** Every signal that a model looks at, and the constants. */
export function modelRows(): ModelRow[] {
  const models = modelNames.map((name): { constant: number; weights: Partial<Record<Signal, number>> } => similarityModels[name])
  const rows = signals.map((signal): ModelRow => ({ signal, weights: models.map(({ weights }) => weights[signal] ?? null) }))
  return [
    ...rows.filter(({ weights }) => weights.some((weight) => weight !== null)),
    { signal: 'constant', weights: models.map(({ constant }) => constant) },
  ]
}
