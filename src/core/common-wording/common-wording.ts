import type { Span } from '../model.ts'
import { commonWordingLimits, keptShingles, lettersOf, reportFinder, ShingleIndex, shingleLength, type KeptShingles } from './shingles.ts'

/** A report as far as common wording is concerned. */
export interface WordedReport {
  readonly id: string
  /** Reports of one organisation repeat each other, which is no common wording. */
  readonly organisation: string
  readonly passages: readonly { readonly id: string; readonly text: string }[]
}

/** What of a passage stands in reports of other organisations too. */
export interface CommonPassage {
  readonly id: string
  /** Share of its letters and digits, 0 to 1. */
  readonly share: number
  /** The common runs, in order, as offsets into the passage's text. */
  readonly runs: readonly Span[]
  /** Ids of some reports of other organisations that have them, those that have most of them first. */
  readonly where: readonly string[]
}

/** What of a report stands in reports of other organisations too. */
export interface CommonWording {
  readonly report: string
  /** How many letters and digits it has, and the share of them, 0 to 1. */
  readonly letters: number
  readonly share: number
  /** The passages that have any. */
  readonly passages: readonly CommonPassage[]
}

/**
 * The share of every passage of every report that stands, word for word, in reports of other organisations too. Time and memory grow with the length of
 * the texts, not with the number of pairs of reports.
 */
export function commonWording(reports: readonly WordedReport[]): CommonWording[] {
  const numbers = new Map<string, number>()
  const organisations = Int32Array.from(reports, ({ organisation }) => {
    if (!numbers.has(organisation)) numbers.set(organisation, numbers.size)
    return numbers.get(organisation)!
  })
  const letters = lettersOf(reports.map(({ passages }) => passages.map(({ text }) => text)))
  const kept = keptShingles(letters)
  const reportAt = reportFinder(letters.reports)
  const index = new ShingleIndex(kept.hashes.length, (place) => organisations[reportAt(place)]!)
  let report = 0
  kept.hashes.forEach((hash, number) => {
    const place = kept.places[number]!
    while (letters.reports[report + 1]! <= place) report++
    index.add(hash, place, organisations[report]!)
  })
  let passageNumber = 0
  return reports.map(({ id, passages }, report): CommonWording => {
    let all = 0
    let common = 0
    const found = passages.flatMap((passage): CommonPassage[] => {
      const [from, to] = [letters.passages[passageNumber]!, letters.passages[passageNumber + 1]! - 1]
      const { runs, where } = commonRuns(letters.codes, kept, passageNumber++, { from, to }, organisations[report]!, index, reportAt)
      const length = runs.reduce((sum, run) => sum + run.to - run.from, 0)
      all += to - from
      common += length
      if (length === 0) return []
      return [
        {
          id: passage.id,
          share: length / (to - from),
          runs: runs.map((run) => ({ from: letters.places[run.from]!, to: letters.places[run.to - 1]! + 1 })),
          where: where.map((other) => reports[other]!.id),
        },
      ]
    })
    return { report: id, letters: all, share: all === 0 ? 0 : common / all, passages: found }
  })
}

/** The runs of a passage that another organisation has, as places of letters, and the numbers of the reports that have most of them. */
function commonRuns(
  codes: Uint16Array,
  kept: KeptShingles,
  passage: number,
  bounds: Span,
  organisation: number,
  index: ShingleIndex,
  reportAt: (place: number) => number,
): { runs: Span[]; where: number[] } {
  const runs: Span[] = []
  const counts = new Map<number, number>()
  for (let shingle = kept.passages[passage]!; shingle < kept.passages[passage + 1]!; shingle++) {
    const there = index.elsewhere(kept.hashes[shingle]!, organisation)
    if (there < 0) continue
    const run = wholeRun(codes, kept.places[shingle]!, there, bounds)
    // Two shingles may have one hash.
    if (run === null) continue
    const report = reportAt(there)
    counts.set(report, (counts.get(report) ?? 0) + 1)
    const last = runs.at(-1)
    if (last && run.from <= last.to) runs[runs.length - 1] = { from: Math.min(last.from, run.from), to: Math.max(last.to, run.to) }
    else runs.push(run)
  }
  const where = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b).slice(0, commonWordingLimits.named)
  return { runs: runs.filter((run) => run.to - run.from >= commonWordingLimits.run), where: where.map(([report]) => report) }
}

/** A shared shingle with the letters before and behind it that are shared as well: winnowing finds a run without a few letters at its ends. Null where it is not shared. */
function wholeRun(codes: Uint16Array, at: number, there: number, { from, to }: Span): Span | null {
  let length = 0
  while (length < shingleLength + commonWordingLimits.window && at + length < to && codes[at + length] === codes[there + length]) length++
  if (length < shingleLength) return null
  let before = 0
  while (before < commonWordingLimits.window && at - before > from && codes[at - before - 1] === codes[there - before - 1]) before++
  return { from: at - before, to: at + length }
}
