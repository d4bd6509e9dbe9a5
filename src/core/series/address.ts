import type { ReportKind, SourceFormat } from '../model.ts'
import { genreOf } from '../normalise/genres/index.ts'
import { beginningsOf, nameOnDisk, namesApart } from '../text/identity.ts'
import type { ReportEntry } from '../records.ts'

/** First segments of the site's own addresses, which no series may take. */
const RESERVED_SLUGS: readonly string[] = [
  'en', 'zh', 'search', 'search-index', 'problems', 'findings', 'terms', 'method', 'guide', 'collection', 'compare', 'review', 'browse', 'unassigned', 'originals', 'data', '404', 'index', 'assets', '_astro', 'pagefind',
] // prettier-ignore

/** Whether a path segment is one of the site's own, under which a series would never be found. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED_SLUGS.includes(nameOnDisk(slug))
}

/** Characters of a segment that is made of a name: file systems allow 255 bytes, which are 63 of the largest characters, and what tells names apart comes behind. */
const LONGEST = 50

/**
 * A path segment made of a name's letters and digits, in any script; runs of everything else become one hyphen, and what is beyond the longest that file
 * systems allow is cut off. Null where nothing is left.
 */
export function nameToSlug(name: string): string | null {
  const letters = name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-/, '') // prettier-ignore
  const slug = [...letters].slice(0, LONGEST).join('').replace(/-$/, '')
  if (slug === '') return null
  return isReservedSlug(slug) || isDeviceName(slug) ? `${slug}-series` : slug
}

/** Whether Windows keeps a name for a device, so that no file or folder can have it, whatever its ending and case. */
export function isDeviceName(segment: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(segment)
}

/** Slug of a series whose name another series has too, told apart by the kind of report. */
export function slugWithKind(slug: string, kind: ReportKind): string {
  return `${slug}-${genreOf(kind).slug}`
}

/**
 * Last segments of the addresses of a series' reports. The only report of a year has the year. Of several, the first has the year and each other
 * one the year with its month of delivery or, where that is not known or not its own, the first digits of its content's fingerprint: neither changes
 * when further reports are added.
 */
export function reportSlugs(reports: readonly { year: number; date: string | null; fingerprint: string }[]): string[] {
  return namesApart(
    reports.map(({ year, date, fingerprint }) => {
      const month = date?.slice(5, 7)
      return [`${year}`, ...(month ? [`${year}-m${month}`] : []), ...beginningsOf(fingerprint, 6).map((digits) => `${year}-${digits}`)]
    }),
  )
}

/** Last segments of the addresses of reports that are in no series: the first digits of their texts' fingerprints, and more of them where others have the same. */
export function unassignedSlugs(reports: readonly { fingerprint: string }[]): string[] {
  return namesApart(reports.map(({ fingerprint }) => beginningsOf(fingerprint, 8)))
}

/**
 * The one ending under which originals of a format are published, whatever the file was named. Web pages and marked-up text that someone else made would run their scripts
 * under the archive's address where a host sends them as pages, or sends no type and leaves it to the browser to guess: named `.txt`, every host sends them as text.
 */
const ENDINGS: Readonly<Record<SourceFormat, string>> = { txt: '.txt', md: '.txt', html: '.txt', docx: '.docx', pdf: '.pdf' }

/** Path below the site's root at which the original of a report is published: `originals/<address>` and the ending of its format. */
export function originalPath({ address, source }: Pick<ReportEntry, 'address' | 'source'>): string {
  return `originals/${address}${ENDINGS[source.format]}`
}
