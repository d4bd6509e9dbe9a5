import type { Message } from '../core/model.ts'
import type { ReviewEntry } from '../core/records.ts'

const urgency: Readonly<Record<Message['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** Matters on one page of the review list. */
const reviewPerPage = 100

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

/** Pages of the list, from 1; an empty list has one page, which says so. */
export function reviewPages(entries: readonly ReviewEntry[]): (readonly ReviewEntry[])[] {
  const sorted = byUrgency(entries)
  const pages: (readonly ReviewEntry[])[] = []
  for (let from = 0; from < sorted.length; from += reviewPerPage) pages.push(sorted.slice(from, from + reviewPerPage))
  return pages.length > 0 ? pages : [[]]
}
