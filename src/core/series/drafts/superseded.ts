import { smallest } from '../../lists.ts'
import { nameKey, reachOf, relationOf } from '../../names/index.ts'
import { homeOf } from '../home.ts'
import type { DatedReport, ReportFacts } from '../report-facts.ts'
import { stageIn } from './draft-line.ts'

/** The drafts in whose place a later draft, or the report itself, is among the reports: of one folder or one proper name, one kind and one year. */
export function supersededDrafts<Facts extends DatedReport>(reports: readonly Facts[]): Set<Facts> {
  const staged = reports.map((report) => ({ report, stage: stageOf(report) }))
  const drafts = staged.filter(({ stage }) => stage < Infinity)
  return new Set(
    drafts.filter((draft) => staged.some((other) => other.stage > draft.stage && isOfOne(draft.report, other.report))).map(({ report }) => report),
  )
}

/** How far a paper is on its way to the report, by its title, its name and the line at its head; Infinity for the report itself. */
function stageOf({ title, path, draftLine }: ReportFacts): number {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return smallest([title ?? '', name, draftLine ?? ''].map((words) => stageIn(words) ?? Infinity))
}

function isOfOne(draft: DatedReport, other: DatedReport): boolean {
  if (draft.year !== other.year || draft.kind !== other.kind || draft.series !== other.series) return false
  const [a, b] = [draft.organisation, other.organisation]
  const isInOneFolder = homeOf(draft.path) === homeOf(other.path)
  if (a === null || b === null) return isInOneFolder && a === b && homeOf(draft.path) !== ''
  if (nameKey(a) === nameKey(b)) return isInOneFolder || reachOf(a) === 'proper'
  return isInOneFolder && relationOf(a, b) !== 'apart'
}
