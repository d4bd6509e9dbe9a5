import type { SeriesEntry } from '../../core/records.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Directory } from '../directory.ts'
import { html, type Html } from '../html.ts'

/**
 * The name of a series as lists of several have it. Where an organisation has series of several kinds, the kind stands behind its name: two lines that read alike would
 * lead to different pages.
 */
export function seriesNameToHtml({ slug, name }: Pick<SeriesEntry, 'slug' | 'name'>, directory: Directory, kinds: Messages['genres']['kinds']): Html {
  const own = html`<span lang="${directory.index.site.language}">${name}</span>`
  const kind = directory.namedKinds.get(slug)
  return kind === undefined ? own : html`${own} <span class="label">${kinds[kind]}</span>`
}
