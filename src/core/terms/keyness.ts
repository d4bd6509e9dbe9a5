/** Terms that tell one body of text from another: the measure, what changed from year to year, and what marks single reports. */
import type { Panel, TermCounts } from './counts.ts'
import { termLimits, type Keyword, type TermChange, type TermRecord, type YearOfTerms } from './records.ts'
import type { TermReport } from './candidates.ts'

/**
 * How strongly a term tells one body of text from another: the signed root of the log-likelihood ratio of two binomials (Dunning, “Accurate methods for the statistics of
 * surprise and coincidence”, Computational Linguistics 1993), which holds for rare terms as well, and for those that one of the bodies lacks: names of a year's event.
 * Positive where the second body uses the term more; beyond about ±1.96 a difference is unlikely to be chance.
 * @param first occurrences of the term, and size of the body, in the same unit.
 */
export function keyness(first: Frequency, second: Frequency): number {
  const bodies = [first, second].map(({ count, size }) => ({ count, size: Math.max(size, count) }))
  const share = (bodies[0]!.count + bodies[1]!.count) / (bodies[0]!.size + bodies[1]!.size)
  const ratio = bodies.reduce((sum, { count, size }) => sum + surprise(count, size * share) + surprise(size - count, size * (1 - share)), 0)
  const direction = bodies[1]!.count * bodies[0]!.size - bodies[0]!.count * bodies[1]!.size
  return Math.sign(direction) * Math.sqrt(Math.max(0, 2 * ratio))
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}

/** Occurrences of a term in a body of text and the body's size. */
export interface Frequency {
  readonly count: number
  readonly size: number
}

/**
 * What rose, fell, came and went in each year against the year before, over the series that have both.
 * @param isNamed by the number of a term: whether it names something that a report can be about.
 */
export function changesOf(counts: TermCounts, isNamed: readonly boolean[]): YearOfTerms[] {
  const named = counts.records.filter((_, term) => isNamed[term])
  return counts.panels.map((panel) => {
    const changes = counts.records.flatMap((record, term) => (isNamed[term] ? (changeOf(record, term, panel) ?? []) : []))
    const strongest = (direction: 1 | -1): TermChange[] =>
      withoutContained(
        changes
          .filter((change) => change.keyness * direction > 0 && rises(change, panel, direction))
          .toSorted((a, b) => (b.keyness - a.keyness) * direction || (a.record.term < b.record.term ? -1 : 1)),
        termLimits.listed,
      )
    const listed = (records: readonly TermRecord[], year: number): TermRecord[] => {
      const of = counts.years.findIndex((totals) => totals.year === year)
      const sorted = records.toSorted(
        (a, b) => b.reportsByYear[of]! - a.reportsByYear[of]! || b.occurrences - a.occurrences || (a.term < b.term ? -1 : 1),
      )
      return longestOf(sorted.slice(0, 10 * termLimits.listed), of).slice(0, termLimits.listed)
    }
    return {
      earlier: panel.earlier,
      later: panel.later,
      series: panel.series,
      earlierReports: panel.before.reports,
      laterReports: panel.after.reports,
      earlierCharacters: panel.before.characters,
      laterCharacters: panel.after.characters,
      rising: strongest(1),
      falling: strongest(-1),
      firstSeen: listed(
        named.filter(({ firstYear }) => firstYear === panel.later),
        panel.later,
      ),
      lastSeen: listed(
        named.filter(({ lastYear }) => lastYear === panel.earlier),
        panel.earlier,
      ),
    }
  })
}

/**
 * The change of a term by its occurrences and by the reports that have it, together: what all reports take up says more than what one repeats. Null where its
 * occurrences alone may be chance.
 */
