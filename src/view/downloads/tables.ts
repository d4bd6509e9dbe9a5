/** The tables for download: their columns, the words for their codes, and the rows of all but those of comparisons, the cells in the order of the columns. */
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { escapeCsv, withoutDirections } from '../../core/text/harmless.ts'
import type { CommonWording } from '../../core/common-wording/common-wording.ts'
import { ofSeveralYears, placedQuantities } from '../../core/compare/quantities/index.ts'
import type { Item } from '../../core/model.ts'
import type { ReportEntry, ReportRecord, SeriesEntry, SiteRecord } from '../../core/records.ts'
import type { ThemedItem, ThemedList, ThemeOverview } from '../../core/themes/records.ts'
import { pagePath } from '../address.ts'
import type { TermStatistics } from '../../core/terms/records.ts'
import { reportsOfTheme, reportsOfYears } from '../problems/theme-tables.ts'
import { rateOf } from '../terms/curve.ts'

/** The tables that the archive offers for download, each with its columns in their order. */
export const tables = {
  'reports.csv': [
    'report', 'address', 'series', 'organisation', 'kind', 'kindName', 'year', 'reviewedYear', 'planYear', 'title', 'role', 'date', 'session', 'language', 'publish', 'characters',
    'problems', 'causes', 'plans', 'work', 'problemsFound', 'plansFound', 'commonWording', 'sourcePath', 'sha256', 'sourceAddress', 'licence',
  ],
  'problems.csv': ['report', 'address', 'series', 'organisation', 'kind', 'kindName', 'year', 'item', 'parent', 'lead', 'text', 'theme', 'themes', 'nth', 'returned', 'lineage'],
  'plans.csv': ['report', 'address', 'series', 'organisation', 'kind', 'kindName', 'year', 'item', 'parent', 'lead', 'text', 'theme', 'themes', 'nth', 'returned', 'lineage'],
  'links.csv': ['comparison', 'address', 'series', 'earlierYear', 'laterYear', 'list', 'listName', 'status', 'statusName', 'earlierItems', 'laterItems', 'confidence', 'wordingChanged', 'by', 'rule'],
  'follow-through.csv': ['comparison', 'address', 'series', 'earlierYear', 'laterYear', 'plan', 'status', 'statusName', 'evidence', 'closeness', 'evidenceText'],
  'targets.csv': ['comparison', 'address', 'series', 'earlierYear', 'laterYear', 'plan', 'of', 'unit', 'planned', 'told', 'status', 'statusName', 'plannedWords', 'toldWords', 'plannedIn', 'toldIn', 'plannedAt', 'toldAt'],
  'quantities.csv': ['report', 'address', 'series', 'organisation', 'year', 'reviewedYear', 'part', 'partName', 'of', 'value', 'unit', 'qualifier', 'masked', 'several', 'text'],
  'themes.csv': ['theme', 'name', 'named', 'year', 'reports', 'allReports', 'problems', 'plans'],
  'terms.csv': ['term', 'phrase', 'year', 'reports', 'allReports', 'allCharacters', 'occurrences', 'perTenThousand'],
} as const // prettier-ignore

/** Name of a table. */
export type TableName = keyof typeof tables

/** Tables of many lines each report, mostly repetition: they are packed. */
const packedTables: ReadonlySet<string> = new Set<TableName>(['links.csv', 'follow-through.csv', 'quantities.csv'])

/** All of the archive's index as JSON, below `data/`. */
export const indexName = 'archive.json'

/** The lineages of all series, below `data/`. */
export const lineagesName = 'lineages.json'

/** Files that other programs read and spreadsheets open as they are. Of a large archive they are packed as well: its problems and plans alone would be 33 MB of 5,000 reports. */
const packedOfMany: ReadonlySet<string> = new Set<TableName | typeof indexName | typeof lineagesName>([
  'problems.csv',
  'plans.csv',
  indexName,
  lineagesName,
])

/** Name of a file of the whole archive below `data/`; it ends in `.gz` where it is packed. */
export function dataFile(name: TableName | typeof indexName | typeof lineagesName, { isLarge }: Pick<SiteRecord, 'isLarge'>): string {
  return packedTables.has(name) || (packedOfMany.has(name) && isLarge) ? `${name}.gz` : name
}

/** Name of a column of any table; columns of one name mean the same everywhere. */
export type ColumnName = (typeof tables)[TableName][number]

/** Words for the codes of tables, by code. */
export interface TableWords {
  readonly kinds: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
  /** Of links, and of items in none. */
  readonly status: Readonly<Record<string, string>>
  /** Of work, which is called neither new nor gone where no link holds it. */
  readonly workStatus: Readonly<Record<string, string>>
  readonly follow: Readonly<Record<string, string>>
  readonly targets: Readonly<Record<string, string>>
  readonly parts: Readonly<Record<string, string>>
}

