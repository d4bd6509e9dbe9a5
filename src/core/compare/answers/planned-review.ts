import type { Report } from '../../model.ts'
import { isDoubtful } from '../../doubt/index.ts'
import type { Statement } from './statements.ts'

/** Why nothing can be said of a plan that no passage answers. */
export type ReviewDoubt = 'other-year' | 'missing' | 'short' | 'many-years' | 'doubtful'

/** Characters below which a review can't be expected to speak to every plan. */
const shortReview = 600
/** A review that has fewer characters than this for each plan that it would answer is short, however long it is. */
const shortForEach = 25
/** One that has less than this share of the plans' own characters is short as well: of many tasks it can't speak. */
const shortForPlans = 0.2
/** A review of several years that has less than this share, and this many characters, on the very year says too little of it. */
const leastShareOfTheYear = 0.25
const leastOfTheYear = 2500

/** What speaks against taking silence of the later report's review for an answer; null for nothing. @param statements of the later report. */
export function reviewDoubt(earlier: Report, later: Report, statements: readonly Statement[]): ReviewDoubt | null {
  if (!reviewsThePlannedYear(earlier, later)) return 'other-year'
  const review = statements.filter(({ part }) => part === 'work')
  const length = lengthOf(review)
  if (length === 0) return 'missing'
  const planned = earlier.plans.reduce((sum, { text }) => sum + text.length, 0)
  if (length < shortReview || length < shortForEach * earlier.plans.length || length < shortForPlans * planned) return 'short'
  const ofTheYear = lengthOf(review.filter((statement) => statement.ofTheYear))
  if (ofTheYear < leastOfTheYear && ofTheYear < leastShareOfTheYear * length) return 'many-years'
  // Words in two scripts have little in common, whatever they say.
  if (earlier.language !== later.language) return 'doubtful'
  return isDoubtful(later, 'work') || isDoubtful(earlier, 'plans') ? 'doubtful' : null
}

/** Confidence in a year from which it is known, not guessed from an event that the text names. */
const knownFrom = 0.7

/** False only where both years are known and differ. */
function reviewsThePlannedYear(earlier: Report, later: Report): boolean {
  const planned = isKnown(earlier, 'planYear') ? earlier.planYear : null
  const reviewed = isKnown(later, 'reviewedYear') ? later.reviewedYear : null
  return planned === null || reviewed === null || planned === reviewed
}

function isKnown({ evidence }: Report, field: 'planYear' | 'reviewedYear'): boolean {
  return (evidence[field]?.confidence ?? 1) >= knownFrom
}

/**
 * A predicate for the statements among which answers are looked for: those of the review; where it is missing or hardly any, all but those of the later plan, since what is planned again was not done by
 * that, and all of them where there are no others.
 */
export function isReviewOf(statements: readonly Statement[]): (statement: Statement) => boolean {
  if (lengthOf(statements.filter(({ part }) => part === 'work')) >= shortReview) return ({ part }) => part === 'work'
  return statements.some(({ part }) => part !== 'plans') ? ({ part }) => part !== 'plans' : () => true
}

function lengthOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { text }) => sum + text.length, 0)
}
