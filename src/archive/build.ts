/** The build of an archive from its originals, step by step, up to the index that pages read and the figures of all reports together. */
import { showsRecord, showsText } from '../core/publication.ts'
import { resolve } from 'node:path'
import {
  byReport,
  pairAddress,
  placesOf,
  workBySeries,
  type ArchiveComparison,
  type ArchiveHistory,
  type BuildResults,
  type CountedReport,
  type Place,
} from './by-series.ts'
import { withFolders } from './store/build-lock.ts'
import { builtKey, forgetUnneeded, needsKey, type BuiltArchive, type PublicationOfFile } from './store/built.ts'
import { openCache } from './store/cache-place.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { normaliseOriginals, reportOf, type ArchiveFile } from './originals.ts'
import { holdNearCopies, sketchKeptBack } from './publication/copies.ts'
import { saysItself, secretsOf } from './publication/published.ts'
import { finishStage, withBuild, type Build } from './stages/finish.ts'
import { silent, type Progress } from './work/progress.ts'
import { nameOnDisk } from '../core/text/identity.ts'
import type { ArchiveIndex, ComparisonEntry, ReportEntry, SeriesEntry } from '../core/records.ts'
import { fingerprint, fingerprintOfList, partKey } from './store/fingerprint.ts'
import { reviewEntries } from './review/review.ts'
import type { SeriesGroup } from '../core/series/group.ts'
import { isSampled, sampleShare } from '../core/terms/records.ts'
import type { GatherJob } from './stages/gather.ts'
import type { Figure, GatheredReport, MergeJob } from './stages/merge.ts'

/**
 * Builds the archive of a corpus folder: originals → reports → series → comparisons → histories → figures of the whole. Only what changed since the last build is done
 * again. The result is left in the store, for pages to read (`openArchive`).
 * The caller has the folder of finished work for itself.
 * @param root the project's folder.
 * @throws {CorpusError} where the folder or the archivist's files can't be used. A file that can't be read is no error of the build: it is listed.
 */
export function buildArchive(root: string, corpus: string, progress: Progress = silent): Promise<BuiltArchive> {
  return withBuild(root, corpus, progress, async (build) => {
    const built = await buildIn(build, corpus)
    const { store, use } = build
    if (use.isNew || !store.isWhole(needsKey(corpus))) forgetUnneeded(store, { corpus: built.corpus, keys: use.keys })
    return built
  })
}

/** The same, while no other build works with the finished work that it needs: for commands that make no site. */
export function buildArchiveAlone(root: string, corpus: string, progress: Progress = silent): Promise<BuiltArchive> {
  return withFolders([openCache(root, corpus)], progress.warn, () => buildArchive(root, corpus, progress))
}

async function buildIn(build: Build, corpus: string): Promise<BuiltArchive> {
  const given = readCorpus(corpus)
  const { settings, rows } = given
  const files = await holdNearCopies(build, await normaliseOriginals(build, given), given.originals)
  const sketches = await sketchKeptBack(build, files, given)
  const { series, unassigned, joins, comparisons, histories, counted } = await workBySeries(build, files, settings)
  const corpusWide = await makeCorpusWide(build, series, counted, histories)
  const built: BuiltArchive = {
    index: assembleIndex({ settings, rows, files, series, unassigned, joins, comparisons, histories }),
    corpus: resolve(corpus),
    keys: {
      reports: Object.fromEntries(files.filter(showsRecord).flatMap((file) => byReport(file, file.key))),
      comparisons: Object.fromEntries(comparisons.map(({ id, key }) => [id, key])),
      histories: Object.fromEntries(histories.filter(isMade).map(({ slug, key }) => [slug, key])),
    },
    corpusWide,
    secrets: secretsOf(files, series),
    publications: files.flatMap((file) => publicationOf(file, sketches.get(file.path))),
    showRemoved: settings.showRemoved,
  }
  build.store.write(builtKey(corpus), built)
  return built
}

function publicationOf(file: ArchiveFile, sketch: string | undefined): PublicationOfFile[] {
  const { path, key, lasting, decidedBy, facts } = file
  if (!facts?.report) return []
  const { source, textSha256 } = facts.report
  return [
    {
      ...{ path, sha256: source.sha256, textSha256, publish: lasting, isSaid: saysItself(file), decidedBy },
      ...{ key, taken: facts.taken ?? [], showsText: showsText(file), ...(sketch !== undefined && { sketch }) },
    },
  ]
}

