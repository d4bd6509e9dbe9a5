/** Data for browsers, which are packed with gzip: static hosts send files as they are, and everybody can open them. Where they lie, how they are shaped, and how a browser reads them. */
import type { Comparison, FollowThrough, Item, Passage, Quantity, QuantityChange, Report } from '../core/model.ts'

/** Years whose reports share a file: fewer would make more files than hosts publish, more would make readers fetch what they did not ask for. */
const yearsTogether = 5

/** Path of what browsers know of a report: its text as data, and its common wording, in a file that it shares with the reports of the years around it. */
export function reportDataPath(address: string): string {
  const [series = '', slug = ''] = address.split('/')
  const year = series === 'unassigned' ? null : /^\d{4}(?=$|-)/.exec(slug)
  return `data/reports/${series}/${year ? Math.floor(Number(year[0]) / yearsTogether) * yearsTogether : slug}.json.gz`
}

/** Data of a report with its words. */
interface Worded {
  readonly report: { readonly blocks: readonly unknown[] }
}

/**
 * The content of such a file: reports by the last segments of their addresses. The words of all stand before what is known of them, so that what a report tells again
 * lies near enough to the year before for gzip to find it.
 */
export interface PackedReports<Data extends Worded> {
  readonly blocks: Readonly<Record<string, Data['report']['blocks']>>
  readonly reports: Readonly<Record<string, Omit<Data, 'report'> & { readonly report: Omit<Data['report'], 'blocks'> }>>
}

/** Packs reports of one file by the last segments of their addresses. */
export function packReports<Data extends Worded>(reports: readonly (readonly [slug: string, data: Data])[]): PackedReports<Data> {
  return {
    blocks: Object.fromEntries(reports.map(([slug, { report }]) => [slug, report.blocks])),
    reports: Object.fromEntries(reports.map(([slug, data]) => [slug, { ...data, report: { ...data.report, blocks: undefined } }])),
  }
}

/** A report of a file; null where it is not in it, and in a file of another shape. */
export function reportIn<Data extends Worded>(file: PackedReports<Data> | null, address: string): Data | null {
  const slug = address.slice(address.indexOf('/') + 1)
  if (!file?.reports || !Object.hasOwn(file.reports, slug)) return null
  const data = file.reports[slug]!
  return { ...data, report: { ...data.report, blocks: file.blocks[slug]! } } as unknown as Data
}

/** Path of the comparisons of a series as data, by the last segments of their addresses. */
export function comparisonDataPath(series: string): string {
  return `data/comparisons/${series}.json.gz`
}

type ComparedList = 'problems' | 'plans' | 'work'

/** What the data of a report have of all that a comparison of it tells. */
export type ComparedReport = Pick<Report, ComparedList | 'blocks' | 'quantities'>

/** The two reports of a pair as their own data have them; null where these are not published. */
export interface ComparedReports {
  readonly earlier: ComparedReport | null
  readonly later: ComparedReport | null
}

/** What stands in the data of a report: its place in the report's own list. What does not stand there is written out. */
type Placed<Thing> = number | Thing

type PackedList = Omit<Comparison['problems'], 'earlier' | 'later'> & {
  readonly earlier: readonly Placed<Item>[]
  readonly later: readonly Placed<Item>[]
}

/** A passage of the later report: its words, or where they stand in its block. */
type PackedPassage = Omit<Passage, 'text'> & { readonly text: string | readonly [from: number, to: number] }

type PackedFollowThrough = Omit<FollowThrough, 'evidence'> & { readonly evidence: readonly PackedPassage[] }

type PackedChange = Omit<QuantityChange, 'earlier' | 'later'> & { readonly earlier: Placed<Quantity> | null; readonly later: Placed<Quantity> | null }

/** A comparison in the shape that the command line prints, but for what the data of its two reports have: items, passages and numbers are told by their places there. */
type PackedComparison = Omit<Comparison, ComparedList | 'followThrough' | 'quantities'> &
  Readonly<Record<ComparedList, PackedList>> & {
    readonly followThrough: readonly PackedFollowThrough[]
    readonly quantities: readonly PackedChange[]
  }

/** The comparisons of a series as data, by the last segments of their addresses. */
export type SeriesComparisons = Readonly<Record<string, PackedComparison>>

