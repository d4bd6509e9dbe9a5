import type { ChosenReport } from '../../view/any-two/pair.ts'
import type { Original } from '../comparison/originals.ts'
import type { Failure } from './protocol.ts'

/** One side of a pair, ready to be compared. */
export interface Side {
  readonly chosen: ChosenReport
  /** The words of its texts, as far as they are known. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly original: Original | null
}

/** Thrown where one side of a pair can't be had; everything else that is thrown is a fault of the code. */
export class SideFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}
