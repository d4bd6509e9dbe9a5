import type { TermReport } from './candidates.ts'
import { keyness } from './keyness.ts'
import { termLimits } from './limits.ts'
import type { Keyword, TermRecord } from './records.ts'
import { termMatcher } from './term-matcher.ts'

/**
 * The terms that mark each report against the other reports of its series, or against the whole archive where the series has no other: strongest first, in the
 * order of the reports. Terms are found as runs of characters, as a reader's search finds them.
 * @param records every term that is counted in the archive.
 */
export function reportKeywords(reports: readonly TermReport[], records: readonly TermRecord[]): (readonly Keyword[])[] {
  const matcher = termMatcher(records.map(({ term }) => term))
  const archive = reports.reduce((sum, { characters }) => sum + characters, 0)
  const result: (readonly Keyword[])[] = []
  const numbers = Map.groupBy(reports.keys(), (number) => reports[number]!.series)
  // One series at a time: the counts of all reports together would not fit into memory.
  for (const ofSeries of numbers.values()) {
    const counted = ofSeries.map((number) => countTermsOf(reports[number]!, matcher.scan))
    const inSeries = new Map<number, number>()
    for (const counts of counted) for (const [term, count] of counts) inSeries.set(term, (inSeries.get(term) ?? 0) + count)
    const seriesSize = ofSeries.reduce((sum, number) => sum + reports[number]!.characters, 0)
    ofSeries.forEach((number, index) => {
      const size = reports[number]!.characters
      const others = (term: number, count: number) =>
        ofSeries.length > 1
          ? { count: inSeries.get(term)! - count, size: seriesSize - size }
          : { count: records[term]!.occurrences - count, size: archive - size }
      result[number] = strongest(
        [...counted[index]!].flatMap(([term, count]) => {
          if (count < termLimits.keywordOccurrences || masked.test(records[term]!.term)) return []
          const background = { count: records[term]!.occurrences, size: archive }
          const strength = keyness(others(term, count), { count, size }, background, size * termLimits.keywordPrior)
          if (strength < termLimits.keywordKeyness) return []
          // A word that most reports have says little of one of them, however often it stands there.
          return [{ term: records[term]!.term, count, strength: strength * Math.log(reports.length / records[term]!.reports) }]
        }),
      )
    })
  }
  return result
}

/** What stands for something that was masked says nothing of a report. */
const masked = /^[XxＸｘ×*]+$/u

function countTermsOf({ passages }: TermReport, scan: (text: string, onTerm: (term: number) => void) => void): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [text] of passages) scan(text, (term) => counts.set(term, (counts.get(term) ?? 0) + 1))
  return counts
}

/** Of terms that contain each other only one: the longer where it makes up most of the shorter one's occurrences. */
function strongest(candidates: readonly (Keyword & { readonly strength: number })[]): Keyword[] {
  const sorted = candidates.toSorted((a, b) => b.strength - a.strength || b.term.length - a.term.length || (a.term < b.term ? -1 : 1))
  const chosen: Keyword[] = []
  for (const { term, count } of sorted) {
    const within = chosen.findIndex((other) => other.term.includes(term) || term.includes(other.term))
    const other = chosen[within]
    if (!other) {
      if (chosen.length < termLimits.keywords) chosen.push({ term, count })
    } else if (term.length > other.term.length && count >= termLimits.contained * other.count) chosen[within] = { term, count }
  }
  return chosen
}
