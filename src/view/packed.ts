/** Data for browsers, which are packed with gzip: static hosts send files as they are, and everybody can open them. Where they lie, how they are shaped, and how a browser reads them. */
import type { Comparison, Item, Span } from '../core/model.ts'

/** Years whose reports share a file: fewer would make more files than hosts publish, more would make readers fetch what they did not ask for. */
const yearsTogether = 5

/** Path of what browsers know of a report: its text as data, and its common wording, in a file that it shares with the reports of the years around it. */
export function reportDataPath(address: string): string {
  const [series = '', slug = ''] = address.split('/')
  const year = series === 'unassigned' ? null : /^\d{4}(?=$|-)/.exec(slug)
  return `data/reports/${series}/${year ? Math.floor(Number(year[0]) / yearsTogether) * yearsTogether : slug}.json.gz`
}

/** The content of such a file: reports by the last segments of their addresses. */
export type PackedReports<Data> = Readonly<Record<string, Data>>

/** A report of a file; null where it is not in it. */
export function reportIn<Data>(file: PackedReports<Data> | null, address: string): Data | null {
  const slug = address.slice(address.indexOf('/') + 1)
  return file && Object.hasOwn(file, slug) ? file[slug]! : null
}

/** Path of the comparisons of a series as data, by the last segments of their addresses. */
export function comparisonDataPath(series: string): string {
  return `data/comparisons/${series}.json.gz`
}

/** A clause of an item: where it stands in the source, and in the text of the item, which has its words; the words themselves where they are no run of that text. */
interface PackedClause extends Span {
  readonly in?: readonly [from: number, to: number]
  readonly text?: string
}

type PackedItem = Omit<Item, 'clauses'> & { readonly clauses: readonly PackedClause[] }

/** The words of clauses are in those of their item: said again, they would be a quarter of the file. */
function packItem(item: Item): PackedItem {
  let done = 0
  const clauses = item.clauses.map(({ text, from, to }): PackedClause => {
    const start = item.text.indexOf(text, done)
    if (start < 0) return { from, to, text }
    done = start + text.length
    return { from, to, in: [start, done] }
  })
  return { ...item, clauses }
}

function wholeItem(item: PackedItem): Item {
  const words = ({ in: [start, end] = [0, 0], text }: PackedClause): string => text ?? item.text.slice(start, end)
  return { ...item, clauses: item.clauses.map((clause) => ({ text: words(clause), from: clause.from, to: clause.to })) }
}

type ComparedList = 'problems' | 'plans' | 'work'

type Numbered<List> = Omit<List, 'earlier' | 'later'> & { readonly earlier: readonly number[]; readonly later: readonly number[] }

/** A comparison in the shape that the command line prints, but for its items, which are numbers in the list of the file: a report is compared with two others. */
type PackedComparison = Omit<Comparison, ComparedList> & {
  readonly [List in ComparedList]: Numbered<Comparison[List]>
}

/** The comparisons of a series as data: every item once, and the comparisons by the last segments of their addresses. */
export interface SeriesComparisons {
  readonly items: readonly PackedItem[]
  readonly comparisons: Readonly<Record<string, PackedComparison>>
}

/** Puts the comparisons of a series together, each with the last segment of its address. */
export function packComparisons(comparisons: Iterable<readonly [slug: string, comparison: Comparison]>): SeriesComparisons {
  const numbers = new Map<string, number>()
  const items: PackedItem[] = []
  const numberOf = (item: Item): number => {
    const key = JSON.stringify(item)
    const known = numbers.get(key) ?? items.push(packItem(item)) - 1
    numbers.set(key, known)
    return known
  }
  const packed: Record<string, PackedComparison> = {}
  for (const [slug, { problems, plans, work, ...rest }] of comparisons) {
    const numbered = (list: Comparison['problems']) => ({ ...list, earlier: list.earlier.map(numberOf), later: list.later.map(numberOf) })
    packed[slug] = { ...rest, problems: numbered(problems), plans: numbered(plans), work: numbered(work) }
  }
  return { items, comparisons: packed }
}

/** A comparison of such a file in the shape that the command line prints; null where it is not in it. */
export function comparisonIn({ items, comparisons }: SeriesComparisons, slug: string): Comparison | null {
  if (!Object.hasOwn(comparisons, slug)) return null
  const { earlier, later, yearsApart, problems, plans, work, ...rest } = comparisons[slug]!
  const whole = (list: PackedComparison['problems']) => ({
    ...list,
    earlier: list.earlier.map((number) => wholeItem(items[number]!)),
    later: list.later.map((number) => wholeItem(items[number]!)),
  })
  return { earlier, later, yearsApart, problems: whole(problems), plans: whole(plans), work: whole(work), ...rest }
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
