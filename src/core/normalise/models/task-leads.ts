import { ownValue } from '../../text/own-value.ts'
import { couldLead, leadFeatures } from './lead-features.ts'
import model from './task-leads.json' with { type: 'json' }

const weights: Readonly<Record<string, number>> = model.weights

/**
 * How likely a sentence (less its stop) leads what follows it, as log odds; `next` is the length of the sentence after it, in characters. Null for
 * a sentence that is too long or has clauses.
 */
export function leadOdds(sentence: string, next: number): number | null {
  if (!couldLead(sentence)) return null
  return leadFeatures(sentence, next).reduce((sum, feature) => sum + (ownValue(weights, feature) ?? 0), model.constant)
}
