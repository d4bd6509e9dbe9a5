import type { FollowThrough, FollowThroughStatus, Passage, Report } from '../model.ts'
import { sentencesOfPart } from './sentences.ts'
import type { CorpusStatistics } from './statistics.ts'
import { thresholds } from './thresholds.ts'
import { pairCodesOf } from './character-pairs.ts'
import { cosine, vectorOf } from './vector.ts'
import { wordingOf } from './wording.ts'

const shownPassages = 3

/**
 * Each plan item of the earlier report against the later report's review of that year. Where the later report reviews another
 * year than the one that was planned, or its review was not found, nothing can be judged: every plan is undetermined.
 */
export function followThroughOf(earlier: Report, later: Report, statistics: CorpusStatistics): FollowThrough[] {
  const sentences = sentencesOfPart(later, 'work').map((sentence) => ({
    ...sentence,
    vector: vectorOf(pairCodesOf(wordingOf(sentence.text)), statistics.weight),
  }))
  const comparable = sentences.length > 0 && reviewsThePlannedYear(earlier, later)
  return earlier.plans.map((plan) => {
    const vector = vectorOf(pairCodesOf(wordingOf(plan.text)), statistics.weight)
    const evidence: Passage[] = sentences
      .map((sentence) => ({ id: sentence.block, text: sentence.text, similarity: Math.round(cosine(vector, sentence.vector) * 1000) / 1000 }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, shownPassages)
      .filter((passage) => passage.similarity > 0.05)
    return { plan: plan.id, status: comparable ? statusOf(evidence) : 'undetermined', evidence }
  })
}

/** False only where both years are known and differ. */
export function reviewsThePlannedYear(earlier: Report, later: Report): boolean {
  return earlier.planYear === null || later.reviewedYear === null || earlier.planYear === later.reviewedYear
}

function statusOf(evidence: readonly Passage[]): FollowThroughStatus {
  const best = evidence[0]?.similarity ?? 0
  if (best >= thresholds.followThrough.matched) return 'matched'
  return best >= thresholds.followThrough.partial ? 'partial' : 'not-found'
}
