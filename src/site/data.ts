/** Files that a site has beside its pages, for programs and scripts to load: tables, packed texts and comparisons, originals, the review list, its version. */
import { showsRecord, showsSource, showsText } from '../core/publication.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import { archiveVersion, type ArchiveFigures, type OpenArchive } from '../archive/open.ts'
import type { PutFiles } from '../archive/output/put-files.ts'
import { copiesOriginal, directoryOf, sourcePath, type Directory } from '../view/directory.ts'
import { byUrgency } from '../view/file-messages.ts'
import { threadedItems } from '../core/compare/lineage/index.ts'
import {
  byteOrderMark,
  csvLine,
  dataFile,
  indexName,
  itemRows,
  lineagesName,
  quantityRows,
  reportRow,
  tables,
  tableWords,
  termRows,
  themeRows,
  type Cell,
  type TableName,
} from '../view/downloads/tables.ts'
import { followThroughRows, linkRows, targetRows } from '../view/downloads/comparison-rows.ts'
import { archiveIndexFile, commonWordingFile, itemThreads, lineagesFile, type ReportData } from '../view/downloads/json-files.ts'
import type { SiteRecord } from '../core/records.ts'
import type { ThemedItem } from '../core/themes/records.ts'
import { dataOf, themeDataPath } from '../view/problems/theme-data.ts'
import { directoryFile, FILE_FORMAT, reportFile } from '../core/compact/index.ts'
import { seriesByName } from '../view/front-page.ts'
import { itemsOverYears, reportCitation } from '../view/report/about.ts'
import { speakerOf } from '../core/normalise/fields/organisation.ts'
import { toolbarScript } from '../view/comparison/toolbar-html.ts'
import { fileLinksOf } from '../view/address.ts'
import { comparisonDataPath, packComparison, packReports, reportDataPath, versionPath, type ComparedReport } from '../view/packed.ts'
import { originalPath } from '../core/series/address.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHARACTER_MAPS } from '../archive/corpus/corpus.ts'
import { characterMapPath } from '../view/address.ts'
import { gzipSync } from 'node:zlib'

/**
 * Writes the archive's data for download below `data/`: every table, the index, and the items of
 * every theme, for the filter of its page. Reports are read one at a time, and only where their lines changed; what is
 * withheld is in nothing.
 */
export function writeData(archive: OpenArchive, site: PutFiles): void {
  const { figures } = archive
  const directory = directoryOf(archive.index)
  const themes = writeThemes(figures, directory, site)
  const locale = archive.index.site.interface[0] ?? 'zh'
  const words = tableWords(locale)
  const [out, end] = openTables(site, archive.index.site)
  for (const entry of archive.index.reports.filter(showsRecord)) {
    const series = directory.series.get(entry.series ?? '')
    const common = showsText(entry) ? figures.commonWording(entry.id) : null
    out['reports.csv']([locale, entry.digest, common?.share], () => [reportRow(entry, series, common, words)])
    if (!common) continue
    for (const list of ['problems', 'plans'] as const) {
      const ofReport = themes.get(`${entry.id} ${list}`)
      const lines = () => itemRows(list, archive.report(entry.id), series, words, (item) => ofReport?.get(item.id))
      out[`${list}.csv`]([locale, entry.digest, ofReport?.values().toArray()], lines, entry.series)
    }
    out['quantities.csv']([locale, entry.digest], () => quantityRows(archive.report(entry.id), series, words), entry.series)
  }
  for (const { id, digest, series, earlier, later } of archive.index.comparisons) {
    const years = { earlier: directory.reports.get(earlier)?.year ?? null, later: directory.reports.get(later)?.year ?? null }
    const links = () => linkRows(archive.comparison(id), years, words, threadedItems(archive.history(series), earlier, later))
    // The digest stands for the threads of the series as well.
    out['links.csv']([locale, digest, years], links, series)
    out['follow-through.csv']([locale, digest, years], () => followThroughRows(archive.comparison(id), years, words), series)
    out['targets.csv']([locale, digest, years], () => targetRows(archive.comparison(id), years, words), series)
  }
  const themeLines = themeRows(figures.themes())
  out['themes.csv']([themeLines], () => themeLines)
  const termLines = termRows(figures.terms())
  out['terms.csv']([termLines], () => termLines)
  end()
  const lineages = archive.index.series.flatMap(({ slug }) => lineagesFile(archive.history(slug), directory))
  putData(site, dataFile(lineagesName, archive.index.site), lineages)
  putData(site, dataFile(indexName, archive.index.site), archiveIndexFile(archive.index))
}

