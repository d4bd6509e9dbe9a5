import { anyOf } from '../knowledge/known-word.ts'
import { persistenceWords } from '../knowledge/zh/persistence-words.ts'

const persists = new RegExp(anyOf(persistenceWords))

/** True where an admission says of itself that it is no new one (仍然, 依然, 老问题), whether or not an older report tells it. */
export function saysPersisting(words: string): boolean {
  return persists.test(words)
}
