import { ownValue } from '../../core/text/own-value.ts'
import type { DirectoryFile, DirectorySeries } from '../../core/compact/index.ts'
import type { Messages } from '../../i18n/index.ts'
import { numberedYear } from '../numbers.ts'
import { namedKinds } from '../series/named-kinds.ts'

/** A series in the picker, and its reports by their addresses. */
export interface PickerSeries {
  readonly name: string
  /** First segment of the addresses. */
  readonly slug: string
  readonly reports: readonly { readonly address: string; readonly name: string }[]
}

/**
 * Everything that can be picked. Series of one name are told apart by their kind; reports without a series stand last.
 * @param kinds names of kinds of reports.
 */
export function pickerSeries(
  { series, unassigned }: DirectoryFile,
  words: Pick<Messages['anyTwo'], 'unassigned' | 'ofKind'>,
  kinds: Readonly<Record<string, string>>,
): PickerSeries[] {
  const named = namedKinds(series)
  const grouped = series.map((one) => ({
    slug: one.slug,
    name: named.has(one.slug) ? words.ofKind(one.name, kinds[one.kind] ?? one.kind) : one.name,
    reports: one.reports.map((report) => ({ address: `${one.slug}/${report}`, name: yearName(report, one) })).toReversed(),
  }))
  if (unassigned.length === 0) return grouped
  const apart = unassigned.map(([slug, title]) => ({ address: `unassigned/${slug}`, name: title }))
  return [...grouped, { slug: 'unassigned', name: words.unassigned, reports: apart }]
}

/** Series whose name holds all words of a filter, whatever their case. */
export function filterSeries(series: readonly PickerSeries[], filter: string): PickerSeries[] {
  const words = filter.normalize('NFKC').toLowerCase().split(/\s+/u)
  return series.filter(({ name }) => words.every((word) => name.normalize('NFKC').toLowerCase().includes(word)))
}

/** Address of the built page that compares the two reports; null where they don't follow each other in one series. */
export function builtPair({ series }: DirectoryFile, earlier: string, later: string): string | null {
  for (const { slug, reports } of series) {
    const at = reports.findIndex((report) => `${slug}/${report}` === earlier)
    if (at < 0) continue
    const [own, next] = [reports[at]!, reports[at + 1]]
    return next !== undefined && `${slug}/${next}` === later ? `${slug}/${own}-${next}` : null
  }
  return null
}

/** Last segments of addresses begin with the label year. */
function yearName(slug: string, { repeats }: DirectorySeries): string {
  const year = /^\d+/.exec(slug)?.[0]
  return year === undefined ? slug : numberedYear(year, ownValue(repeats ?? {}, slug) ?? 1)
}