function putData(site: PutFiles, name: string, data: unknown): void {
  if (name.endsWith('.gz')) putPacked(site, `data/${name}`, data)
  else site.putJson(`data/${name}`, data)
}

function putPacked(site: PutFiles, path: string, data: unknown): void {
  const text = JSON.stringify(data)
  site.put(path, fingerprint(text), () => pack(text))
}

/**
 * Writes the items of every theme, for the filter of its page.
 * @returns the themes of the problems or plans of a report, by the report's id and the list, and by item.
 */
function writeThemes(figures: ArchiveFigures, directory: Directory, site: PutFiles): Map<string, Map<string, ThemedItem>> {
  const themes = new Map<string, Map<string, ThemedItem>>()
  for (const { slug } of figures.themes().themes) {
    const items = figures.themeItems(slug)
    for (const list of ['problems', 'plans'] as const) {
      putPacked(site, themeDataPath(slug, list), dataOf(items, list, directory))
      for (const item of items[list]) {
        const name = `${item.report} ${list}`
        const ofReport = themes.get(name) ?? new Map<string, ThemedItem>()
        themes.set(name, ofReport.set(item.id, item))
      }
    }
  }
  return themes
}

/** Adds the lines that one report or comparison gives to a table; `madeOf` is all that they are made of. */
type AddLines = (madeOf: readonly unknown[], lines: () => readonly Cell[][], series?: string | null) => void

/** The tables of a site, each with its head, and what writes the lines that still wait at the end. Of packed ones, what one series gives after another is packed together: by itself, a report's few lines hardly get smaller. */
function openTables(site: PutFiles, record: SiteRecord): readonly [Readonly<Record<TableName, AddLines>>, end: () => void] {
  const ends: (() => void)[] = []
  const open = (table: TableName): AddLines => {
    const name = dataFile(table, record)
    const isPacked = name.endsWith('.gz')
    const file = site.parts(`data/${name}`, isPacked ? pack : undefined)
    file.put('head', () => byteOrderMark + csvLine(tables[table]))
    let waiting: { readonly series: string | null; readonly madeOf: readonly unknown[]; readonly lines: () => readonly Cell[][] }[] = []
    const write = (): void => {
      if (waiting.length === 0) return
      const together = waiting
      waiting = []
      file.put(fingerprint(JSON.stringify(together.map(({ madeOf }) => madeOf))), () =>
        together
          .flatMap(({ lines }) => lines())
          .map((cells) => csvLine(inColumns(table, cells)))
          .join(''),
      )
    }
    ends.push(write)
    return (madeOf, lines, series = null) => {
      if (!isPacked || waiting[0]?.series !== series) write()
      waiting.push({ series, madeOf, lines })
    }
  }
  const out = Object.fromEntries((Object.keys(tables) as TableName[]).map((table) => [table, open(table)])) as Record<TableName, AddLines>
  const end = (): void => {
    for (const write of ends) write()
  }
  return [out, end]
}

function inColumns(table: TableName, cells: readonly Cell[]): readonly Cell[] {
  const { length } = tables[table]
  if (cells.length !== length)
    throw new RangeError(`A line of data/${table} has ${cells.length} cells; its columns in view/downloads/tables.ts are ${length}.`)
  return cells
}

/** What is told of a report's citation beside its text, and of an item in its thread last. */
const [CITED, THREADED] = [['author', 'institution', 'title', 'issued'], 'at least'] as const

/**
 * Writes what browsers need to compare any two reports and to shade their common wording: `data/index.json`, which lists the reports whose text is public,
 * and packed files of them, a few years of a series in each.
 */
