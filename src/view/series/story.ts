import { hasStory } from '../../core/series/has-story.ts'
import { showsText } from '../../core/publication.ts'
import type { Lineage } from '../../core/model.ts'
import type { ReportEntry, SeriesHistory, Story, Telling } from '../../core/records.ts'
import type { StripColumn } from './strips.ts'

/** The page of a thread that several reports tell. */
export interface StoryPage {
  readonly id: string
  /** Second segment of its address. */
  readonly list: StorySegment
}

export type StorySegment = 'problem' | 'plan'

const segments = { problems: 'problem', plans: 'plan' } as const

/** Path of the page of a thread below its language's root. */
export function storyPath(series: string, { list, id }: Pick<Lineage, 'list' | 'id'>): string {
  return `${series}/${segments[list]}/${id}/`
}

/** Where the words of a thread over all years are: its own page or, where only one report tells it, its line on the page of the series. */
export function threadPath(series: string, lineage: Lineage): string {
  return hasStory(lineage) ? storyPath(series, lineage) : `${series}/#${lineage.id}`
}

/** A page for each thread that several reports tell. */
export function storyPages({ problems, plans }: SeriesHistory): StoryPage[] {
  return [...problems, ...plans].filter(hasStory).map(({ id, list }) => ({ id, list: segments[list] }))
}

/** One year of a story: what its report says, or why there is nothing to read. */
export type Chapter =
  | { readonly kind: 'told'; readonly label: string; readonly entry: ReportEntry; readonly telling: Telling }
  /** `gap`: no report; `closed`: its text is not public; `missing-part`: the part was not found; `silent`: it says nothing of it. */
  | { readonly kind: 'silent' | 'missing-part' | 'closed'; readonly label: string; readonly entry: ReportEntry }
  | { readonly kind: 'gap'; readonly label: string; readonly entry: null }

/** All years from the first telling to the newest report of the series, silent ones included. */
export function chaptersOf({ lineage, tellings }: Story, columns: readonly StripColumn[]): Chapter[] {
  const told = new Map(tellings.map((telling) => [telling.step.report, telling]))
  const first = columns.findIndex(({ entry }) => entry !== null && told.has(entry.id))
  return columns.slice(first).map(({ label, entry }): Chapter => {
    if (!entry) return { kind: 'gap', label, entry }
    const telling = told.get(entry.id)
    if (telling) return { kind: 'told', label, entry, telling }
    if (!showsText(entry)) return { kind: 'closed', label, entry }
    return { kind: entry.found[lineage.list] ? 'silent' : 'missing-part', label, entry }
  })
}
