/** What programs are told of the pages: a feed of what is newest, the sitemap, and what crawlers may read. */
import { showsRecord, showsText } from '../core/publication.ts'
import type { ArchiveIndex, ComparisonEntry, ReportEntry } from '../core/records.ts'
import { messages, type Messages } from '../i18n/index.ts'
import { defaultLocale, locales } from '../i18n/locale.ts'
import { pagePath } from './address.ts'
import { directoryOf, fullTitle, yearLabel } from './directory.ts'
import { escapeHtml } from './html.ts'

/** So many entries a feed has at most, the newest ones. */
const mostEntries = 200

/** What a feed needs to know of its site. */
export interface FeedSite {
  /** Address of the site's root: whole where it is known, else `./`, which feeds resolve against their own address. */
  readonly root: string
  /** A name for an address that is the same in every build, as an IRI. */
  readonly idOf: (address: string) => string
}

const lists = ['problems', 'plans'] as const
const statuses = ['same', 'reworded', 'split', 'merged', 'undetermined', 'added', 'dropped'] as const

interface FeedEntry {
  readonly address: string
  readonly title: string
  /** What there is to read, in a line. */
  readonly summary: string
  readonly language: string
  /** ISO 8601 date, where the archive knows it. */
  readonly date: string | null
  readonly year: number
}

/**
 * An Atom feed (RFC 4287) of reports and comparisons, newest first, in the first language of the interface. A build has no clock: an entry is published on the day that its report bears, where the archive knows it. The
 * format asks of every entry when it was updated: that is the same day or, where only the year is known, the first of that year. Reports without a year are left out.
 */
export function atomFeed(index: ArchiveIndex, { root, idOf }: FeedSite): string {
  const locales = index.site.interface
  const locale = locales.includes(defaultLocale) ? defaultLocale : locales[0]!
  const t = messages(locale)
  const pages = locale === defaultLocale ? root : `${root}${locale}/`
  const directory = directoryOf(index)
  const titleOf = (entry: ReportEntry): string => fullTitle(entry, yearLabel(entry, directory), directory.series.get(entry.series ?? '')?.name ?? '')
  const reports = index.reports.filter(showsRecord).flatMap((entry): FeedEntry[] => {
    const { address, language, date, year } = entry
    const summary = showsText(entry) ? lists.map((list) => t.comparison.countOf(t.comparison.lists[list], entry.counts[list])).join(' · ') : ''
    return year === null ? [] : [{ address, title: titleOf(entry), summary: summary || t.report.textWithheld, language, date, year }]
  })
  const comparisons = index.comparisons.flatMap((pair): FeedEntry[] => {
    const { address, series, earlier, later } = pair
    const [before, after] = [directory.reports.get(earlier), directory.reports.get(later)]
    if (!before || !after || after.year === null || !showsRecord(before) || !showsRecord(after)) return []
    const title = `${directory.series.get(series)?.name ?? series} ${t.pairPage.title(yearLabel(before, directory), yearLabel(after, directory))}`
    return [{ address, title, summary: changesOf(pair, t.comparison), language: after.language, date: after.date, year: after.year }]
  })
  const entries = [...reports, ...comparisons]
    .toSorted((a, b) => (dayOf(b) < dayOf(a) ? -1 : dayOf(b) > dayOf(a) ? 1 : a.address < b.address ? -1 : 1))
    .slice(0, mostEntries)
  const newest = entries[0] ? dayOf(entries[0]) : '1970-01-01'
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(index.site.language)}">`,
    `<title>${escapeHtml(index.site.name)}</title>`,
    `<id>${idOf('')}</id>`,
    `<updated>${newest}T00:00:00Z</updated>`,
    `<author><name>${escapeHtml(index.site.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(`${root}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(pages)}"/>`,
    ...entries.map((entry) => entryToXml(entry, { pages, language: locale === 'zh' ? 'zh-Hans' : locale }, idOf)),
    '</feed>\n',
  ].join('\n')
}