/** The words of one language for the codes of tables: an archive's tables have those of its first language beside the codes. */
export function tableWords(locale: Locale): TableWords {
  const { common, comparison, genres } = messages(locale)
  return {
    kinds: genres.kinds,
    lists: comparison.lists,
    status: { ...comparison.status, new: comparison.status.added },
    workStatus: { ...comparison.status, ...comparison.workStatus, new: comparison.workStatus.added },
    follow: comparison.followStatus,
    targets: comparison.targetOutcome,
    parts: common.parts,
  }
}

/** A field of a table: numbers and yes or no stand bare, null is empty. */
export type Cell = string | number | boolean | null

/** Marks a file as UTF-8 for spreadsheets, which take it for the system's own encoding otherwise. */
export const byteOrderMark = '\uFEFF'

/** One line of a comma-separated file (RFC 4180). Names of files may hold signs that turn the direction of writing, and would turn the cells beside them: they are left out. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? escapeCsv(withoutDirections(cell)) : String(cell ?? ''))).join(',')}\r\n`
}

/** The line of a report; `common` is null where its text is not public. */
export function reportRow(entry: ReportEntry, series: SeriesEntry | undefined, common: CommonWording | null, words: TableWords): Cell[] {
  const { counts, found, source } = entry
  return [
    ...[entry.id, pagePath(entry.address), entry.series, series?.name ?? entry.organisation, entry.kind, words.kinds[entry.kind] ?? null],
    ...[entry.year, entry.reviewedYear, entry.planYear],
    ...[entry.title, entry.role, entry.date, entry.session, entry.language, entry.publish, entry.characters],
    ...[counts.problems, counts.causes, counts.plans, counts.work, found.problems, found.plans],
    ...[common ? rounded(common.share) : null, source.path, source.sha256, entry.sourceAddress, entry.licence],
  ]
}

/** A line for each problem or plan of a report. */
export function itemRows(
  list: ThemedList,
  { entry, report }: ReportRecord,
  series: SeriesEntry | undefined,
  words: TableWords,
  themeOf: (item: Item) => ThemedItem | undefined,
): Cell[][] {
  return report[list].map((item) => {
    const themed = themeOf(item)
    return [
      ...[entry.id, pagePath(entry.address, item.id), entry.series, series?.name ?? entry.organisation, entry.kind, words.kinds[entry.kind] ?? null],
      ...[entry.year, item.id, item.parent],
      ...[
        item.lead,
        item.text,
        themed?.themes[0] ?? null,
        themed?.themes.join(' ') ?? null,
        themed?.nth ?? null,
        // Of a plan nobody can say that reports between were silent: it may be told in half a sentence of another.
        list === 'problems' ? (themed?.returned ?? null) : null,
        themed?.lineage ?? null,
      ],
    ]
  })
}

/** A line for each quantity of a report, with the paragraph and the part that it stands in, by which aims are told from what has been. */
export function quantityRows({ entry, report }: ReportRecord, series: SeriesEntry | undefined, words: TableWords): Cell[][] {
  const blocks = new Map(placedQuantities(report).map(({ quantity, block }) => [quantity, block.id]))
  const several = ofSeveralYears(report)
  return report.quantities.map((quantity) => {
    const { of, value, unit, qualifier, masked, text, from } = quantity
    const part = report.parts.findLast((each) => each.found && each.from <= from && from < each.to)?.part ?? null
    return [
      ...[entry.id, pagePath(entry.address, blocks.get(quantity)), entry.series, series?.name ?? entry.organisation, entry.year, entry.reviewedYear],
      ...[part, part && words.parts[part]!, of, value, unit, qualifier, masked, several.has(quantity), text],
    ]
  })
}

/** A share as tables have it. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

/** A line for each theme and year. */
export function themeRows(overview: ThemeOverview): Cell[][] {
  const totals = reportsOfYears(overview)
  return overview.themes.flatMap((theme) => {
    const reports = reportsOfTheme(theme, overview)
    return overview.years.map((year, index): Cell[] => [
      ...[theme.slug, theme.name, theme.by, year],
      ...[reports[index]!, totals[index]!, theme.problemsByYear[index]!, theme.plansByYear[index]!],
    ])
  })
}

/** A line for each term of the index and year in which it occurs. */
export function termRows({ index, years }: TermStatistics): Cell[][] {
  return index.flatMap(({ term, phrase, reportsByYear, occurrencesByYear }) =>
    years.flatMap(({ year, reports, characters }, at): Cell[][] => {
      const occurrences = occurrencesByYear[at]!
      return occurrences === 0
        ? []
        : [[term, phrase, year, reportsByYear[at]!, reports, characters, occurrences, Math.round(rateOf(occurrences, characters) * 1000) / 1000]]
    }),
  )
}
