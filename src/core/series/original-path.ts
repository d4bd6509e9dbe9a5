import type { ReportEntry } from '../records.ts'

/**
 * Path below the site's root at which the original of a report is published: `originals/<address>` and the file's own ending. A web page
 * that someone else made would run its scripts under the archive's address; named `.txt`, hosts serve it as text.
 */
export function originalPath({ address, source }: Pick<ReportEntry, 'address' | 'source'>): string {
  const ending = /\.\w+$/.exec(source.path)?.[0].toLowerCase() ?? ''
  return `originals/${address}${ending}${/^\.x?html?$/.test(ending) ? '.txt' : ''}`
}
