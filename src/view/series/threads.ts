/** A problem or plan over the years: the addresses of its pages, its chapters, and its strip of one mark a year. */
import { showsText } from '../../core/publication.ts'
import type { Lineage, LineageStatus, LineageStep } from '../../core/model.ts'
import type { ReportEntry, SeriesEntry } from '../../core/records.ts'
import { hasStory, yearsUpTo, type SeriesHistory, type Story, type Telling, type YearCount } from '../../core/series/records.ts'
import { pagePath } from '../address.ts'
import { reportsOf, yearLabel, type Directory } from '../directory.ts'
import type { Messages } from '../../i18n/index.ts'

/** The page of a thread that many reports tell. */
export interface StoryPage {
  readonly id: string
  /** Second segment of its address. */
  readonly list: StorySegment
}

type StorySegment = 'problem' | 'plan'

const segments = { problems: 'problem', plans: 'plan' } as const

/** Reports that tell a thread in words of their own from which on it has a page of its own: what fewer tell, or tell word for word again, can be read among the others of its series. */
const tellingsOfOwnPage = 8

/** So many tellings are on one page, or a little more: each has a paragraph or two, what became of it, and the way to both. */
const tellingsOfOnePage = 120

/** Path of a page that tells threads of a series; the first names all of them, each under its id, and leads to what stands on the others. */
export function threadsPath(series: string, page = 1): string {
  return `${series}/threads/${page === 1 ? '' : `${page}/`}`
}

/** Path of the page of a thread that many reports tell, below its language's root. */
export function storyPath(series: string, lineage: Pick<Lineage, 'list' | 'id'>): string {
  return `${series}/${segments[lineage.list]}/${lineage.id}/`
}

/** Whether so many reports tell a thread, each in words of its own, that it has a page of its own. */
export function hasOwnPage({ steps }: Pick<Lineage, 'steps'>): boolean {
  return steps.filter(({ status }) => status !== 'same').length >= tellingsOfOwnPage
}

/** A page for each thread that many reports tell. */
export function storyPages({ problems, plans }: SeriesHistory): StoryPage[] {
  return [...problems, ...plans].filter(hasOwnPage).map(({ id, list }) => ({ id, list: segments[list] }))
}

/**
 * Ids of the threads that are told on each page of threads, in the order of the series, but for those with pages of their own, which the first page names with all
 * others; none where no thread is told by several reports.
 */
export function threadsPages({ problems, plans }: SeriesHistory): ReadonlySet<string>[] {
  const threads = [...problems, ...plans].filter(hasStory)
  if (threads.length === 0) return []
  const shared = threads.filter((thread) => !hasOwnPage(thread))
  const pages: Set<string>[] = [new Set()]
  let tellings = 0
  for (const { id, steps } of shared) {
    if (tellings > 0 && tellings + steps.length > tellingsOfOnePage) {
      pages.push(new Set())
      tellings = 0
    }
    pages.at(-1)!.add(id)
    tellings += steps.length
  }
  return pages
}

/**
 * Path of the words of a thread over all years: its own page, its place on the pages of threads or, where only one report tells it, its line on the page of the series. A place
 * names the first of the pages of threads, wherever it is told, so that it lasts.
 */
export function threadPath(series: string, lineage: Pick<Lineage, 'list' | 'id' | 'steps'>): string {
  if (hasOwnPage(lineage)) return storyPath(series, lineage)
  return hasStory(lineage) ? `${threadsPath(series)}#${lineage.id}` : `${series}/#${lineage.id}`
}

/** One year of a story: what its report says; or years in which there is nothing to read, one after the other, and why. */
export type Chapter = ToldChapter | SilentChapter

interface ToldChapter {
  readonly kind: 'told'
  readonly label: string
  readonly entry: ReportEntry
  readonly telling: Telling
  /** In how many years it stands up to this one. */
  readonly raised: YearCount
}

export interface SilentChapter {
  /**
   * `gap`: no report; `closed`: its text is not public; `missing-part`: the part was not found; `blank`: no item of it was joined to the thread, whatever it says; `silent`: its
   * passage of problems was searched whole, the other parts for what admits a shortcoming, and nothing that states it was found. Plans have no such years: a plan may be told in half a
   * sentence of another.
   */
  readonly kind: 'blank' | 'silent' | 'missing-part' | 'closed' | 'gap'
  readonly years: readonly StripColumn[]
  /** The words of these years that are nearest to the thread, for readers to judge. */
  readonly nearest: readonly Nearest[]
}

/** Words of a report that come nearest to a thread. */
interface Nearest {
  readonly entry: ReportEntry
  readonly words: Story['beside'][number]
}

/** All years from the first telling to the newest report of the series, silent ones included. */
export function chaptersOf({ lineage, tellings, beside }: Story, columns: readonly StripColumn[]): Chapter[] {
  const told = new Map(tellings.map((telling) => [telling.step.report, telling]))
  const searched = searchedReports(lineage, columns)
  const first = columns.findIndex(({ entry }) => entry !== null && told.has(entry.id))
  const chapters: Chapter[] = []
  for (const column of columns.slice(first)) {
    const { label, entry } = column
    const telling = entry && told.get(entry.id)
    if (telling) {
      chapters.push({ kind: 'told', label, entry, telling, raised: yearsUpTo(lineage, telling.step) })
      continue
    }
    const kind = silenceOf(entry, lineage.list, searched)
    const words = kind === 'blank' || kind === 'silent' ? beside.find(({ report }) => report === entry?.id) : undefined
    const nearest = entry && words ? [{ entry, words }] : []
    const last = chapters.at(-1)
    if (last?.kind === kind) chapters[chapters.length - 1] = { kind, years: [...last.years, column], nearest: [...last.nearest, ...nearest] }
    else chapters.push({ kind, years: [column], nearest })
  }
  return chapters
}

