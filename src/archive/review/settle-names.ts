import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { SettledNames } from '../../core/records.ts'

/**
 * The text of `archive.yaml` with further names of series, everything else as the archivist wrote it, comments and order included.
 * @param yaml null where there is no such file yet.
 */
export function withSettledNames(yaml: string | null, settled: readonly SettledNames[]): string {
  const document = parseDocument(yaml ?? '')
  if (document.contents === null) document.contents = new Document({}).contents as never
  for (const { name, aliases } of settled) {
    const entry = entryOf(seriesOf(document), [name, ...aliases], document, name)
    const known = new Set([String(entry.get('name')), ...aliasesOf(entry).items.map((item) => String(isScalar(item) ? item.value : item))])
    for (const alias of [name, ...aliases].filter((each) => !known.has(each))) {
      aliasesOf(entry).add(document.createNode(alias))
      known.add(alias)
    }
  }
  return document.toString({ lineWidth: 0 })
}

function seriesOf(document: Document): YAMLSeq {
  const series = document.get('series')
  if (isSeq(series)) return series
  document.set('series', document.createNode([]))
  return document.get('series') as YAMLSeq
}

/** The entry that has one of the names already, or a new one. */
function entryOf(series: YAMLSeq, names: readonly string[], document: Document, name: string): YAMLMap {
  const known = series.items.find((item) => isMap(item) && [String(item.get('name')), ...namesIn(item)].some((each) => names.includes(each)))
  if (known) return known as YAMLMap
  const entry = document.createNode({ name, aliases: [] }) as YAMLMap
  series.add(entry)
  return entry
}

function namesIn(entry: YAMLMap): string[] {
  const aliases = entry.get('aliases')
  return isSeq(aliases) ? aliases.items.map((item) => String(isScalar(item) ? item.value : item)) : []
}

function aliasesOf(entry: YAMLMap): YAMLSeq {
  const aliases = entry.get('aliases')
  if (isSeq(aliases)) return aliases
  const made = new Document([]).contents as unknown as YAMLSeq
  entry.set('aliases', made)
  return made
}
