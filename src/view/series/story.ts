import { hasStory } from '../../core/series/has-story.ts'
import { showsText } from '../../core/publication.ts'
import type { Lineage } from '../../core/model.ts'
import type { ReportEntry, SeriesHistory, Story, Telling } from '../../core/records.ts'
import type { StripColumn } from './strips.ts'

/** The page of a thread that many reports tell. */
export interface StoryPage {
  readonly id: string
  /** Second segment of its address. */
  readonly list: StorySegment
}

type StorySegment = 'problem' | 'plan'

const segments = { problems: 'problem', plans: 'plan' } as const

/** Reports that tell a thread from which on it has a page of its own: what fewer tell can be read among the others of its series. */
const tellingsOfOwnPage = 8

/** So many tellings are on one page, or a little more: each has a paragraph or two, what became of it, and the way to both. */
const tellingsOfOnePage = 160

/** Path of a page that tells threads of a series; the first names all of them, each under its id, and leads to what stands on the others. */
export function threadsPath(series: string, page = 1): string {
  return `${series}/threads/${page === 1 ? '' : `${page}/`}`
}

/** Path of the page of a thread that many reports tell, below its language's root. */
export function storyPath(series: string, lineage: Pick<Lineage, 'list' | 'id'>): string {
  return `${series}/${segments[lineage.list]}/${lineage.id}/`
}

/** Whether so many reports tell a thread that it has a page of its own. */
export function hasOwnPage({ steps }: Pick<Lineage, 'steps'>): boolean {
  return steps.length >= tellingsOfOwnPage
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
}

export interface SilentChapter {
  /** `gap`: no report; `closed`: its text is not public; `missing-part`: the part was not found; `silent`: it says nothing of it. */
  readonly kind: 'silent' | 'missing-part' | 'closed' | 'gap'
  readonly years: readonly StripColumn[]
}

/** All years from the first telling to the newest report of the series, silent ones included. */
export function chaptersOf({ lineage, tellings }: Story, columns: readonly StripColumn[]): Chapter[] {
  const told = new Map(tellings.map((telling) => [telling.step.report, telling]))
  const first = columns.findIndex(({ entry }) => entry !== null && told.has(entry.id))
  const chapters: Chapter[] = []
  for (const column of columns.slice(first)) {
    const { label, entry } = column
    const telling = entry && told.get(entry.id)
    if (telling) {
      chapters.push({ kind: 'told', label, entry, telling })
      continue
    }
    const kind = silenceOf(entry, lineage.list)
    const last = chapters.at(-1)
    if (last?.kind === kind) chapters[chapters.length - 1] = { kind, years: [...last.years, column] }
    else chapters.push({ kind, years: [column] })
  }
  return chapters
}

function silenceOf(entry: ReportEntry | null, list: Lineage['list']): SilentChapter['kind'] {
  if (!entry) return 'gap'
  if (!showsText(entry)) return 'closed'
  return entry.found[list] ? 'silent' : 'missing-part'
}
