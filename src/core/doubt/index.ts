/** Readings that can't be relied on: found without labels, said in messages, and no ground for a verdict. */
export { doubtMessage, type Doubt, type DoubtedList, type DoubtKind } from './doubt.ts'

export { areOfOneYear, doubtsOfPair, isDoubtfulPair, isUneven } from './pair.ts'
export { doubtsOf, isDoubtful } from './reading.ts'
