import type { Panel, TermCounts } from './counts.ts'
import { keyness } from './keyness.ts'
import { termLimits } from './limits.ts'
import type { TermChange, TermRecord, YearOfTerms } from './records.ts'

/**
 * What rose, fell, came and went in each year against the year before, over the series that have both.
 * @param isNamed by the number of a term: whether it names something that a report can be about.
 */
export function changesOf(counts: TermCounts, isNamed: readonly boolean[]): YearOfTerms[] {
  const named = counts.records.filter((_, term) => isNamed[term])
  const characters = counts.years.reduce((sum, year) => sum + year.characters, 0)
  return counts.panels.map((panel) => {
    const changes = counts.records.flatMap((record, term) => (isNamed[term] ? [changeOf(record, term, panel, characters)] : []))
    const strongest = (direction: 1 | -1): TermChange[] =>
      withoutContained(
        changes
          .filter((change) => change.keyness * direction >= termLimits.keyness && rises(change, panel, direction))
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

function changeOf(record: TermRecord, term: number, { before, after }: Panel, characters: number): TermChange {
  const [earlier, later] = [before.occurrences[term]!, after.occurrences[term]!]
  return {
    record,
    keyness: keyness(
      { count: earlier, size: before.characters },
      { count: later, size: after.characters },
      { count: record.occurrences, size: characters },
      termLimits.priorCharacters,
    ),
    earlierRate: (earlier / Math.max(1, before.characters)) * 10_000,
    laterRate: (later / Math.max(1, after.characters)) * 10_000,
    earlierReports: before.reportsWith[term]!,
    laterReports: after.reportsWith[term]!,
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
  return chosen
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
