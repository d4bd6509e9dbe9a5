import type { ChosenReport } from '../../view/any-two/pair.ts'
import type { Original } from '../comparison/originals.ts'

/** One side of a pair, ready to be compared. */
export interface Side {
  readonly chosen: ChosenReport
  /** The words of its texts, as far as they are known. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly original: Original | null
}
