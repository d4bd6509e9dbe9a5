import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { indexPaths, type Catalogue, type CatalogueReport, type IndexEntry } from '../../core/search/catalogue.ts'
import type { ArchiveIndex, ReportEntry } from '../../core/records.ts'
import { withCodeCache } from '../store/compiled-code.ts'
import type { OpenArchive } from '../open.ts'
import type { SiteFolder } from '../output/site-folder.ts'
import { Indexes } from './indexes.ts'
import { shardsOf } from './shards.ts'

/** Folder of the search index in the site: what the search page reads, in both languages of the interface. */
export const SEARCH_INDEX = 'search-index'

/**
 * Puts the whole search index of an archive into a site. Indexes of reports that have not changed since an earlier build come from the store.
 * @param root the project's folder, which holds the code and the store.
 * @throws where an index can't be made completely: a site without it must not be published.
 */
export async function writeSearchIndex(archive: OpenArchive, site: SiteFolder, root: string): Promise<void> {
  const indexes = new Indexes(root)
  const shards = shardsOf(archive.index)
  if (shards.some((shard) => !indexes.find(shard))) await makeMissing(root, archive.corpus)
  const entries = shards.map((shard) => indexes.find(shard)!)
  for (const entry of entries) {
    // An index's folder is named after all that is in it: a path says what the file holds.
    for (const { path, read } of indexes.files(entry)) site.put(`${SEARCH_INDEX}/${path}`, '', read)
  }
  indexes.forgetOld()
  site.putJson(`${SEARCH_INDEX}/${indexPaths.catalogue}`, catalogueOf(archive.index, entries, shards.flat()))
}

function makeMissing(root: string, corpus: string): Promise<void> {
  // A path, not a URL relative to this file: bundlers would take such a URL for an asset of theirs.
  const child = spawn(process.execPath, [join(root, 'src/archive/search/make-indexes.ts'), corpus], {
    cwd: root,
    env: withCodeCache(root),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', kill)
      if (code === 0) resolve()
      else reject(new Error(`The search index could not be made (code ${code}).\n${said}`))
    })
  })
}

function catalogueOf({ series, comparisons }: ArchiveIndex, indexes: readonly IndexEntry[], reports: readonly ReportEntry[]): Catalogue {
  const used = series.filter(({ slug }) => reports.some((report) => report.series === slug))
  const places = new Map(used.map(({ slug }, place) => [slug, place]))
  const numbers = new Map(reports.map(({ id }, number) => [id, number]))
  return {
    indexes,
    series: used.map(({ slug, name, kind }) => ({ slug, name, kind })),
    reports: reports.map(({ series: slug, slug: own, year, kind }): CatalogueReport => [
      slug === null ? null : (places.get(slug) ?? null),
      own,
      year,
      kind,
    ]),
    comparisons: comparisons.flatMap(({ earlier, later }) =>
      numbers.has(earlier) && numbers.has(later) ? [[numbers.get(earlier)!, numbers.get(later)!] as const] : [],
    ),
  }
}
