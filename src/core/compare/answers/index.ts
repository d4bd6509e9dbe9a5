export { coverageOf } from './coverage.ts'
export { followThroughModel, followThroughOf, fullSurroundings, singleTaskLength } from './follow-through.ts'
export { rectificationAnswers } from './rectifications.ts'
export { blocksOfPart, sentencesOf } from './sentences.ts'
