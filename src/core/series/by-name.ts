import { smallest } from '../lists.ts'
import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { relationOfClusters, shareYear, type Cluster, type Named } from './identity.ts'
import { joinOf, type Join } from './joins.ts'

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
