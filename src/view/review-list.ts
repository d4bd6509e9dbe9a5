import type { Message } from '../core/model.ts'
import type { ReviewEntry } from '../core/records.ts'

const urgency: Readonly<Record<Message['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** Files on one page of the review list. */
const filesPerPage = 50

/** What a person has to decide about one file. */
export interface ReviewedFile {
  readonly path: string
  /** Address of its page; null where it has none. */
  readonly address: string | null
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

function toFile(path: string, entries: readonly ReviewEntry[]): ReviewedFile {
  return {
    path,
    address: entries.find(({ address }) => address !== null)?.address ?? null,
    messages: entries.map(({ message }) => message),
    missing: [...new Set(entries.flatMap(({ missing }) => missing))],
    settingsLines: [...new Set(entries.flatMap(({ settingsLine }) => settingsLine ?? []))],
    metadataLine: entries.find(({ metadataLine }) => metadataLine !== null)?.metadataLine ?? null,
  }
}
