import { showsRecord } from '../../core/publication.ts'
import type { ReportEntry } from '../../core/records.ts'
import { locales } from '../../i18n/locale.ts'
import { pagePath } from '../address.ts'
import { escapeHtml } from '../html.ts'

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
  if (sorted.length <= most) return [['sitemap.xml', listOf('urlset', 'url', sorted)]]
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, part): [string, string] => [
    `sitemap-${part + 1}.xml`,
    listOf('urlset', 'url', sorted.slice(part * most, (part + 1) * most)),
  ])
  const names = parts.map(([name]) => root + name)
  return [['sitemap.xml', listOf('sitemapindex', 'sitemap', names)], ...parts]
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

function listOf(list: string, entry: string, addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<${entry}><loc>${escapeHtml(address)}</loc></${entry}>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="${namespace}">\n${entries.join('')}</${list}>\n`
}
