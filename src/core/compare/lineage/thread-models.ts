import type { SimilarityModel } from '../links/index.ts'
import type { ReturnModel } from './returning.ts'
import fitted from './thread-models.json' with { type: 'json' }

/**
 * How likely two items of any two reports of a series tell the same, however many years lie between them. Made by `scripts/fit/threads.ts`; the probabilities are those of
 * the labels, not drawn nearer to even ones.
 */
export const threadModels: Readonly<Record<'problems' | 'plans', SimilarityModel>> = fitted.model

/** How likely an item comes back after a silent report. Made by the same script. */
export const returnModel: ReturnModel = fitted.model.returned
