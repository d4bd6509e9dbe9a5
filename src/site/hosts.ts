/** What a host of static sites publishes at most, and who says so. */
export interface Host {
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
