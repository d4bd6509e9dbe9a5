import type { Directory } from './directory.ts'

/** One page of a route: its parameters, what it shows, and a key that changes whenever anything on it changes. */
export interface PageOf {
  readonly id: string
  readonly series: string
  readonly slug: string
  readonly key: string
}

/** A page a report, unassigned and withdrawn ones included. An entry's digest covers its neighbours and the archive's settings. */
export function reportPages({ index }: Directory): PageOf[] {
  return index.reports.map(toPage)
}

/** A page a comparison. */
export function pairPages({ index }: Directory): PageOf[] {
  return index.comparisons.map(toPage)
}

function toPage(entry: { readonly id: string; readonly address: string; readonly digest: string }): PageOf {
  const at = entry.address.indexOf('/')
  return { id: entry.id, series: entry.address.slice(0, at), slug: entry.address.slice(at + 1), key: entry.digest }
}
