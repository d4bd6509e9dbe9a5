import type { CommonWording } from '../../core/common-wording/common-wording.ts'
import { ofSeveralYears, placedQuantities } from '../../core/compare/quantities/index.ts'
import type { Item } from '../../core/model.ts'
import type { ReportEntry, ReportRecord, SeriesEntry } from '../../core/records.ts'
import type { ThemedItem, ThemedList } from '../../core/themes/records.ts'
import { pagePath } from '../address.ts'
import type { Cell } from './csv-line.ts'
import type { TableWords } from './table-words.ts'

/** The line of a report; `common` is null where its text is not public. */
export function reportRow(entry: ReportEntry, series: SeriesEntry | undefined, common: CommonWording | null, words: TableWords): Cell[] {
  const { counts, found, source } = entry
  return [
    ...[
      entry.id,
      pagePath(entry.address),
      entry.series,
      series?.name ?? entry.organisation,
      entry.kind,
      words.kinds[entry.kind] ?? null,
      entry.year,
      entry.reviewedYear,
      entry.planYear,
    ],
    ...[entry.title, entry.role, entry.date, entry.session, entry.language, entry.publish, entry.characters],
    ...[
      counts.problems,
      counts.causes,
      counts.plans,
      counts.work,
      found.problems,
      found.plans,
      common ? Math.round(common.share * 1000) / 1000 : null,
    ],
    ...[source.path, source.sha256, entry.sourceAddress, entry.licence],
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
        themed?.returned ?? null,
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