function silenceOf(entry: ReportEntry | null, list: Lineage['list'], searched: ReadonlySet<string>): SilentChapter['kind'] {
  if (!entry) return 'gap'
  if (!showsText(entry)) return 'closed'
  if (!entry.found[list]) return 'missing-part'
  return searched.has(entry.id) ? 'silent' : 'blank'
}

/** Reports that were searched for what came back after them, and found silent; of others nobody asked whether they say it in other words. */
function searchedReports({ steps }: Lineage, columns: readonly StripColumn[]): ReadonlySet<string> {
  const placeOf = (id: string | undefined): number => columns.findIndex(({ entry }) => entry !== null && entry.id === id)
  const silent = steps.flatMap(({ report, status, elsewhere }, at) =>
    // One that says it elsewhere is not silent, nor is any before that nobody asked further.
    status === 'returned' && at > 0 ? columns.slice(placeOf(elsewhere?.report ?? steps[at - 1]!.report) + 1, placeOf(report)) : [],
  )
  return new Set(silent.flatMap(({ entry }) => entry?.id ?? []))
}

/** One column of the strips: a report, or a year that the archive lacks. */
export interface StripColumn {
  readonly label: string
  readonly entry: ReportEntry | null
}

/** One place of a strip: the subject's words in that report, none of its items (blank), silence after a search, or nothing to look at: no report (gap), no published text (closed), or no such part found. */
export type StripCell =
  | { readonly kind: 'mark'; readonly status: LineageStatus; readonly nth: LineageStep['nth']; readonly path: string; readonly isOpen: boolean }
  | { readonly kind: SilentChapter['kind']; readonly isOpen: boolean }

/** One subject over all columns. */
export interface Strip {
  readonly lineage: Lineage
  readonly cells: readonly StripCell[]
}

/** The columns of a series: its reports in order, with a column for every year missing between them. */
export function stripColumns(series: SeriesEntry, directory: Directory): StripColumn[] {
  const columns: StripColumn[] = []
  const gaps = [...series.gaps]
  for (const entry of reportsOf(directory, series)) {
    while (entry.year !== null && (gaps[0] ?? Infinity) < entry.year) columns.push({ label: String(gaps.shift()), entry: null })
    columns.push({ label: yearLabel(entry, directory), entry })
  }
  return columns
}

/** A strip for each lineage of a list. Subjects that returned or stayed longest come first, then those that were last heard of lately. */
export function stripsOf(list: 'problems' | 'plans', history: SeriesHistory, columns: readonly StripColumn[]): Strip[] {
  return history[list].toSorted(byWeight).map((lineage) => ({ lineage, cells: cellsOf(lineage, columns) }))
}

function byWeight(a: Lineage, b: Lineage): number {
  return b.count - a.count || Number(b.returned) - Number(a.returned) || (b.lastYear ?? 0) - (a.lastYear ?? 0) || (a.id < b.id ? -1 : 1)
}

/** What each column has of a subject. */
export function cellsOf(lineage: Lineage, columns: readonly StripColumn[]): StripCell[] {
  const steps = new Map(lineage.steps.map((step) => [step.report, step]))
  const marked = columns.map(({ entry }) => (entry ? steps.get(entry.id) : undefined))
  const first = marked.findIndex((step) => step !== undefined)
  const last = marked.findLastIndex((step) => step !== undefined)
  const searched = searchedReports(lineage, columns)
  return columns.map(({ entry }, index): StripCell => {
    const step = marked[index]
    // Between the first and the last mention the thread is open: a blank there is a pause, not an end.
    const isOpen = index > first && index <= last
    if (entry && step) return { kind: 'mark', status: step.status, nth: step.nth, path: pathOf(entry, step), isOpen }
    return { kind: silenceOf(entry, lineage.list, searched), isOpen }
  })
}

function pathOf(entry: ReportEntry, step: LineageStep): string {
  return pagePath(entry.address, step.items[0])
}

/** What a mark says of its year. What is open at the first of them is whether it is the first, and at others whether it is the same subject. */
export function markWords({ status, nth }: Pick<LineageStep, 'status' | 'nth'>, list: Lineage['list'], t: Messages['series']): string {
  return status === 'undetermined' && nth === 1 ? t.perhapsEarlier : statusWords(status, list, t)
}

/** What a mark means: the first of a plan is planned, not raised as a problem. */
export function statusWords(status: LineageStep['status'], list: Lineage['list'], t: Messages['series']): string {
  return list === 'plans' && status === 'first' ? t.firstPlanned : t.statusOf[status]
}

/** In how many years a subject stands, and in how many more it is only perhaps the same. */
export function countWords(lineage: Lineage, t: Messages['series']): string {
  if (lineage.count === 1) return t.once
  const { count, perhaps, atLeast } = yearsUpTo(lineage)
  const counted = (lineage.list === 'problems' ? t.raised : t.planned)(count, atLeast)
  return perhaps > 0 ? t.perhapsOf(counted, perhaps) : counted
}

/** How many of the reports that tell a subject tell what is only perhaps the same; what the thread begins with is its own. */
export function perhapsReports({ steps }: Lineage): number {
  return steps.filter(({ nth }) => nth === null).length
}
