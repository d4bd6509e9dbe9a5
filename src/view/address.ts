import type { ReportKind } from '../core/model.ts'
import type { SiteRecord } from '../core/records.ts'
import { defaultLocale, locales, type Locale } from '../i18n/locale.ts'

/** From a path below the site's root (`lumingqu/2016/`, `#anchor` allowed) to an address that works from any page. */
export type LinkTo = (path: string) => string

/**
 * Makes the addresses of one language. `base` is the site's base path, with or without a slash at its end; pages of the default
 * language stand directly below it.
 */
export function linksOf(base: string, locale: Locale): LinkTo {
  const root = base.endsWith('/') ? base : `${base}/`
  const prefix = locale === defaultLocale ? root : `${root}${locale}/`
  return (path) => prefix + encodePath(path)
}

/**
 * Shortens addresses for the one page that they are put into: the way from it, where that is shorter. Hundreds of links of a page lead to its neighbours.
 * @param page path of the page, with a slash at its end.
 */
export function linksFrom(page: string, link: LinkTo): LinkTo {
  const own = page.split('/').slice(0, -1)
  return (path) => {
    const [, place, rest] = /^([^?#]*)(.*)$/s.exec(path)!
    const segments = place!.split('/')
    const firstOther = own.findIndex((segment, at) => segment !== segments[at])
    const shared = Math.min(firstOther < 0 ? own.length : firstOther, segments.length - 1)
    const way = ('../'.repeat(own.length - shared) || './') + encodePath(segments.slice(shared).join('/') + rest)
    const whole = link(path)
    return way.length < whole.length ? way : whole
  }
}

/** Makes the addresses of files, which are the same in every language. */
export function fileLinksOf(base: string): LinkTo {
  return linksOf(base, defaultLocale)
}

type Languages = Pick<SiteRecord, 'interface' | 'language' | 'isLarge'>

/** The language of the interface whose pages have all texts whatever the size of the archive: that of the texts, or the first. */
export function wholeLocale({ interface: locales, language }: Languages): Locale {
  return locales.find((locale) => language.split('-')[0] === locale) ?? locales[0]!
}

/**
 * Whether the pages of a language are brief: in a large archive those that would print the same texts once more, with a few words of the interface beside them, leave them to the
 * pages in the language of the texts.
 */
export function isBrief(locale: Locale, site: Languages): boolean {
  return site.isLarge && locale !== wholeLocale(site)
}

/** Address of a folder-like entry: `lumingqu/2016` becomes `lumingqu/2016/`. */
export function pagePath(address: string, anchor?: string): string {
  return `${address}/${anchor ? `#${anchor}` : ''}`
}

/** The file of a page below the folder of a site; of the front page with the empty address. */
export function pageFile(locale: Locale, address: string): string {
  return [...(locale === defaultLocale ? [] : [locale]), ...(address === '' ? [] : [address]), 'index.html'].join('/')
}

/** The address of which a file is the page, in whatever language: `pageFile` the other way round; null for files that are no page of an address. */
export function addressOfFile(path: string): string | null {
  const [first = '', ...rest] = path.split('/')
  const steps = rest.length > 0 && locales.some((locale) => locale !== defaultLocale && locale === first) ? rest : [first, ...rest]
  return steps.pop() === 'index.html' ? steps.join('/') : null
}

/** Path of a character map that PDF defines by name, for instance `GBK-EUC-H.bcmap`. */
export function characterMapPath(name: string): string {
  return `data/character-maps/${name}`
}

/**
 * Letters of every script stand as they are, which browsers encode themselves and readers can read: encoded, a Han character is three times as long, and pages have hundreds.
 * All else is encoded; the anchor, the query and the slashes keep their meaning.
 */
function encodePath(path: string): string {
  return path.replace(/[^\p{L}\p{N}]+/gu, encodeURI)
}

interface Named {
  readonly slug: string
  readonly name: string
  readonly kind: ReportKind
}

/**
 * Series whose kind is said beside their name, by slug: those of which another has the same name, and those of one organisation whose name is given with what it lies in and
 * without (青禾市望澜区人民政府, 望澜区人民政府), where their kinds differ.
 */
export function namedKinds(series: readonly Named[]): ReadonlyMap<string, ReportKind> {
  const names = new Set(series.map(({ name }) => name))
  const bearers = Map.groupBy(series, ({ name }) => shortestOf(name, names))
  const isNamed = ({ name, kind }: Named): boolean =>
    bearers.get(shortestOf(name, names))!.filter((other) => other.name === name || other.kind !== kind).length > 1
  return new Map(series.filter(isNamed).map(({ slug, kind }) => [slug, kind]))
}

/** The shortest of the `names` that a name is when what it lies in is left out. */
function shortestOf(name: string, names: ReadonlySet<string>): string {
  const starts = [...name.matchAll(/[省市州盟县]/gu)].map(({ index }) => name.slice(index + 1)).reverse()
  return starts.find((rest) => names.has(rest)) ?? name
}

/** Curves that a page draws at a time. */
export const mostPhrases = 4

/** The phrases of what was typed: parted by commas, semicolons, 、 or white space; quotes keep white space inside a phrase. */
export function phrasesOf(typed: string): string[] {
  const found = [...typed.matchAll(/"([^"]+)"|[^\s,，、;；"]+/gu)].map(([whole, quoted]) => (quoted ?? whole).trim())
  return [...new Set(found.filter((phrase) => phrase !== ''))].slice(0, mostPhrases)
}

/** A label year, and which of its reports one is where it is not the first: `2021`, `2021②`. */
export function numberedYear(year: number | string, number: number): string {
  return number === 1 ? String(year) : `${year}${circled[number - 1] ?? `(${number})`}`
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩'