export function writeReportData(archive: OpenArchive, site: PutFiles): void {
  const { index, figures } = archive
  const directory = directoryOf(index)
  site.putJson('data/index.json', directoryFile({ ...index, series: seriesByName(index) }))
  for (const [path, entries] of Map.groupBy(index.reports.filter(showsText), ({ address }) => reportDataPath(address))) {
    const commons = entries.map((entry) => commonWordingFile(figures.commonWording(entry.id), directory))
    const digests = entries.map((entry) => [entry.address, entry.digest, reportCitation(entry, directory)])
    site.put(path, fingerprint(JSON.stringify([FILE_FORMAT, CITED, THREADED, digests, commons])), () => {
      const data = entries.map((entry, at): [string, ReportData] => {
        const source = showsSource(entry, index.site) ? sourcePath(entry, index.site) : null
        const overYears = entry.series === null ? new Map() : itemsOverYears(archive.history(entry.series), entry.id, directory)
        const record = archive.report(entry.id)
        const file = reportFile(record, source, archive.words(entry.id))
        const citation = reportCitation(entry, directory, speakerOf(record.report), record.report.evidence.year?.by)
        const cited = Object.fromEntries(CITED.map((name) => [name, citation[name] ?? null])) as ReportData['cited']
        return [entry.slug, { ...file, cited, common: commons[at]!, threads: itemThreads(overYears) }]
      })
      return pack(JSON.stringify(packReports(data)))
    })
  }
}

/** Writes the comparisons of every series as data: what is said of the reports, whose words are in their own data. */
export function writeComparisonData(archive: OpenArchive, site: PutFiles): void {
  const entries = new Map(archive.index.reports.map((entry) => [entry.id, entry]))
  const wordsOf = (id: string): ComparedReport | null => (showsText(entries.get(id)!) ? archive.report(id).report : null)
  for (const [series, comparisons] of Map.groupBy(archive.index.comparisons, (comparison) => comparison.series)) {
    const madeOf = comparisons.map(({ address, digest, earlier, later }) => [address, digest, entries.get(earlier), entries.get(later)])
    site.put(comparisonDataPath(series), fingerprint(JSON.stringify(madeOf)), () => {
      const all = comparisons.map(({ id, address, earlier, later }) => {
        const packed = packComparison(archive.comparison(id).comparison, { earlier: wordsOf(earlier), later: wordsOf(later) })
        return [address.split('/').at(-1)!, packed] as const
      })
      return pack(JSON.stringify(Object.fromEntries(all)))
    })
  }
}

/**
 * Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`, if the archivist wants copies, and writes
 * the source texts that all offsets count, where they may be shown and are no copy themselves.
 */
export function writeOriginals(archive: OpenArchive, site: PutFiles): void {
  const { reports, site: settings } = archive.index
  for (const entry of reports) {
    const original = originalPath(entry)
    const source = sourcePath(entry, settings)
    if (copiesOriginal(entry, settings)) site.put(original, entry.source.sha256, () => archive.original(entry.id))
    if (showsSource(entry, settings) && source !== original) site.put(source, entry.digest, () => archive.report(entry.id).sourceText!)
  }
}

/** Puts the character maps that PDF defines by name beside the pages, for drafts that are read in the browser: each asks for the one or two that it needs. */
export function writeCharacterMaps(site: PutFiles): void {
  for (const name of readdirSync(CHARACTER_MAPS).filter((file) => file.endsWith('.bcmap')))
    site.put(characterMapPath(name), name, () => readFileSync(join(CHARACTER_MAPS, name)))
}

/** Writes the toolbars of comparisons, one for each language of the interface. */
export function writeToolbars({ index }: OpenArchive, site: PutFiles, base: string): void {
  for (const locale of index.site.interface) {
    const { path, text } = toolbarScript(locale, fileLinksOf(base)(''))
    site.put(path, '', () => text)
  }
}

/** Writes what a person has to decide, the most urgent first. */
export function writeReview({ index }: OpenArchive, site: PutFiles): void {
  site.putJson('review.json', byUrgency(index.review))
}

/** Writes what the site was made of and by, for passages that readers copy. */
export function writeVersion(archive: OpenArchive, site: PutFiles, root: string): void {
  site.putJson(versionPath, archiveVersion(archive.index, root))
}

/** Packs a text for browsers. The same text gives the same bytes: gzip's own head says no time. */
function pack(text: string): Uint8Array {
  return gzipSync(text, { level: 9 })
}
