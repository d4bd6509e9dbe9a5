/** How many files and bytes a finished site has, by kind, and which hosts publish so much. */
import type { ArchiveIndex } from '../core/records.ts'

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
  [/^(?:en\/)?[^/]+\/(?:threads(?:\/\d+)?|(?:problem|plan)\/[^/]+)\/index\.html$/, 'pages of threads'],
  [/^(?:en\/)?problems\/.*\.html$/, 'pages of problems'],
  [/^(?:en\/)?terms\/.*\.html$/, 'pages of terms'],
]

function kindOf(path: string, pages: ReadonlyMap<string, FileKind>): FileKind {
  const address = /^(?:en\/)?(.+)\/index\.html$/.exec(path)?.[1]
  const own = address === undefined ? undefined : pages.get(address)
  return own ?? folders.find(([pattern]) => pattern.test(path))?.[1] ?? (path.endsWith('.html') ? 'other pages' : 'other files')
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
