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
  'quantities.csv': ['report', 'address', 'series', 'organisation', 'year', 'reviewedYear', 'part', 'partName', 'of', 'value', 'unit', 'qualifier', 'masked', 'several', 'text'],
  'themes.csv': ['theme', 'name', 'named', 'year', 'reports', 'allReports', 'problems', 'plans'],
  'terms.csv': ['term', 'phrase', 'year', 'reports', 'allReports', 'occurrences', 'perTenThousand'],
} as const // prettier-ignore

/** Name of a table. */
export type TableName = keyof typeof tables

/** Tables of many lines each report, mostly repetition: they are packed. Problems and plans with their threads are not: other programs read them, and spreadsheets open them. */
export const packedTables: ReadonlySet<TableName> = new Set(['links.csv', 'follow-through.csv', 'quantities.csv'])

/** Name of a table's file below `data/`. */
export function tableFile(table: TableName): string {
  return packedTables.has(table) ? `${table}.gz` : table
}

/** Name of a column of any table; columns of one name mean the same everywhere. */
export type ColumnName = (typeof tables)[TableName][number]

/** All of the archive's index as JSON, below `data/`. */
export const indexFile = 'archive.json'

/** The lineages of all series, below `data/`. */
export const lineagesName = 'lineages.json'
