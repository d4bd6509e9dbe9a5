/** What is said of files: messages and removals in words, doubts of a reading, and the list of what needs a person's eye. */
import { doubtedList } from '../core/doubt/index.ts'
import { filledWords, ownValue } from '../core/text/harmless.ts'
import type { Message, Removal } from '../core/model.ts'
import type { Messages } from '../i18n/index.ts'
import type { ReportEntry, ReviewEntry } from '../core/records.ts'

/** Words and their language where it is not the interface's. */
interface ForeignWords {
  readonly words: string
  readonly language: string | null
}

/** What a message says and what to do about it, in the interface's language where it has words for it. */
export function messageWords(message: Message, t: Messages['archivist']): ForeignWords {
  const own = ownValue(t.messages, message.id)
  if (!own) return { words: `${message.reason} ${message.hint}`, language: 'en' }
  return { words: filledWords(own.reason + own.hint, message.values), language: null }
}

/** Why a stretch was removed. A rule of the archive's own gives its reason in the archivist's words. */
export function removalWords({ rule, reason }: Removal, t: Messages['archivist']): string {
  return ownValue(t.removals, rule) ?? reason
}

/** Words of messages in the interface's language, by their names. */
type SaidMessages = Readonly<Record<string, { readonly reason: string } | undefined>>

/**
 * What a reader is told of readings that can't be relied on: of each what was found and expected, and once, of which lists nothing is concluded. One line, or none where nothing is doubted.
 * @param doubts messages on readings, each with the name of its report where several are spoken of.
 */
export function doubtLines(
  doubts: readonly (readonly [message: Message, side?: string | undefined])[],
  said: SaidMessages,
  t: Pick<Messages, 'common' | 'comparison'>,
): string[] {
  const { parts, doubtNote, space } = t.common
  const reasons = doubts.map(([message, side]) => {
    const words = filledWords(said[message.id]?.reason ?? message.reason, message.values)
    return side === undefined ? words : t.comparison.ofSide(side, words)
  })
  const lists = (['problems', 'plans', 'work'] as const).filter((list) => doubts.some(([message]) => doubtedList(message) === list))
  return reasons.length === 0 ? [] : [[...reasons, doubtNote(lists.map((list) => parts[list]))].join(space)]
}

/** Whether one of the messages doubts the reading of a list. */
export function isDoubted(list: 'problems' | 'plans', messages: readonly Message[]): boolean {
  return doubtsAmong(messages).some((message) => doubtedList(message) === list)
}

/** The messages on doubtful readings among others. */
export function doubtsAmong(messages: readonly Message[]): readonly Message[] {
  return messages.filter((message) => doubtedList(message) && !message.id.endsWith('-missing'))
}

const apart = 'unassigned-'

/** Why a report is in no series, and what would put it there; null where that is unknown. */
export function whyUnassigned({ id }: Pick<ReportEntry, 'id'>, review: readonly ReviewEntry[], t: Messages['archivist']): ForeignWords | null {
  const said = review.find(({ report, message }) => report === id && message.id.startsWith(apart))
  return said ? messageWords(said.message, t) : null
}

/** Ids of the files in which no report was read: they have a page, and are not counted as reports. */
export function filesWithoutReport(review: readonly ReviewEntry[]): ReadonlySet<string> {
  return new Set(review.flatMap(({ report, message }) => (message.id === `${apart}not-a-report` && report !== null ? report : [])))
}

const urgency: Readonly<Record<Message['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** Files on one page of the review list. */
const filesPerPage = 50

/** What a person has to decide about one file. */
export interface ReviewedFile {
  readonly path: string
  /** Address of its page; null where it has none. */
  readonly address: string | null
  /** Whether that is a comparison. */
  readonly isPair: boolean
  /** Most urgent first. */
  readonly messages: readonly Message[]
  /** Columns of `metadata.csv` that would decide it. */
  readonly missing: readonly string[]
  /** The line to paste into `metadata.csv`; null where that would not help. */
  readonly metadataLine: string | null
  /** The lines for `archive.yaml`, each once. */
  readonly settingsLines: readonly string[]
}

/** Most urgent first; among equals the archive's own order stays. */
export function byUrgency(entries: readonly ReviewEntry[]): ReviewEntry[] {
  return entries.toSorted((a, b) => urgency[a.message.severity] - urgency[b.message.severity])
}

/** How many matters there are of each severity; those of which there are none are left out. */
export function countBySeverity(entries: readonly ReviewEntry[]): { severity: Message['severity']; count: number }[] {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: entries.filter((entry) => entry.message.severity === severity).length }))
    .filter(({ count }) => count > 0)
}

/** Pages of the list, from 1, a file with all that is said of it as one entry; an empty list has one page, which says so. */
export function reviewPages(entries: readonly ReviewEntry[]): (readonly ReviewedFile[])[] {
  const files = [...Map.groupBy(byUrgency(entries), ({ path }) => path)].map(([path, ofFile]) => toFile(path, ofFile))
  const pages: (readonly ReviewedFile[])[] = []
  for (let from = 0; from < files.length; from += filesPerPage) pages.push(files.slice(from, from + filesPerPage))
  return pages.length > 0 ? pages : [[]]
}

/** Where the list comes to the first file of each severity: its page, from 1, and its place there, from 0. Files stand by the most urgent of what is said of them. */
export function firstOfSeverity(pages: readonly (readonly ReviewedFile[])[], severity: Message['severity']): { page: number; index: number } | null {
  for (const [at, files] of pages.entries()) {
    const index = files.findIndex(({ messages }) => messages.some((message) => message.severity === severity))
    if (index >= 0) return { page: at + 1, index }
  }
  return null
}

function toFile(path: string, entries: readonly ReviewEntry[]): ReviewedFile {
  return {
    path,
    address: entries.find(({ address }) => address !== null)?.address ?? null,
    isPair: entries.every(({ report }) => report === null),
    messages: entries.map(({ message }) => message),
    missing: [...new Set(entries.flatMap(({ missing }) => missing))],
    settingsLines: [...new Set(entries.flatMap(({ settingsLine }) => settingsLine ?? []))],
    metadataLine: entries.find(({ metadataLine }) => metadataLine !== null)?.metadataLine ?? null,
  }
}
