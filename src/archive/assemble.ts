import { nameOnDisk } from '../core/text/apart.ts'
import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry } from '../core/records.ts'
import type { ArchiveComparison } from './comparisons.ts'
import type { BuildResults } from './build-results.ts'
import { fingerprint } from './store/fingerprint.ts'
import { reportOf, type ArchiveFile } from './originals.ts'
import { placesOf, type Place } from './review/places.ts'
import { reviewEntries } from './review/review.ts'

/** The light index of an archive. Each entry's digest covers everything that its page shows: its own record and its series'. */
export function assembleIndex(results: BuildResults): ArchiveIndex {
  const { settings, files, series, comparisons } = results
  const site = { ...settings.site, showRemoved: settings.showRemoved, thresholds: settings.thresholds }
  const shared = JSON.stringify(site)
  const neighbourhoods = neighbourhoodsOf(results)
  const places = placesOf(results, neighbourhoods)
  const index: ArchiveIndex = {
    site,
    series: series.map(({ reports, knownAs, ...group }): SeriesEntry => {
      return { ...group, reports: reports.map(({ id }) => id), digest: fingerprint(shared, neighbourhoods.get(group.slug)!) }
    }),
    reports: files.flatMap((file) => reportEntry(file, places, shared)).toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    comparisons: comparisons.flatMap((comparison) => comparisonEntry(comparison, places, shared)),
    review: reviewEntries(results, places),
  }
  demandDistinct(index)
  return index
}

/** Pages of one address would take each other's place, and what is looked up by its id would be another's. */
function demandDistinct({ series, reports, comparisons }: ArchiveIndex): void {
  const addresses = [...series.map(({ slug }) => slug), ...[...reports, ...comparisons].map(({ address }) => address)]
  for (const [what, names] of [
    ['address', addresses.map(nameOnDisk)],
    ['id', [...reports, ...comparisons].map(({ id }) => id)],
  ] as const) {
    const doubled = firstDoubled(names)
    if (doubled !== undefined)
      throw new Error(`Two things of the archive have the ${what} ${doubled}. This is a fault of the program; nothing was published.`)
  }
}

function firstDoubled(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

function neighbourhoodsOf({ series, comparisons, histories, files }: BuildResults): Map<string, string> {
  const comparisonKeys = Map.groupBy(comparisons, (comparison) => comparison.series)
  const historyKeys = new Map(histories.map(({ slug, key }) => [slug, key]))
  const publications = new Map(files.map((file) => [reportOf(file)?.id, file.publish]))
  return new Map(
    series.map((group) => {
      const comparisonsOfGroup = (comparisonKeys.get(group.slug) ?? []).map(({ key }) => key)
      const reports = group.reports.map(({ id, slug }) => [slug, publications.get(id)])
      return [group.slug, fingerprint(JSON.stringify([group.name, group.aliases, reports]), ...comparisonsOfGroup, historyKeys.get(group.slug) ?? '')]
    }),
  )
}

function reportEntry(file: ArchiveFile, places: ReadonlyMap<string, Place>, shared: string): ReportEntry[] {
  const report = reportOf(file)
  const place = report && places.get(report.id)
  if (!place) return []
  const { textFingerprint, textSha256, place: deliveredAt, names, toldBy, draftLine, ...summary } = report
  const { neighbourhood, ...address } = place
  const digest = fingerprint(shared, file.key, neighbourhood, JSON.stringify([file.row ?? null, file.publish, address]))
  return [{ ...summary, ...address, publish: file.publish, sourceAddress: file.row?.address ?? null, licence: file.row?.licence ?? null, digest }]
}

function comparisonEntry(comparison: ArchiveComparison, places: ReadonlyMap<string, Place>, shared: string): ComparisonEntry[] {
  const [earlier, later] = [places.get(comparison.earlier), places.get(comparison.later)]
  if (!comparison.summary || !earlier || !later) return []
  return [
    {
      id: comparison.id,
      address: `${comparison.series}/${earlier.slug}-${later.slug}`,
      series: comparison.series,
      earlier: comparison.earlier,
      later: comparison.later,
      ...comparison.summary,
      digest: fingerprint(shared, comparison.key, earlier.neighbourhood),
    },
  ]
}
