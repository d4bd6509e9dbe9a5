import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { OpenArchive } from '../archive/open.ts'
import type { SiteFolder } from '../archive/site-folder.ts'
import { directoryOf } from '../view/directory.ts'
import { commonWordingFile, commonWordingPath } from '../view/downloads/common-wording-file.ts'
import { followThroughRows, linkRows } from '../view/downloads/comparison-rows.ts'
import { termRows, themeRows } from '../view/downloads/corpus-rows.ts'
import { byteOrderMark, csvLine, type Cell } from '../view/downloads/csv-line.ts'
import { archiveIndexFile } from '../view/downloads/index-file.ts'
import { itemRows, quantityRows, reportRow, type ItemTheme } from '../view/downloads/report-rows.ts'
import { indexFile, tables, type TableName } from '../view/downloads/tables.ts'
import { themeData } from '../view/problems/theme-data.ts'
import { showsText } from '../view/publication.ts'

/**
 * Writes the archive's data for download below `data/`: every table, the index, the common wording of every report, and the items of
 * every theme, for the filter of its page. Reports are read one at a time; what is
 * withheld is in nothing.
 */
export async function writeData(archive: OpenArchive, site: SiteFolder): Promise<void> {
  const directory = directoryOf(archive.index)
  const themes = itemThemes(archive)
  const out = openTables(site)
  for (const entry of archive.index.reports.filter(({ publish }) => publish !== 'withheld')) {
    await nextTurn()
    const series = directory.series.get(entry.series ?? '')
    const common = showsText(entry) ? archive.commonWording(entry.id) : null
    out.write('reports.csv', [reportRow(entry, series, common)])
    if (!common) continue
    const record = archive.report(entry.id)
    for (const list of ['problems', 'plans'] as const) {
      out.write(
        `${list}.csv`,
        itemRows(list, record, series, (item) => themes.get(`${entry.id} ${item.id}`)),
      )
    }
    out.write('quantities.csv', quantityRows(record, series))
    site.putJson(`data/${commonWordingPath(entry.address)}`, commonWordingFile(common, directory))
  }
  for (const { id, earlier, later } of archive.index.comparisons) {
    await nextTurn()
    const record = archive.comparison(id)
    const years = { earlier: directory.reports.get(earlier)?.year ?? null, later: directory.reports.get(later)?.year ?? null }
    out.write('links.csv', linkRows(record, years))
    out.write('follow-through.csv', followThroughRows(record, years))
  }
  for (const { slug } of archive.themes().themes) {
    const items = archive.themeItems(slug)
    for (const list of ['problems', 'plans'] as const) site.putJson(`data/themes/${slug}-${list}.json`, themeData(items[list], directory))
  }
  out.write('themes.csv', themeRows(archive.themes()))
  out.write('terms.csv', termRows(archive.terms()))
  out.close()
  site.putJson(`data/${indexFile}`, archiveIndexFile(archive.index))
}

/** The theme of every problem and plan, by report and item. */
function itemThemes(archive: OpenArchive): Map<string, ItemTheme> {
  const themes = new Map<string, ItemTheme>()
  for (const { slug } of archive.themes().themes) {
    const { problems, plans } = archive.themeItems(slug)
    for (const item of [...problems, ...plans]) themes.set(`${item.report} ${item.id}`, { ...item, theme: slug })
  }
  return themes
}

/** Lines gathered before they are written: one write a line would take most of the time. */
const CHUNK = 1 << 16

function openTables(site: SiteFolder): { write(table: TableName, rows: readonly Cell[][]): void; close(): void } {
  const files = new Map((Object.keys(tables) as TableName[]).map((table) => [table, openSync(site.pathOf(`data/${table}`), 'w')]))
  const waiting = new Map<TableName, string>([...files.keys()].map((table) => [table, byteOrderMark + csvLine(tables[table])]))
  const flush = (table: TableName): void => {
    writeSync(files.get(table)!, waiting.get(table)!)
    waiting.set(table, '')
  }
  return {
    write(table, rows) {
      waiting.set(table, waiting.get(table)! + rows.map(csvLine).join(''))
      if (waiting.get(table)!.length > CHUNK) flush(table)
    },
    close() {
      for (const [table, file] of files) {
        flush(table)
        closeSync(file)
      }
    },
  }
}
