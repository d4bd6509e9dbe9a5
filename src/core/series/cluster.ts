import { append } from '../lists.ts'
import type { ReportKind } from '../model.ts'
import { nameKey, reachOf, relationOf } from '../names/index.ts'
import { joinByFolder } from './by-folder.ts'
import { clusterByName, unite } from './by-name.ts'
import { isGiven, namedOf, properKeys, relationOfClusters, type Cluster, type Named } from './identity.ts'
import { joinOf, type Join } from './joins.ts'
import { kindsOf } from './kinds.ts'
import { compareText, type DatedReport } from './report-facts.ts'

/** Reports of one organisation and one kind. */
export interface OwnSeries {
  readonly kind: ReportKind
  readonly members: readonly Named[]
}

/** What became of reports: those that belong together, those that nothing places, and what a person should confirm. */
export interface Clustering {
  readonly series: readonly OwnSeries[]
  readonly loose: readonly DatedReport[]
  readonly joins: readonly Join[]
}

/**
 * Groups reports by all that their files say: names first, folder by folder, then the folder itself, then equal names across folders. The result does not
 * depend on the order of the reports.
 */
export function clusterReports(reports: readonly DatedReport[]): Clustering {
  const sorted = reports.toSorted((a, b) => compareText(a.path, b.path) || compareText(a.id, b.id))
  const kinds = kindsOf(sorted)
  const byKind = Map.groupBy(sorted.map(namedOf), ({ report }) => kinds.get(report.id)!)
  const results = [...byKind].toSorted(([a], [b]) => compareText(a, b)).map(([kind, named]) => clusterOfKind(kind, named))
  return {
    series: results.flatMap(({ series }) => series),
    loose: results.flatMap(({ loose }) => loose),
    joins: results.flatMap(({ joins }) => joins),
  }
}

function clusterOfKind(kind: string, named: readonly Named[]): Clustering {
  const joins: Join[] = []
  const clusters: Cluster[] = []
  for (const [home, ofHome] of Map.groupBy(named, (each) => each.home)) {
    const byName = clusterByName(ofHome)
    const given = byName.clusters.filter(isGiven)
    const result = joinByFolder(
      { ...byName, clusters: byName.clusters.filter((cluster) => !isGiven(cluster)) },
      ofHome.filter(({ own }) => own === null),
      home === '',
    )
    append(clusters, [...given, ...result.clusters])
    append(joins, result.joins)
  }
  const joined = acrossFolders(clusters, joins)
  const placed = new Set(joined.flatMap(({ members }) => members))
  return {
    series: joined.map(({ members }) => ({ kind: kind.split('|')[0] as ReportKind, members })),
    loose: named.filter((each) => !placed.has(each)).map(({ report }) => report),
    joins,
  }
}

/** Clusters of different folders are one where they have one proper name, or one leaves out the superior of exactly one other; general names join nothing here. */
function acrossFolders(clusters: readonly Cluster[], joins: Join[]): Cluster[] {
  const joined = [...clusters]
  const byKey = new Map<string, Cluster>()
  for (const cluster of clusters) {
    for (const key of properKeys(cluster)) {
      const [one, other] = [holding(joined, byKey.get(key)), holding(joined, cluster)]
      if (one === undefined || one === other) byKey.set(key, cluster)
      else unite(joined, one, other!)
    }
  }
  for (const short of clusters.filter(isProper)) {
    const cluster = holding(joined, short)!
    const longer = joined.filter((other) => other !== cluster && isShortFor(cluster, other))
    if (longer.length === 1) unite(joined, cluster, longer[0]!)
  }
  noteSameNames(joined, joins)
  return joined
}

function isProper({ names }: Cluster): boolean {
  return names.some((name) => reachOf(name) === 'proper')
}

function holding(clusters: readonly Cluster[], part: Cluster | undefined): Cluster | undefined {
  return part && clusters.find(({ members }) => members.includes(part.members[0]!))
}

/** Whether a proper name of one is a proper name of the other without its superior (望澜区, 青禾市望澜区). */
function isShortFor(one: Cluster, other: Cluster): boolean {
  return one.names.some((a) =>
    other.names.some(
      (b) => reachOf(a) === 'proper' && reachOf(b) === 'proper' && nameKey(a).length < nameKey(b).length && relationOf(a, b) === 'shortened',
    ),
  )
}

/** One general name in several folders, or a short form of a name in another folder, may be one organisation: a person knows. */
function noteSameNames(clusters: readonly Cluster[], joins: Join[]): void {
  for (const [i, one] of clusters.entries()) {
    for (const other of clusters.slice(i + 1)) {
      if (one.members[0]!.home === other.members[0]!.home || (isProper(one) && isProper(other))) continue
      const relation = relationOfClusters(one, other)
      if (relation !== 'apart')
        joins.push(joinOf(relation === 'abbreviated' ? 'abbreviation' : 'same-name', false, one.members, other.members.slice(0, 1)))
    }
  }
}
