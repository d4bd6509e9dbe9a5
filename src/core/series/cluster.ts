/** Which reports are one organisation's: what folders say beside names, what names say across folders, and what a person should confirm. */
import { append, largest, smallest } from '../lists.ts'
import type { ReportKind } from '../model.ts'
import { isRaised, mayBeMasked, mayBeRenamed, nameKey, placeOf, reachOf, relationOf } from '../names/index.ts'
import {
  clusterByName,
  clusterOf,
  isGiven,
  joinOf,
  namedOf,
  properKeys,
  relationOfClusters,
  shareYear,
  unite,
  yearsOf,
  type Cluster,
  type Clustered,
  type Join,
  type Named,
} from './identity.ts'
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

/**
 * What the folder adds to the names. Where all reports of a kind in it are of different years and no two known names contradict each other, they are one
 * organisation's, whatever each text calls it: hidden, general and missing names, and earlier and later ones. Where the names are those of several
 * organisations, the folder says nothing.
 * @param isRoot whether it is the corpus folder itself, which people fill with what they have: it joins names only that resemble each other.
 */
function joinByFolder(byName: Clustered, loose: readonly Named[], isRoot: boolean): Clustered {
  const { clusters, joins } = joinRaised(byName)
  const folders = [...clusters.flatMap(({ members }) => members), ...loose][0]?.folders ?? []
  const whole = clusters.length <= 1 ? clusters[0] : asRenamings(clusters, folders, isRoot)
  if (clusters.length > 1 && whole === undefined) return { clusters, joins: [...joins, ...possible(clusters)] }
  const renamed = clusters.length > 1 ? renamings(clusters) : []
  const taken = whole ?? clusterOf([])
  const added = fitting(taken, loose)
  const all = [...taken.members, ...added]
  const folderJoin = added.length > 0 && all.length > 1 ? [joinOf('folder', true, added, taken.members)] : []
  if (all.length === 0) return { clusters, joins }
  // One report without a name is no series.
  if (whole === undefined && all.length < 2) return { clusters, joins }
  return { clusters: [clusterOf(all)], joins: [...joins, ...renamed, ...folderJoin] }
}

/**
 * Joins a place's reports with those of the place that it became (柳塘乡, then 柳塘镇), where the one begins after the other ends, with no third that may be
 * meant.
 */
function joinRaised({ clusters, joins }: Clustered): Clustered {
  const joined = [...clusters]
  const noted = [...joins]
  const isNext = (earlier: Cluster, later: Cluster): boolean =>
    earlier !== later &&
    largest(yearsOf(earlier)) < smallest(yearsOf(later)) &&
    earlier.names.some((a) => later.names.some((b) => isRaised(placeOf(nameKey(a)), placeOf(nameKey(b))) && mayBeRenamed(a, b, 'closely')))
  for (const each of inTime(clusters)) {
    const later = joined.find(({ members }) => members.includes(each.members[0]!))!
    const before = joined.filter((earlier) => isNext(earlier, later))
    if (before.length !== 1 || joined.filter((other) => isNext(before[0]!, other)).length !== 1) continue
    noted.push(joinOf('renamed', true, later.members, before[0]!.members))
    unite(joined, before[0]!, later)
  }
  return { clusters: joined, joins: noted }
}

/** The clusters as one, where each may be a later name of the one before; undefined where anything speaks against it. */
function asRenamings(clusters: readonly Cluster[], folders: readonly string[], isRoot: boolean): Cluster | undefined {
  const ordered = inTime(clusters)
  for (const [i, one] of ordered.entries()) for (const other of ordered.slice(i + 1)) if (shareYear(one, other)) return undefined
  const isNamed =
    !isRoot && folders.slice(0, 1).some((folder) => clusters.some(({ names }) => names.some((name) => relationOf(folder, name) !== 'apart')))
  const fits = ordered.slice(1).every((later, i) => {
    const earlier = ordered[i]!
    const inTurn = largest(yearsOf(earlier)) < smallest(yearsOf(later))
    const alike = earlier.names.some((a) => later.names.some((b) => mayBeRenamed(a, b, isRoot ? 'closely' : 'loosely')))
    return alike ? inTurn || !isRoot : isNamed && clusters.length <= 3 && !contradict(earlier, later)
  })
  return fits ? clusterOf(ordered.flatMap(({ members }) => members)) : undefined
}

/** Names with places of their own that differ are two organisations'. */
function contradict(one: Cluster, other: Cluster): boolean {
  return one.names.some((a) =>
    other.names.some((b) => {
      const [place, otherPlace] = [placeOf(nameKey(a)), placeOf(nameKey(b))]
      return place !== '' && otherPlace !== '' && !place.endsWith(otherPlace) && !otherPlace.endsWith(place) && !isRaised(place, otherPlace)
    }),
  )
}

function renamings(clusters: readonly Cluster[]): Join[] {
  const ordered = inTime(clusters)
  return ordered.slice(1).map((later, i) => joinOf('renamed', true, later.members, ordered[i]!.members))
}

/** What a person might know to be one organisation: clusters of one place and like names that have no year in common. */
function possible(clusters: readonly Cluster[]): Join[] {
  const byPlace = Map.groupBy(inTime(clusters), ({ names }) => placeOf(nameKey(names[0]!)))
  return [...byPlace].flatMap(([place, ofPlace]) =>
    (place === '' ? [] : ofPlace).flatMap((earlier, i) =>
      ofPlace
        .slice(i + 1)
        .filter((later) => !shareYear(earlier, later) && earlier.names.some((a) => later.names.some((b) => mayBeRenamed(a, b, 'closely'))))
        .map((later) => joinOf('renamed', false, later.members, earlier.members)),
    ),
  )
}

function inTime(clusters: readonly Cluster[]): Cluster[] {
  return clusters.toSorted((a, b) => smallest(yearsOf(a)) - smallest(yearsOf(b)) || (a.names[0]! < b.names[0]! ? -1 : 1))
}

/** The reports without a name of their own that go with a cluster: of years that it lacks, and with nothing in their hidden or general names that contradicts. */
function fitting(cluster: Cluster, loose: readonly Named[]): Named[] {
  const years = yearsOf(cluster)
  // Beside one that says what it is, a paper that does not is another.
  const sure = new Set(loose.flatMap(({ report }) => (report.kindTold ? [report.year] : [])))
  const counted = loose.filter(({ report }) => report.kindTold || !sure.has(report.year))
  const counts = Map.groupBy(counted, ({ report }) => report.year)
  const free = counted.filter(({ report }) => !years.has(report.year) && counts.get(report.year)!.length === 1)
  // Several unnamed reports of one year are of several organisations.
  if (counted.length - free.length > counted.length / 3) return []
  const vague = [...new Set(free.flatMap((each) => each.vague ?? []))]
  const agree = vague.every((a) => vague.every((b) => maybeSame(a, b)))
  return agree
    ? free.filter((each) => each.vague === null || cluster.names.length === 0 || cluster.names.some((name) => maybeSame(each.vague!, name)))
    : []
}

/** Whether a hidden or general name may stand for another name: XX镇 for 柳塘镇, 院党委 for 青禾市中医院. */
function maybeSame(vague: string, name: string): boolean {
  const [a, b] = [nameKey(vague), nameKey(name)]
  if (reachOf(vague) === 'masked' || reachOf(name) === 'masked') return mayBeMasked(a, b) || mayBeMasked(b, a)
  return a.endsWith(b) || b.endsWith(a) || b.includes(a.slice(0, 1)) || !/\p{Script=Han}/u.test(a)
}
