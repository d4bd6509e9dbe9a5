import { CorpusError } from '../archive/corpus/corpus.ts'
import { printable } from '../core/text/printable.ts'

/** The address at which a site is hosted, where it is known, and the path below it. */
export interface Hosting {
  readonly site: string | undefined
  readonly base: string
}

/**
 * Where a site will be hosted, as the environment says.
 * @throws {CorpusError} where an address or a path is none: pages would lead elsewhere.
 */
export function hostingOf({ SITE: site, BASE: base }: { readonly SITE?: string | undefined; readonly BASE?: string | undefined }): Hosting {
  if (site && !(URL.canParse(site) && /^https?:$/.test(new URL(site).protocol)))
    throw new CorpusError(
      `SITE is no address of a site: “${printable(site)}”. Write one that begins with https://, as https://example.org, or leave it out.`,
    )
  if (
    base &&
    (base.split('/').some((segment) => segment === '.' || segment === '..') || !/^\/?(?:[\p{L}\p{N}_.~%-]+\/)*[\p{L}\p{N}_.~%-]*$/u.test(base))
  )
    throw new CorpusError(`BASE is no path below an address: “${printable(base)}”. Write one as /reports, or leave it out.`)
  return { site: site || undefined, base: base || '/' }
}
