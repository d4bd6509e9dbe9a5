import { nameKey } from '../names/index.ts'
import { clusterByName } from './by-name.ts'
import { genreOf, periodOf } from './genre.ts'
import { homeOf } from './home.ts'
import { namedOf } from './identity.ts'
import type { DatedReport } from './report-facts.ts'

/**
 * The kind of each report, with its genre where the kind says little. One that tells no kind but problems or plans is of the kind of the others in its folder,
 * where these are of one kind; and what one organisation calls its 工作总结 in one year and its 工作报告 in another is of one kind.
 */
export function kindsOf(reports: readonly DatedReport[]): Map<string, string> {
  const told = Map.groupBy(
    reports.filter(({ kindTold }) => kindTold),
    ({ path }) => homeOf(path),
  )
  const kindsOfHomes = new Map([...told].map(([home, ofHome]) => [home, new Set(ofHome.map(ownKind))]))
  const kinds = new Map(
    reports.map((report) => {
      const around = report.kindTold || !report.looksAhead ? undefined : kindsOfHomes.get(homeOf(report.path))
      return [report.id, around?.size === 1 ? [...around][0]! : ownKind(report)]
    }),
  )
  for (const alike of groupsAlike(reports, kinds)) for (const { id } of alike) kinds.set(id, kinds.get(alike.at(-1)!.id)!)
  return kinds
}

function ownKind(report: DatedReport): string {
  const genre = report.series === null ? (genreOf(report) ?? '') : `series ${nameKey(report.series)}`
  if (report.kind === 'other') return `other|${genre}`
  const ofParty = report.kind === 'department' && isOfParty(report) ? '党建' : []
  return [report.kind, ofParty, periodOf(report) ?? []].flat().join('|')
}

function isOfParty({ title }: DatedReport): boolean {
  return /党建|党的建设/u.test(title ?? '')
}

/** Kinds that organisations put in each other's place: reports on all the work of a year, and those on the Party's. */
const interchangeable: readonly ((report: DatedReport, kind: string) => boolean)[] = [
  (report, kind) => report.kindTold && ['department', 'institution', 'other|'].includes(kind),
  (report, kind) => ['department|党建', 'other|党建'].includes(kind) || (kind === 'accountability' && isOfParty(report)),
]

/** Reports of one organisation that bear kinds of one class, no two of them in one year: each year's in the order of the years. */
function groupsAlike(reports: readonly DatedReport[], kinds: ReadonlyMap<string, string>): DatedReport[][] {
  return interchangeable.flatMap((isOfClass) => {
    const ofClass = reports.filter((report) => report.series === null && isOfClass(report, kinds.get(report.id)!))
    return [...Map.groupBy(ofClass, ({ path }) => homeOf(path))].flatMap(([home, ofHome]) => {
      const isMixed = new Set(ofHome.map(({ id }) => kinds.get(id))).size > 1
      if (!isMixed) return []
      const groups =
        home !== '' && isOneAYear(ofHome)
          ? [ofHome]
          : clusterByName(ofHome.map(namedOf)).clusters.map(({ members }) => members.map(({ report }) => report))
      return groups.filter((group) => group.length > 1 && isOneAYear(group)).map((group) => group.toSorted((a, b) => a.year - b.year))
    })
  })
}

function isOneAYear(reports: readonly DatedReport[]): boolean {
  return new Set(reports.map(({ year }) => year)).size === reports.length
}
