import type { TermReport } from './candidates.ts'
import type { TermCounts } from './counts.ts'
import { keyness } from './keyness.ts'
import { termLimits } from './limits.ts'
import type { Keyword } from './records.ts'

/**
 * The terms that mark each report against the other reports of its series, or against the whole archive where the series has no other: strongest first, in the
 * order of the reports. Terms are found as runs of characters, as a reader's search finds them.
 * @param counted every term counted in every report.
 * @param isNamed by the number of a term: whether it names something that a report can be about.
 */
export function reportKeywords(
  reports: readonly TermReport[],
  { records, byReport }: TermCounts,
  isNamed: readonly boolean[],
): (readonly Keyword[])[] {
  const archive = reports.reduce((sum, { characters }) => sum + characters, 0)
  const inSeries = new Uint32Array(records.length)
  const result: (readonly Keyword[])[] = []
  for (const ofSeries of Map.groupBy(reports.keys(), (number) => reports[number]!.series).values()) {
    const counted = ofSeries.map((number) => byReport[number]!)
    inSeries.fill(0)
    for (const { terms, counts } of counted) terms.forEach((term, index) => (inSeries[term]! += counts[index]!))
    const seriesSize = ofSeries.reduce((sum, number) => sum + reports[number]!.characters, 0)
    ofSeries.forEach((number, index) => {
      const size = reports[number]!.characters
      const { terms, counts } = counted[index]!
      const candidates: Candidate[] = []
      terms.forEach((number, at) => {
        const [count, { term, occurrences, reports: having }] = [counts[at]!, records[number]!]
        if (having < termLimits.reports || count < termLimits.keywordOccurrences) return
        const others =
          ofSeries.length > 1 ? { count: inSeries[number]! - count, size: seriesSize - size } : { count: occurrences - count, size: archive - size }
        const strength = keyness(others, { count, size }, { count: occurrences, size: archive }, size * termLimits.keywordPrior)
        // A word that most reports have says little of one of them, however often it stands there.
        if (strength >= termLimits.keywordKeyness)
          candidates.push({ term, count, isNamed: isNamed[number]!, strength: strength * Math.log(reports.length / having) })
      })
      result[number] = strongest(candidates)
    })
  }
  return result
}

interface Candidate extends Keyword {
  readonly isNamed: boolean
  readonly strength: number
}

/** So many times as many terms as are named are looked at, since some of them name no subject. */
const looked = 4

/**
 * Of terms that contain each other only one: the longer where it makes up most of the shorter one's occurrences. A piece of a longer term that names no subject
 * is no better for being short.
 */
function strongest(candidates: readonly Candidate[]): Keyword[] {
  const sorted = candidates.toSorted((a, b) => b.strength - a.strength || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
  const chosen: Candidate[] = []
  for (const candidate of sorted) {
    const { term, count } = candidate
    const within = chosen.findIndex((other) => other.term.includes(term) || term.includes(other.term))
    const other = chosen[within]
    if (!other) {
      if (chosen.length < looked * termLimits.keywords) chosen.push(candidate)
    } else if (term.length > other.term.length && count >= termLimits.contained * other.count) chosen[within] = candidate
  }
  return chosen
    .filter(({ isNamed }) => isNamed)
    .slice(0, termLimits.keywords)
    .map(({ term, count }) => ({ term, count }))
}
