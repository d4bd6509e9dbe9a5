import { showsRecord, showsText } from '../core/publication.ts'
import { fingerprint } from '../archive/store/fingerprint.ts'
import type { ArchiveFigures, OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/output/site-folder.ts'
import { directoryOf } from '../view/directory.ts'
import { threadedItems } from '../core/compare/lineage/index.ts'
import { followThroughRows, linkRows } from '../view/downloads/comparison-rows.ts'
import { termRows, themeRows } from '../view/downloads/corpus-rows.ts'
import { byteOrderMark, csvLine, type Cell } from '../view/downloads/csv-line.ts'
import { archiveIndexFile } from '../view/downloads/index-file.ts'
import { itemRows, quantityRows, reportRow } from '../view/downloads/report-rows.ts'
import { lineagesFile } from '../view/downloads/lineages-file.ts'
import { tableWords } from '../view/downloads/table-words.ts'
import { indexFile, lineagesName, packedTables, tableFile, tables, type TableName } from '../view/downloads/tables.ts'
import type { ThemedItem } from '../core/themes/records.ts'
import { problemData, themeData } from '../view/problems/theme-data.ts'
import { themeDataPath } from '../view/problems/theme-pages.ts'
import { pack } from './pack.ts'

/**
 * Writes the archive's data for download below `data/`: every table, the index, and the items of
 * every theme, for the filter of its page. Reports are read one at a time, and only where their lines changed; what is
 * withheld is in nothing.
 */
export function writeData(archive: OpenArchive, site: SiteFolder): void {
  const { figures } = archive
  const directory = directoryOf(archive.index)
  const themes = itemThemes(figures)
  const locale = archive.index.site.interface[0] ?? 'zh'
  const words = tableWords(locale)
  const out = openTables(site)
  for (const entry of archive.index.reports.filter(showsRecord)) {
    const series = directory.series.get(entry.series ?? '')
    const common = showsText(entry) ? figures.commonWording(entry.id) : null
    out['reports.csv']([locale, entry.digest, common?.share], () => [reportRow(entry, series, common, words)])
    if (!common) continue
    for (const list of ['problems', 'plans'] as const) {
      const ofReport = themes.get(`${entry.id} ${list}`)
      out[`${list}.csv`]([locale, entry.digest, ofReport?.values().toArray()], () =>
        itemRows(list, archive.report(entry.id), series, words, (item) => ofReport?.get(item.id)),
      )
    }
    out['quantities.csv']([locale, entry.digest], () => quantityRows(archive.report(entry.id), series, words))
  }
  for (const { id, digest, series, earlier, later } of archive.index.comparisons) {
    const years = { earlier: directory.reports.get(earlier)?.year ?? null, later: directory.reports.get(later)?.year ?? null }
    const threaded = threadedItems(archive.history(series), earlier, later)
    out['links.csv']([locale, digest, years, [...threaded.told], [...threaded.goesOn]], () =>
      linkRows(archive.comparison(id), years, words, threaded),
    )
    out['follow-through.csv']([locale, digest, years], () => followThroughRows(archive.comparison(id), years, words))
  }
  for (const { slug } of figures.themes().themes) {
    const items = figures.themeItems(slug)
    for (const list of ['problems', 'plans'] as const)
      putPacked(site, themeDataPath(slug, list), (list === 'problems' ? problemData : themeData)(items[list], directory))
  }
  const themeLines = themeRows(figures.themes())
  out['themes.csv']([themeLines], () => themeLines)
  const termLines = termRows(figures.terms())
  out['terms.csv']([termLines], () => termLines)
  const histories = archive.index.series.map(({ slug }) => archive.history(slug))
  site.putJson(`data/${lineagesName}`, lineagesFile(histories, directory))
  site.putJson(`data/${indexFile}`, archiveIndexFile(archive.index))
}

function putPacked(site: SiteFolder, path: string, data: unknown): void {
  const text = JSON.stringify(data)
  site.put(path, fingerprint(text), () => pack(text))
}

/** The themes of the problems or plans of a report, by the report's id and the list, and by item. */
function itemThemes(figures: ArchiveFigures): Map<string, Map<string, ThemedItem>> {
  const themes = new Map<string, Map<string, ThemedItem>>()
  for (const { slug } of figures.themes().themes) {
    const items = figures.themeItems(slug)
    for (const list of ['problems', 'plans'] as const) {
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
type AddLines = (madeOf: readonly unknown[], lines: () => readonly Cell[][]) => void

/** The tables of a site, each with its head. */
function openTables(site: SiteFolder): Record<TableName, AddLines> {
  const open = (table: TableName): AddLines => {
    const file = site.parts(`data/${tableFile(table)}`, packedTables.has(table) ? pack : undefined)
    file.put('head', () => byteOrderMark + csvLine(tables[table]))
    return (madeOf, lines) => {
      file.put(fingerprint(JSON.stringify(madeOf)), () =>
        lines()
          .map((cells) => csvLine(inColumns(table, cells)))
          .join(''),
      )
    }
  }
  return Object.fromEntries((Object.keys(tables) as TableName[]).map((table) => [table, open(table)])) as Record<TableName, AddLines>
}

function inColumns(table: TableName, cells: readonly Cell[]): readonly Cell[] {
  const { length } = tables[table]
  if (cells.length !== length)
    throw new RangeError(`A line of data/${table} has ${cells.length} cells; its columns in view/downloads/tables.ts are ${length}.`)
  return cells
}
