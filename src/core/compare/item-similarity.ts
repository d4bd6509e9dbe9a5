import type { Profile } from './profile.ts'
import { cosine } from './vector.ts'

/** How alike two items are, 0 to 1: word for word the same is 1; otherwise from what they share in their lead sentences and as a whole. */
export function itemSimilarity(a: Profile, b: Profile): number {
  if (a.sameness !== '' && a.sameness === b.sameness) return 1
  const score = 0.5 * cosine(a.lead, b.lead) + 0.5 * cosine(a.whole, b.whole)
  return Math.min(0.99, 1 / (1 + Math.exp(-(score - 0.18) * 14)))
}
