import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { homeOf } from './home.ts'
import type { DatedReport } from './report-facts.ts'

/** A report with the names that count for it. */
export interface Named {
  readonly report: DatedReport
  readonly home: string
  /** The name that tells its organisation from others, at least within its folder; null where the file has none. */
  readonly own: string | null
  /** What stands in its place: a hidden name, or one that fits many. */
  readonly vague: string | null
  /** Further names of the file, which agree with others' own. */
  readonly also: readonly string[]
  /** Names that the text says the organisation had before. */
  readonly former: readonly string[]
  /** Of its folders, the nearest first. */
  readonly folders: readonly string[]
}

/** What a report's file says of whose it is. */
export function namedOf(report: DatedReport): Named {
  const { organisation, organisationGiven, names, series } = report
  const told = organisationGiven ? [] : names.filter(({ by, former }) => by !== 'folder' && !former).map(({ name }) => name)
  const all = organisation === null ? told : [organisation, ...told]
  const telling = all.filter((name) => tells(name))
  const own =
    (organisation !== null && tells(organisation) ? organisation : undefined) ??
    telling.find((name) => reachOf(name) === 'proper') ??
    telling[0] ??
    null
  return {
    report,
    home: homeOf(report.path),
    own: series ?? own,
    vague: series === null && own === null ? (all[0] ?? null) : null,
    also: [...new Set(telling)].filter((name) => name !== own),
    former: names.filter(({ former }) => former).map(({ name }) => name),
    folders: names.filter(({ by }) => by === 'folder').map(({ name }) => name),
  }
}

function tells(name: string): boolean {
  const reach = reachOf(name)
  return reach === 'proper' || reach === 'functional'
}

/** Reports of one organisation, as far as their names tell. */
export interface Cluster {
  readonly members: Named[]
  /** Own names, without doubles. */
  readonly names: string[]
}

export function yearsOf({ members }: Cluster): Set<number> {
  return new Set(members.map(({ report }) => report.year))
}

/** Whether two clusters have reports of one year: then what joins them must be sure. */
export function shareYear(one: Cluster, other: Cluster): boolean {
  const years = yearsOf(other)
  return one.members.some(({ report }) => years.has(report.year))
}

/** The strongest relation between any two names of two clusters. */
export function relationOfClusters(one: Cluster, other: Cluster): ReturnType<typeof relationOf> {
  const relations = one.names.flatMap((a) => other.names.map((b) => relationOf(a, b)))
  return (['equal', 'shortened', 'abbreviated'] as const).find((each) => relations.includes(each)) ?? 'apart'
}

/** Name keys by which clusters of different folders meet: proper names, and what the archivist gave. */
export function properKeys({ members, names }: Cluster): string[] {
  const given = members.flatMap(({ report }) => report.series ?? [])
  return [...new Set([...names.filter((name) => reachOf(name) === 'proper'), ...given].map(nameKey))]
}

/** Whether the archivist placed all of a cluster's reports, which then nothing but a name joins with others. */
export function isGiven({ members }: Cluster): boolean {
  return members.every(({ report }) => report.series !== null)
}