/** The light index of an archive. Each entry's digest covers everything that its page shows: its own record and its series'. */
function assembleIndex(results: BuildResults): ArchiveIndex {
  const { settings, files, series, comparisons } = results
  const neighbourhoods = neighbourhoodsOf(results)
  const places = placesOf(results, neighbourhoods)
  const { largeAbove, ...named } = settings.site
  const site = { ...named, isLarge: places.size > largeAbove, showRemoved: settings.showRemoved, thresholds: settings.thresholds }
  const shared = JSON.stringify(site)
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
  // What failed may be made by the next build under the same key.
  const comparisonKeys = Map.groupBy(comparisons.filter(isMade), (comparison) => comparison.series)
  const historyKeys = new Map(histories.filter(isMade).map(({ slug, key }) => [slug, key]))
  const publications = new Map(files.map((file) => [reportOf(file)?.id, file.publish]))
  return new Map(
    series.map((group) => {
      const comparisonsOfGroup = (comparisonKeys.get(group.slug) ?? []).map(({ key }) => key)
      const reports = group.reports.map(({ id, slug }) => [slug, publications.get(id)])
      return [group.slug, fingerprint(JSON.stringify([group.name, group.aliases, reports]), ...comparisonsOfGroup, historyKeys.get(group.slug) ?? '')]
    }),
  )
}

function isMade({ failed }: { readonly failed: string | null }): boolean {
  return failed === null
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
      address: pairAddress(comparison.series, earlier, later),
      series: comparison.series,
      earlier: comparison.earlier,
      later: comparison.later,
      ...comparison.summary,
      digest: fingerprint(shared, comparison.key, earlier.neighbourhood),
    },
  ]
}

/**
 * Makes the figures of the archive as a whole: themes, terms, common wording. Each report is gathered by itself; then each figure is merged of all, which is done again only
 * when a report, its place or a history changed.
 * @returns the store key of the merged figures; what depends on it is stored under keys made from it (`partKey`).
 * @throws where a figure can't be made: pages can't do without.
 */
async function makeCorpusWide(
  build: Build,
  series: readonly SeriesGroup[],
  counted: ReadonlyMap<string, CountedReport>,
  histories: readonly ArchiveHistory[],
): Promise<string> {
  const placed = await gatherReports(build, series, counted, counted.size)
  const historyKeys = histories.filter(isMade).map(({ key }) => key)
  const merged = build.keyOf('merge', fingerprintOfList([JSON.stringify(placed), ...historyKeys]))
  const mergeJobs = FIGURES.map((figure): MergeJob => {
    return { does: 'merge', key: partKey(merged, figure), merged, figure, reports: placed, histories: historyKeys }
  })
  for (const { failed } of await finishStage(build, 'merge', mergeJobs)) {
    if (failed !== null) throw new Error(`The figures of the whole archive could not be made: ${failed}`)
  }
  return merged
}

/**
 * Takes from each report what the figures of the whole archive need.
 * @param ofAll number of the archive's reports, of which these may be a part: it decides in which of them terms are looked for.
 * @returns the reports that could be gathered, in the order of their series.
 */
export async function gatherReports(
  build: Build,
  series: readonly SeriesGroup[],
  counted: ReadonlyMap<string, CountedReport>,
  ofAll: number,
): Promise<GatheredReport[]> {
  const share = sampleShare(ofAll)
  const reports = series.flatMap(({ slug, name, kind, reports: ofSeries }) =>
    ofSeries.flatMap(({ id }): { placed: GatheredReport; job: GatherJob }[] => {
      const file = counted.get(id)
      if (!file || file.year === null) return []
      const { key: report, year, problemsFound } = file
      const withWords = isSampled(id, share)
      const key = build.keyOf('gather', fingerprint(report, String(withWords)))
      const placed = { id, series: slug, organisation: name, kind, year, problemsFound, gathering: key }
      return [{ placed, job: { does: 'gather', key, id, report, withWords } }]
    }),
  )
  const gatherJobs = reports.map(({ job }) => job)
  const gathered = await finishStage(build, 'gather', gatherJobs)
  for (const [i, { failed }] of gathered.entries()) {
    if (failed !== null) build.progress.warn(`The report ${gatherJobs[i]!.id} is in no figure of the whole archive: ${failed.split('\n')[0]}`)
  }
  return reports.filter((_, i) => gathered[i]!.failed === null).map((report) => report.placed)
}

/** The figures, the longest work first. */
const FIGURES: readonly Figure[] = ['terms', 'common-wording', 'themes']
