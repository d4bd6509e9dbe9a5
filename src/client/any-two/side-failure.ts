import type { Failure } from './protocol.ts'

/** Thrown where one side of a pair can't be had; everything else that is thrown is a fault of the code. */
export class SideFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}
