/** What can be chosen for either side, and how an address names the choices. */
import { decoded } from '../here.ts'
import { ownValue } from '../../core/text/harmless.ts'
import type { DirectoryFile, DirectorySeries } from '../../core/compact/format.ts'
import type { Messages } from '../../i18n/index.ts'
import { namedKinds, numberedYear } from '../../view/address.ts'

/** What stands on one side of a pair: a report of the archive by its address, a draft, or nothing yet. */
export type Choice = { readonly kind: 'archive'; readonly address: string } | { readonly kind: 'draft' } | null

/** The two sides, the earlier first. */
export interface Choices {
  readonly a: Choice
  readonly b: Choice
}

/** Addresses of reports hold a slash, so this word is none. */
const DRAFT = 'draft'

/** The choices that an address names: `?a=lanchuan/2017&b=draft`. */
export function choicesOf(search: string): Choices {
  const parameters = new URLSearchParams(search)
  return { a: choiceOf(parameters.get('a')), b: choiceOf(parameters.get('b')) }
}

/** The query that names the choices; all its other parameters, such as the view, stay. */
export function queryWith(search: string, { a, b }: Choices): string {
  const parameters = new URLSearchParams(search)
  for (const [name, choice] of [['a', a] as const, ['b', b] as const]) {
    if (choice) parameters.set(name, choice.kind === 'draft' ? DRAFT : choice.address)
    else parameters.delete(name)
  }
  // Slashes and Han characters may stand in a query; escaped they could not be read.
  const query = [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${readable(value)}`).join('&')
  return query === '' ? '' : `?${query}`
}

/** The last segment of a report's address, and what stands before it. */
export function splitAddress(address: string): { readonly series: string; readonly slug: string } {
  const at = address.indexOf('/')
  return { series: address.slice(0, at), slug: address.slice(at + 1) }
}

function choiceOf(value: string | null): Choice {
  const wanted = value?.replace(/^\/+|\/+$/g, '') ?? ''
  if (wanted === DRAFT) return { kind: 'draft' }
  return /^[^/]+\/[^/]+$/.test(wanted) && !/(?:^|\/)\.\.?(?:\/|$)/.test(wanted) ? { kind: 'archive', address: wanted } : null
}

function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('%2F', '/')
    .replace(/(?:%[0-9A-F]{2})+/g, (run) => readableRun(run))
}

function readableRun(run: string): string {
  return /^[\p{L}\p{N}]+$/u.test(decoded(run)) ? decoded(run) : run
}

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

/** Addresses of the reports before one in its series, the newest first. */
export function olderReports({ series }: DirectoryFile, address: string): string[] {
  for (const { slug, reports } of series) {
    const at = reports.findIndex((report) => `${slug}/${report}` === address)
    if (at >= 0)
      return reports
        .slice(0, at)
        .map((report) => `${slug}/${report}`)
        .toReversed()
  }
  return []
}

/** Last segments of addresses begin with the label year. */
function yearName(slug: string, { repeats }: DirectorySeries): string {
  const year = /^\d+/.exec(slug)?.[0]
  return year === undefined ? slug : numberedYear(year, ownValue(repeats ?? {}, slug) ?? 1)
}