/** Packs a comparison: what is said of its reports, without their words. */
export function packComparison(comparison: Comparison, reports: ComparedReports): PackedComparison {
  const { earlier, later } = { earlier: placesOf(reports.earlier), later: placesOf(reports.later) }
  const blocks = new Map(reports.later?.blocks.map(({ id, text }) => [id, text]))
  const list = (name: ComparedList): PackedList => {
    const whole = comparison[name]
    return { ...whole, earlier: whole.earlier.map((item) => earlier(name, item)), later: whole.later.map((item) => later(name, item)) }
  }
  const passage = ({ text, ...rest }: Passage): PackedPassage => {
    const from = blocks.get(rest.id)?.indexOf(text) ?? -1
    return { ...rest, text: from < 0 ? text : [from, from + text.length] }
  }
  return {
    ...comparison,
    ...{ problems: list('problems'), plans: list('plans'), work: list('work') },
    followThrough: comparison.followThrough.map((answer) => ({ ...answer, evidence: answer.evidence.map(passage) })),
    quantities: comparison.quantities.map((change) => ({
      ...change,
      earlier: change.earlier && earlier('quantities', change.earlier),
      later: change.later && later('quantities', change.later),
    })),
  }
}

/** Tells where the things of a report stand in its lists. */
function placesOf(report: ComparedReport | null): <Thing extends Item | Quantity>(list: ComparedList | 'quantities', thing: Thing) => Placed<Thing> {
  const places = new Map<string, ReadonlyMap<string, number>>()
  return (list, thing) => {
    if (!report) return thing
    const known = places.get(list) ?? new Map(report[list].map((each, place) => [JSON.stringify(each), place]))
    places.set(list, known)
    return known.get(JSON.stringify(thing)) ?? thing
  }
}

/** A comparison of such a file in the shape that the command line prints; null where it is not in it, or tells of a report that is not at hand. */
export function comparisonIn(file: SeriesComparisons, slug: string, reports: ComparedReports): Comparison | null {
  if (!Object.hasOwn(file, slug)) return null
  const packed = file[slug]!
  const blocks = new Map(reports.later?.blocks.map(({ id, text }) => [id, text]))
  try {
    const list = (name: ComparedList): Comparison['problems'] => {
      const { earlier, later } = packed[name]
      return { ...packed[name], earlier: placed(earlier, reports.earlier?.[name]), later: placed(later, reports.later?.[name]) }
    }
    const passage = ({ id, text, ...rest }: PackedPassage): Passage => ({
      id,
      text: typeof text === 'string' ? text : whole(blocks.get(id)).slice(...text),
      ...rest,
    })
    const number = (quantity: Placed<Quantity> | null, report: ComparedReport | null): Quantity | null =>
      quantity === null ? null : placed([quantity], report?.quantities)[0]!
    return {
      ...packed,
      ...{ problems: list('problems'), plans: list('plans'), work: list('work') },
      followThrough: packed.followThrough.map((answer) => ({ ...answer, evidence: answer.evidence.map(passage) })),
      quantities: packed.quantities.map((change) => ({
        ...change,
        earlier: number(change.earlier, reports.earlier),
        later: number(change.later, reports.later),
      })),
    }
  } catch (error) {
    if (error instanceof Lacking) return null
    throw error
  }
}

/** What a comparison tells of is not in the data of its reports. */
class Lacking extends Error {}

function placed<Thing extends object>(things: readonly Placed<Thing>[], list: readonly Thing[] | undefined): Thing[] {
  return things.map((thing) => (typeof thing === 'number' ? whole(list?.[thing]) : thing))
}

function whole<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Lacking()
  return value
}

/** Path of the version of the archive and of the software: a file of its own, so that no page changes with it. */
export const versionPath = 'data/version.json'

/**
 * Reads a packed file of JSON. Hosts that declare such files as compressed have the browser unpack them itself, so that the content says which it is.
 * @throws where the file is cut off or is no JSON.
 */
export async function unpack<T>(response: Response): Promise<T> {
  const bytes = await response.arrayBuffer()
  const [first, second] = new Uint8Array(bytes)
  const isPacked = first === 0x1f && second === 0x8b
  const stream = isPacked ? new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')) : bytes
  return (await new Response(stream).json()) as T
}

/** Gets a packed file; null where it can't be had. */
export async function fetchPacked<T>(address: string): Promise<T | null> {
  try {
    const response = await fetch(address)
    return response.ok ? await unpack<T>(response) : null
  } catch {
    return null
  }
}
