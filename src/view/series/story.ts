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

export type StorySegment = 'problem' | 'plan'

const segments = { problems: 'problem', plans: 'plan' } as const

/** Reports that tell a thread from which on it has a page of its own: what fewer tell can be read on one page for the whole series. */
const tellingsOfOwnPage = 8

/** Path of the page that tells all threads of a series, each under its id. */
export function threadsPath(series: string): string {
  return `${series}/threads/`
}

/** Path of the words of a thread that several reports tell, below its language's root: a page of its own, or its place on the page of all. */
export function storyPath(series: string, lineage: Pick<Lineage, 'list' | 'id' | 'steps'>): string {
  return hasOwnPage(lineage) ? `${series}/${segments[lineage.list]}/${lineage.id}/` : `${threadsPath(series)}#${lineage.id}`
}

/** Where the words of a thread over all years are: its story or, where only one report tells it, its line on the page of the series. */
export function threadPath(series: string, lineage: Lineage): string {
  return hasStory(lineage) ? storyPath(series, lineage) : `${series}/#${lineage.id}`
}

/** Whether so many reports tell a thread that it has a page of its own. */
export function hasOwnPage({ steps }: Pick<Lineage, 'steps'>): boolean {
  return steps.length >= tellingsOfOwnPage
}

/** Whether several reports tell any thread of a series. */
export function hasThreads({ problems, plans }: SeriesHistory): boolean {
  return [...problems, ...plans].some(hasStory)
}

/** A page for each thread that many reports tell. */
export function storyPages({ problems, plans }: SeriesHistory): StoryPage[] {
  return [...problems, ...plans].filter(hasOwnPage).map(({ id, list }) => ({ id, list: segments[list] }))
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
