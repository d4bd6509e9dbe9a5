/** Whose a report is, as its file names it, and which reports of a folder are one organisation's by these names. */
import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { homeOf, type DatedReport } from './report-facts.ts'
import { smallest } from '../lists.ts'

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

/**
 * Why files were joined on evidence that a person should look at, or might belong together and were left apart: `short-form` (one name leaves something
 * out of the other), `abbreviation` (one is made of the other's letters), `renamed` (an earlier and a later name), `folder` (the folder alone says so),
 * `same-name` (one general name in two folders).
 */
export type JoinReason = 'short-form' | 'abbreviation' | 'renamed' | 'folder' | 'same-name'

/** Evidence about files that a person should confirm. */
export interface Join {
  readonly reason: JoinReason
  /** Whether they were joined, or left apart. */
  readonly joined: boolean
  /** Ids of the reports that the evidence brings in, and one each of those that they belong to. */
  readonly reports: readonly string[]
  readonly others: readonly string[]
  /** Names on both sides; empty where a side has none of its own. */
  readonly names: readonly string[]
  readonly otherNames: readonly string[]
}

/** A join of two groups of named reports. */
export function joinOf(reason: JoinReason, joined: boolean, ours: readonly Named[], theirs: readonly Named[]): Join {
  const ids = (members: readonly Named[]): string[] => members.map(({ report }) => report.id).toSorted()
  const names = (members: readonly Named[]): string[] => [...new Set(members.flatMap(({ own }) => own ?? []))].toSorted()
  return { reason, joined, reports: ids(ours), others: ids(theirs), names: names(ours), otherNames: names(theirs) }
}

/** Clusters of the reports of one folder and kind, and what a person should know of how they came about. */
export interface Clustered {
  readonly clusters: Cluster[]
  readonly joins: Join[]
}

/**
 * Groups the reports of one folder by their own names: equal ones; then a name that some file gives beside its own; then short forms and abbreviations of
 * exactly one organisation. Reports without a name of their own are left out.
 */
export function clusterByName(reports: readonly Named[]): Clustered {
  const byKey = Map.groupBy(
    reports.filter(({ own }) => own !== null),
    ({ own }) => nameKey(own!),
  )
  let clusters = [...byKey.keys()].toSorted().map((key): Cluster => clusterOf(byKey.get(key)!))
  const joins: Join[] = []
  clusters = joinAlsoNamed(clusters, joins)
  for (const relation of ['shortened', 'abbreviated'] as const) clusters = joinRelated(clusters, relation, joins)
  return { clusters, joins }
}

export function clusterOf(members: readonly Named[]): Cluster {
  return { members: [...members], names: [...new Set(members.flatMap(({ own }) => own ?? []))] }
}

/** Joins what a file's second name, or the former name that its text tells, gives to another cluster, where its first name tells less or is that former name's successor. */
function joinAlsoNamed(clusters: readonly Cluster[], joins: Join[]): Cluster[] {
  const joined = [...clusters]
  for (const cluster of clusters) {
    const renamed = formerly(cluster, joined)
    const isWeak = cluster.names.every((name) => reachOf(name) !== 'proper')
    const also = cluster.members.flatMap((member) => member.also)
    const agreeing = isWeak
      ? joined.filter(
          (other) =>
            other !== cluster && other.names.some((name) => reachOf(name) === 'proper' && also.some((each) => relationOf(each, name) === 'equal')),
        )
      : []
    const candidates = agreeing.length > 0 ? agreeing : renamed
    if (candidates.length !== 1 || !joined.includes(cluster) || (candidates === renamed && shareYear(cluster, candidates[0]!))) continue
    if (candidates === renamed) joins.push(joinOf('renamed', true, cluster.members, candidates[0]!.members))
    unite(joined, cluster, candidates[0]!)
  }
  return joined
}

/** The clusters that bear a former name which a cluster tells: of those that bear it as it stands, in a short form, or abbreviated, the surest. */
function formerly(cluster: Cluster, clusters: readonly Cluster[]): Cluster[] {
  const said = cluster.members.flatMap(({ former }) => former)
  const bearing = (relation: string): Cluster[] =>
    clusters.filter((other) => other !== cluster && other.names.some((name) => said.some((each) => relationOf(each, name) === relation)))
  return ['equal', 'shortened', 'abbreviated'].map(bearing).find((found) => found.length > 0) ?? []
}

/** Joins clusters whose names are short for those of exactly one other; where they could be short for several, that is noted. */
function joinRelated(clusters: readonly Cluster[], relation: 'shortened' | 'abbreviated', joins: Join[]): Cluster[] {
  const joined = [...clusters]
  const lengths = new Map(clusters.map((each) => [each, shortest(each)]))
  const lengthOf = (cluster: Cluster): number => lengths.get(cluster) ?? shortest(cluster)
  const byLength = clusters.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  for (const { members } of byLength) {
    const cluster = joined.find((each) => each.members.includes(members[0]!))!
    const longer = joined.filter(
      (other) => other !== cluster && lengthOf(other) > lengthOf(cluster) && relationOfClusters(cluster, other) === relation,
    )
    if (longer.length === 0) continue
    const reason = relation === 'shortened' ? 'short-form' : 'abbreviation'
    const isOne = longer.every((one) => longer.every((other) => one === other || relationOfClusters(one, other) !== 'apart'))
    const isSure = relation === 'shortened' && cluster.names.some((name) => reachOf(name) === 'proper')
    const target = longer.toSorted((a, b) => shortest(a) - shortest(b))[0]!
    if (!isOne || (!isSure && shareYear(cluster, target))) {
      joins.push(
        joinOf(
          reason,
          false,
          cluster.members,
          longer.flatMap((each) => each.members.slice(0, 1)),
        ),
      )
      continue
    }
    if (!isSure) joins.push(joinOf(reason, true, cluster.members, target.members))
    unite(joined, cluster, target)
  }
  return joined
}

function shortest({ names }: Cluster): number {
  return smallest(names.map((name) => nameKey(name).length))
}

/** Puts the union of two clusters in their place. */
export function unite(clusters: Cluster[], one: Cluster, other: Cluster): Cluster {
  const union = clusterOf([...one.members, ...other.members])
  clusters.splice(clusters.indexOf(one), 1)
  clusters.splice(clusters.indexOf(other), 1, union)
  return union
}
