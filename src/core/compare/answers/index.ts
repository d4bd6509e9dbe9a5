export { coverageOf } from './coverage.ts'
export { followThroughOf } from './follow-through.ts'
export { followThroughModel } from './models.ts'
export { rectificationAnswers } from './rectifications.ts'
