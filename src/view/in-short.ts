/** What pages ask of all series at once: it is found out for all of them together, since every history of the archive is read for it. */
import type { SeriesFindings, SeriesHistory } from '../core/series/records.ts'
import type { Directory } from './directory.ts'
import { countFindings, findingKinds, findingsOfSeries, foremost, type FindingKind, type Findings } from './findings.ts'
import { storyPages, threadsPages, type StoryPage } from './series/threads.ts'

/** Reads what is known of a series by its slug. */
interface Records {
  readonly history: (slug: string) => Promise<SeriesHistory>
  readonly findings: (slug: string) => Promise<SeriesFindings>
}

interface InShort {
  /** By the slug of each series: its threads with pages of their own, and how many pages all others are told on. */
  readonly threads: ReadonlyMap<string, { readonly stories: readonly StoryPage[]; readonly pages: number }>
  /** Of each kind the foremost findings of the whole archive, and how many there are. */
  readonly findings: Findings
  readonly counts: Readonly<Record<FindingKind, number>>
}

/** Findings of a kind that a page on the whole archive lists: no reader is kept from one while all of them are a page that telephones open. */
const mostOfArchive = 1000

/** Series whose findings are held before all but the foremost are let go. */
const heldAtOnce = 64

const made = new WeakMap<Directory, Promise<InShort>>()

/** The same of a directory is found out once, for all pages of a build. */
export function inShort(directory: Directory, records: Records): Promise<InShort> {
  const known = made.get(directory) ?? readAll(directory, records)
  made.set(directory, known)
  return known
}

async function readAll(directory: Directory, records: Records): Promise<InShort> {
  const threads = new Map<string, { stories: StoryPage[]; pages: number }>()
  const counts = countsOf([])
  let all: Findings[] = []
  for (const series of directory.index.series) {
    const history = await records.history(series.slug)
    threads.set(series.slug, { stories: storyPages(history), pages: threadsPages(history).length })
    const findings = findingsOfSeries(series, history, await records.findings(series.slug), directory)
    for (const kind of findingKinds) counts[kind] += findings[kind].length
    all.push(findings)
    if (all.length === heldAtOnce) all = [foremost(all, mostOfArchive)]
  }
  return { threads, findings: foremost(all, mostOfArchive), counts }
}

/** How many findings of each kind there are. */
export function countsOf(all: readonly Findings[]): Record<FindingKind, number> {
  return Object.fromEntries(findingKinds.map((kind) => [kind, countFindings(all, kind)])) as Record<FindingKind, number>
}
