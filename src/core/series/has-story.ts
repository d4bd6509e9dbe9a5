/** Whether a thread has an account: by itself, since scripts of pages ask for it, and it shall bring nothing along. */
import type { Lineage } from '../model.ts'

/** Whether a thread has an account of its own: what one report alone says, that report tells. */
export function hasStory({ steps }: Pick<Lineage, 'steps'>): boolean {
  return steps.length > 1
}