function changeOf(record: TermRecord, term: number, { before, after }: Panel): TermChange | null {
  const [earlier, later] = [before.occurrences[term]!, after.occurrences[term]!]
  const [earlierReports, laterReports] = [before.reportsWith[term]!, after.reportsWith[term]!]
  const ofOccurrences = keyness({ count: earlier, size: before.characters }, { count: later, size: after.characters })
  if (Math.abs(ofOccurrences) < termLimits.keyness) return null
  const ofReports = keyness({ count: earlierReports, size: before.reports }, { count: laterReports, size: after.reports })
  return {
    record,
    keyness: Math.sign(ofOccurrences) * Math.hypot(ofOccurrences, ofReports),
    earlierRate: (earlier / Math.max(1, before.characters)) * 10_000,
    laterRate: (later / Math.max(1, after.characters)) * 10_000,
    earlierReports,
    laterReports,
  }
}

/** A term that one report repeats is no change of the year: the share of reports that have it must move the same way, and two must have it where there are two. */
function rises({ earlierReports, laterReports }: TermChange, { before, after }: Panel, direction: 1 | -1): boolean {
  const moved = (laterReports / after.reports - earlierReports / before.reports) * direction
  const having = direction === 1 ? laterReports : earlierReports
  return moved > 0 && having >= Math.min(termLimits.reports, direction === 1 ? after.reports : before.reports)
}

/**
 * Of terms that contain each other, strongest first, only one: the longer where it makes up most of the shorter one's change, else the shorter.
 */
function withoutContained(changes: readonly TermChange[], most: number): TermChange[] {
  let chosen: TermChange[] = []
  for (const change of changes) {
    const { term } = change.record
    const longer = chosen.filter(({ record }) => record.term.includes(term))
    const shorter = chosen.filter(({ record }) => term.includes(record.term))
    if (longer.some((other) => standsFor(other, change))) continue
    if (shorter.length === 0) {
      if (chosen.length < most) chosen.push(change)
      continue
    }
    const absorbed = shorter.filter((other) => standsFor(change, other))
    if (absorbed.length === shorter.length)
      chosen = chosen.flatMap((other) => (other === absorbed[0] ? change : absorbed.includes(other) ? [] : other))
  }
  // What took the place of a stronger piece of it stands where its own strength puts it.
  return chosen.toSorted((a, b) => Math.abs(b.keyness) - Math.abs(a.keyness))
}

/** Whether a longer term makes up most of the change of a shorter one inside it. */
function standsFor(longer: TermChange, shorter: TermChange): boolean {
  const moved = ({ earlierRate, laterRate }: TermChange): number => Math.abs(laterRate - earlierRate)
  return moved(longer) >= termLimits.contained * moved(shorter)
}

/** Of terms that contain each other and stand in the same number of the year's reports, only the longest. */
function longestOf(records: readonly TermRecord[], year: number): TermRecord[] {
  return records.filter(
    (record) =>
      !records.some(
        (other) =>
          other.term.length > record.term.length && other.term.includes(record.term) && other.reportsByYear[year] === record.reportsByYear[year],
      ),
  )
}

/**
 * The terms that mark each report against the other reports of its series, or against the whole archive where the series has no other: strongest first, in the
 * order of the reports. Terms are found as runs of characters, as a reader's search finds them.
 * @param counted every term counted in every report.
 * @param isNamed by the number of a term: whether it names something that a report can be about.
 * @param mayBePlain whether it belongs to a kind of terms that often don't.
 */
export function reportKeywords(
  reports: readonly TermReport[],
  { records, byReport }: TermCounts,
  isNamed: readonly boolean[],
  mayBePlain: readonly boolean[],
): (readonly Keyword[])[] {
  const most = reports.length < termLimits.keywordReports ? reports.length : termLimits.keywordShare * reports.length
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
        if (having < termLimits.reports || having > most || count < termLimits.keywordOccurrences) return
        const others =
          ofSeries.length > 1 ? { count: inSeries[number]! - count, size: seriesSize - size } : { count: occurrences - count, size: archive - size }
        const strength = keyness(others, { count, size })
        // A word that most reports have says little of one of them, however often it stands there.
        const weight = mayBePlain[number] ? termLimits.plainWeight : 1
        if (strength >= termLimits.keywordKeyness)
          candidates.push({ term, count, isNamed: isNamed[number]!, strength: weight * strength * Math.log(reports.length / having) })
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
