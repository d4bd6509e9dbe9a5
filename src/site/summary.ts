/**
 * What a finished build says in a terminal: what the archive holds and what needs a person's eye, how many files and bytes the site has, by kind, and which hosts publish so
 * much, and how large the work is that it keeps for later builds.
 */
import type { ArchiveIndex } from '../core/records.ts'
import { printable } from '../core/text/harmless.ts'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, statsOf } from '../archive/store/files.ts'
import { needsKey, type Needs } from '../archive/store/built.ts'
import { cacheFolder, Store, storeFolder } from '../archive/store/store.ts'
import { addressOfFile } from '../view/address.ts'
import { AstroCache } from './astro-cache.ts'

/** What the archive holds and what needs a person's eye. */
export function summaryTable(corpus: string, { series, reports, comparisons, review }: ArchiveIndex, pages: number): string {
  const unreadable = new Set(review.filter(({ report, message }) => report === null && message.severity === 'error').map(({ path }) => path))
  const rows: [string, number | string][] = [
    ['corpus', printable(corpus)],
    ['series', series.length],
    ['reports in series', reports.filter((report) => report.series !== null).length],
    ['reports without a place', reports.filter((report) => report.series === null).length],
    ['comparisons', comparisons.length],
    ['pages', pages],
    ['for review: errors', review.filter(({ message }) => message.severity === 'error').length],
    ['for review: warnings', review.filter(({ message }) => message.severity === 'warning').length],
    ...[...unreadable].slice(0, LISTED).map((path): [string, string] => ['  not usable', printable(path)]),
    ...(unreadable.size > LISTED ? [['  and more', unreadable.size - LISTED] satisfies [string, number]] : []),
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(26)}${value}`).join('\n')
}

/** How many files without a usable report are named one by one; all of them are in the review list. */
const LISTED = 10

/** Node keeps compiled code for every version of every file: beyond so many bytes, all of it is given up, which costs the next build a second. */
const MOST_CODE = 64 * 2 ** 20

/** A line that says how large the finished work is which a build leaves for later ones, and where it is. */
export function cacheLine(root: string, corpus: string): string {
  const folder = cacheFolder(root)
  if (bytesBelow(join(folder, 'code')) > MOST_CODE) rmSync(join(folder, 'code'), { recursive: true, force: true })
  const counted = ['code', 'search', 'vite'].map((name) => bytesBelow(join(folder, name)))
  const kept = new Store(storeFolder(root)).read<Needs>(needsKey(corpus))?.bytes ?? 0
  const bytes = [...counted, kept, new AstroCache(root).bytes()].reduce((sum, each) => sum + each, 0)
  return `  finished work for later builds, which can be deleted: ${(bytes / 1e6).toFixed(1)} MB in ${folder}`
}

function bytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, file) => sum + (statsOf(join(folder, file))?.size ?? 0), 0)
}

/** What the files of a site are, in the order in which the build tells their sizes. */
const kinds = [
  'report pages', 'comparison pages', 'series pages', 'pages of threads', 'pages of problems', 'pages of terms', 'other pages', 'originals and texts', 'data of reports and pairs', 'tables to download',
  'search index', 'styles and scripts', 'character maps', 'other files',
] as const // prettier-ignore

export type FileKind = (typeof kinds)[number]

/** Files and bytes of one kind, or of the whole site. */
export interface Weight {
  readonly files: number
  readonly bytes: number
}

/** The weight of a site as a whole and by kind, the kinds of which it has files. */
export interface SiteWeight extends Weight {
  readonly kinds: ReadonlyMap<FileKind, Weight>
}

/**
 * Weighs a finished site.
 * @param files sizes in bytes by path below the site's folder.
 */
export function weigh(files: ReadonlyMap<string, number>, index: Pick<ArchiveIndex, 'series' | 'reports' | 'comparisons'>): SiteWeight {
  const pages = pageKinds(index)
  const groups = Map.groupBy(files, ([path]) => kindOf(path, pages))
  const weights = kinds.flatMap((kind): [FileKind, Weight][] => {
    const group = groups.get(kind)
    return group ? [[kind, { files: group.length, bytes: group.reduce((sum, [, bytes]) => sum + bytes, 0) }]] : []
  })
  return { files: files.size, bytes: weights.reduce((sum, [, { bytes }]) => sum + bytes, 0), kinds: new Map(weights) }
}

/** The weight as lines of a table, and a warning for every host that does not publish so much. */
export function weightTable(weight: SiteWeight, table: readonly Host[] = hosts): string {
  const row = (name: string, { files, bytes }: Weight): string =>
    `  ${name.padEnd(26)}${String(files).padStart(8)} files ${megabytes(bytes).padStart(10)} MB`
  const warnings = passedLimits(weight, table).map(({ host, of, limit }) => {
    const most = of === 'bytes' ? `${megabytes(limit)} MB` : `${limit} files`
    return `  warning: ${host.name} publishes at most ${most} (${host.source ?? 'no source'}, ${host.read}). “site.interface” and “site.originals” in archive.yaml make a site smaller.`
  })
  return [...[...weight.kinds].map(([kind, each]) => row(kind, each)), row('the whole site', weight), ...warnings].join('\n')
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

/** The kinds of pages that have addresses of their own, by address. */
function pageKinds({ series, reports, comparisons }: Parameters<typeof weigh>[1]): ReadonlyMap<string, FileKind> {
  return new Map([
    ...series.map(({ slug }): [string, FileKind] => [slug, 'series pages']),
    ...reports.map(({ address }): [string, FileKind] => [address, 'report pages']),
    ...comparisons.map(({ address }): [string, FileKind] => [address, 'comparison pages']),
  ])
}

const folders: readonly (readonly [RegExp, FileKind])[] = [
  [/^originals\/|\/source\.txt$/, 'originals and texts'],
  [/^data\/character-maps\//, 'character maps'],
  [/^data\/(?:reports|comparisons|themes)\/|^data\/index\.json$/, 'data of reports and pairs'],
  [/^data\//, 'tables to download'],
  [/^search-index\//, 'search index'],
  [/^_astro\//, 'styles and scripts'],
]

const families: readonly (readonly [RegExp, FileKind])[] = [
  [/^[^/]+\/(?:threads(?:\/\d+)?|(?:problem|plan)\/[^/]+)$/, 'pages of threads'],
  [/^problems(?:\/|$)/, 'pages of problems'],
  [/^terms(?:\/|$)/, 'pages of terms'],
]

function kindOf(path: string, pages: ReadonlyMap<string, FileKind>): FileKind {
  const address = addressOfFile(path)
  const page = address === null ? undefined : (pages.get(address) ?? families.find(([pattern]) => pattern.test(address))?.[1])
  return page ?? folders.find(([pattern]) => pattern.test(path))?.[1] ?? (path.endsWith('.html') ? 'other pages' : 'other files')
}

/** What a host of static sites publishes at most, and who says so. */
interface Host {
  readonly name: string
  /** Bytes of the whole site; null where the source names no limit. */
  readonly bytes: number | null
  /** Files of the whole site; null where the source names no limit. */
  readonly files: number | null
  /** Where the limits were read; null where no source was found. */
  readonly source: string | null
  /** When they were looked up. */
  readonly read: string
}

/** A gigabyte as the strictest reading of “1 GB” has it. */
const GIGABYTE = 1e9

/** The limits of well-known hosts. Those of hosts without a source are not known; nothing is said of them. */
export const hosts: readonly Host[] = [
  { name: 'GitHub Pages', bytes: GIGABYTE, files: null, source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits', read: '2026-11-29' },
  { name: 'GitLab Pages', bytes: GIGABYTE, files: 200_000, source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/405048', read: '2026-11-29' },
  { name: 'Cloudflare Pages, free', bytes: null, files: 20_000, source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/', read: '2026-11-29' },
  { name: 'Cloudflare Pages, paid', bytes: null, files: 100_000, source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/', read: '2026-11-29' },
  { name: 'Netlify', bytes: null, files: null, source: null, read: '2026-11-29' },
] // prettier-ignore

/** A limit that a site passes. */
export interface PassedLimit {
  readonly host: Host
  readonly of: 'bytes' | 'files'
  readonly limit: number
}

/** The limits that a site of this size passes, in the order of the table. */
export function passedLimits(size: { readonly bytes: number; readonly files: number }, table: readonly Host[] = hosts): PassedLimit[] {
  return table.flatMap((host) =>
    (['bytes', 'files'] as const).flatMap((of): PassedLimit[] => {
      const limit = host[of]
      return limit !== null && size[of] > limit ? [{ host, of, limit }] : []
    }),
  )
}
