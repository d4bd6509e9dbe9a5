import { doubtMessage, doubtsOfPair, isDoubtfulPair } from '../doubt/index.ts'
import type { Comparison, Coverage, ListComparison, Report, ReportHead, Segment } from '../model.ts'
import { alignItems, linksByChapter, linkTables, movesOf, repeatedLeads, unsaidLinks } from './links/index.ts'
import { doubtedByRectifications, personsWord, withFates, type LinkCorrection } from './corrections.ts'
import { coverageOf, followThroughOf, rectificationAnswers } from './answers/index.ts'
import { profilerOf, type Profiler } from './profiles/index.ts'
import { goalsOf, pairQuantities, restatedQuantities } from './quantities/index.ts'
import { measuresOfParts } from './similarity-measures.ts'
import { judgementOf, thresholds, type OwnThresholds } from './thresholds.ts'

export type { LinkCorrection } from './corrections.ts'
export { diffTexts } from './diff/index.ts'
export { chineseProfiler } from './profiles/index.ts'
export { thresholds, type OwnThresholds } from './thresholds.ts'
export { tokensOf, type Token } from './diff/index.ts'

export interface CompareOptions {
  /** Cuts texts into words for the marks inside linked items. */
  readonly segment: Segment
  /** What persons said about the links of these two reports; they win over every rule. */
  readonly corrections?: readonly LinkCorrection[]
  /** Keeps what is worked out of a report for its other comparisons: the same one, `chineseProfiler()`, for all comparisons of a series. */
  readonly profiler?: Profiler
  /** Thresholds that the archive sets otherwise. */
  readonly thresholds?: OwnThresholds
}

/** Compares two reports of one organisation, the earlier with the later. The same input gives the same output, in every runtime. */
export function compare(earlier: Report, later: Report, options: CompareOptions): Comparison {
  return compareWith(earlier, later, options, personsWord)
}

/** The same of reports of which no person has said anything: what applies corrections need not be loaded for it. */
export function compareUncorrected(earlier: Report, later: Report, options: Omit<CompareOptions, 'corrections'>): Comparison {
  return compareWith(earlier, later, options, null)
}

function compareWith(earlier: Report, later: Report, options: CompareOptions, wordOf: typeof personsWord | null): Comparison {
  const profiler = profilerOf([earlier, later], options.profiler)
  const limits = judgementOf(options.thresholds)
  // Words of very long reports would cost too much: their marks go by clauses, and the result says so.
  const isLong = [earlier, later].some((report) => lengthOf(report) > thresholds.diff.exactReport)
  const segment = isLong ? clausesOf : options.segment
  const problemsOf = [profiler.items(earlier.problems, earlier), profiler.items(later.problems, later)] as const
  const lists = (['problems', 'plans', 'work'] as const).map((list) => {
    const a = profiler.items(earlier[list], earlier)
    const b = profiler.items(later[list], later)
    const corrections = options.corrections?.filter((correction) => correction.list === list) ?? []
    const word = corrections.length > 0 ? wordOf?.(corrections, a, b) : undefined
    const byChapter = list === 'plans' ? linksByChapter(earlier, later, profiler, limits[list], segment) : null
    const links = byChapter
      ? (word?.chapters(byChapter, limits[list].sure, segment) ?? byChapter)
      : alignItems(a, b, linkTables(list, a, b, problemsOf), limits[list], segment, word)
    const unsaid =
      list === 'problems'
        ? unsaidLinks(list, { earlier, later }, links, profiler, limits.links)
        : list === 'work'
          ? repeatedLeads({ earlier, later }, links, profiler, limits.links)
          : []
    const others = links.filter((link) => !unsaid.some((own) => own.earlier[0] === link.earlier[0] && own.later[0] === link.later[0]))
    return { list, earlier: a, later: b, links: [...others, ...unsaid], messages: word?.messages ?? [], refused: word?.refused ?? [] }
  })
  const listOf = ({ list, links, refused }: (typeof lists)[number], own = links): ListComparison => ({
    ...{ earlier: earlier[list], later: later[list], links: own },
    ...(refused.length > 0 && { refused }),
  })
  const [problems, plans, work] = lists as [(typeof lists)[number], (typeof lists)[number], (typeof lists)[number]]
  const rectified = rectificationAnswers(later, problems.earlier, problems.later, profiler, limits.rectification)
  const problemLinks = doubtedByRectifications(problems.links, rectified)
  return {
    earlier: headOf(earlier),
    later: headOf(later),
    yearsApart: earlier.year === null || later.year === null ? null : later.year - earlier.year,
    problems: listOf(problems, problemLinks),
    plans: listOf(plans),
    work: listOf(work),
    moved: movesOf(lists, limits.move),
    doubtful: (['problems', 'plans', 'work'] as const).filter((list) => isDoubtfulPair(earlier, later, list)),
    followThrough: followThroughOf(earlier, later, plans.links, profiler, limits),
    goals: goalsOf(earlier, later, profiler),
    coverage: coverageOf(later, profiler, limits),
    rectifications: withFates(rectified, problemLinks),
    quantities: pairQuantities(earlier, later, profiler, limits),
    restated: restatedQuantities([earlier, later], options.thresholds),
    similarity: measuresOfParts(earlier, later, profiler.reader),
    messages: [...lists.flatMap((list) => list.messages), ...doubtsOfPair(earlier, later).map(doubtMessage)],
    exact: !isLong && lists.every((list) => list.links.every((link) => link.exact)),
  }
}

/** Which plans answer which problems of one report that is compared with none before it. @param own thresholds that the archive sets otherwise. */
export function coverageOfReport(report: Report, own?: OwnThresholds): Coverage[] {
  return coverageOf(report, profilerOf([report]), judgementOf(own))
}

/** Characters of a report's blocks. */
function lengthOf(report: Report): number {
  return report.blocks.reduce((sum, block) => sum + block.text.length, 0)
}

function clausesOf(text: string): string[] {
  return text.match(/[^\p{P}\s]+|[\p{P}\s]/gu) ?? []
}

function headOf({ id, series, year, title }: Report): ReportHead {
  return { id, series, year, title }
}