/** What became of the problems and plans of a pair, those of two lists without any left out. */
function changesOf(pair: ComparisonEntry, t: Messages['comparison']): string {
  const changes = lists.map((list) => {
    const told = statuses.filter((status) => pair[list][status] > 0).map((status) => t.countOf(t.status[status], pair[list][status]))
    return told.length === 0 ? [] : `${t.lists[list]}${t.colon}${told.join(' · ')}`
  })
  return changes.flat().join('  ')
}

function entryToXml(
  entry: FeedEntry,
  { pages, language: ofPages }: { readonly pages: string; readonly language: string },
  idOf: FeedSite['idOf'],
): string {
  const { address, title, summary, language, date } = entry
  return [
    `<entry xml:lang="${escapeHtml(language)}"><title>${escapeHtml(title)}</title><id>${idOf(address)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(pages + encodeURI(pagePath(address)))}"/>`,
    date !== null && isWholeDay(date) ? `<published>${date}T00:00:00Z</published>` : '',
    `<updated>${dayOf(entry)}T00:00:00Z</updated><summary xml:lang="${ofPages}">${escapeHtml(summary || title)}</summary></entry>`,
  ].join('')
}

function dayOf({ date, year }: Pick<FeedEntry, 'date' | 'year'>): string {
  if (date !== null && isWholeDay(date)) return date
  return date !== null && /^\d{4}-\d{2}$/.test(date) ? `${date}-01` : `${String(year).padStart(4, '0')}-01-01`
}

function isWholeDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
}

/** Most addresses of one file (sitemaps.org, protocol 0.9). */
const mostAddresses = 50_000
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/**
 * The list of a site's pages for search engines, as files by their names: one, or as many as the protocol asks for and a list of them. The order of the
 * addresses given does not matter.
 * @param addresses whole addresses of all pages that may be found, escaped as in links.
 * @param root whole address of the site, with a slash at its end.
 */
export function sitemapFiles(addresses: readonly string[], root: string, most = mostAddresses): [name: string, content: string][] {
  const sorted = addresses.toSorted()
  if (sorted.length <= most) return [['sitemap.xml', sitemapListOf('urlset', 'url', sorted)]]
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, part): [string, string] => [
    `sitemap-${part + 1}.xml`,
    sitemapListOf('urlset', 'url', sorted.slice(part * most, (part + 1) * most)),
  ])
  const names = parts.map(([name]) => root + name)
  return [['sitemap.xml', sitemapListOf('sitemapindex', 'sitemap', names)], ...parts]
}

const localePrefix = new RegExp(`^(?:${locales.join('|')})/`)

/**
 * Of the paths of all pages those that may be found. The others ask search engines to leave them out: withdrawn reports, what needs review, and the page for
 * addresses without one.
 * @param paths below the site's root, that of English pages included.
 */
export function findablePaths(paths: readonly string[], reports: readonly Pick<ReportEntry, 'publish' | 'address'>[]): string[] {
  const withdrawn = new Set(reports.flatMap((report) => (showsRecord(report) ? [] : [pagePath(report.address)])))
  // Without Chinese pages the root holds the home page of another language, which has an address of its own.
  const rootIsCopy = paths.some((path) => localePrefix.test(path)) && paths.every((path) => /^(?:404\/?)?$/.test(path) || localePrefix.test(path))
  return paths.filter((path) => {
    const own = path.replace(localePrefix, '')
    return !(path === '' && rootIsCopy) && !withdrawn.has(own) && !/^(?:404|review)(?:\/|$)/.test(own)
  })
}

/** What crawlers are told: they may read everything, and where the list of pages is. */
export function robotsFile(root: string): string {
  return `User-agent: *\nAllow: /\nSitemap: ${root}sitemap.xml\n`
}

function sitemapListOf(list: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${escapeHtml(address)}</loc></${entry}>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${namespace}">\n${entries.join('')}</${list}>\n`
}
