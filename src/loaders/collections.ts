/** How the light lists of the finished archive become content collections. */
import type { Loader } from 'astro/loaders'
import { corpusFolder } from '../archive/corpus/corpus.ts'
import { openArchive } from '../archive/open.ts'
import type { ArchiveIndex } from '../core/records.ts'

/**
 * Loads one list of the archive's index into a content collection. Entries are light: what pages show beyond lists they read from the store, by the
 * entry's id. The digest that the entries carry covers the code that made them, which Astro's own store does not look at.
 * @param list which list of the index.
 * @param idOf an id for the entry, unique in its list.
 */
export function entriesLoader<List extends Exclude<keyof ArchiveIndex, 'site'>>(
  list: List,
  idOf: (entry: ArchiveIndex[List][number], order: number) => string,
): Loader {
  return {
    name: `archive-${list}`,
    async load({ store, parseData }) {
      const { index } = openArchive(process.cwd(), corpusFolder())
      store.clear()
      for (const [order, entry] of index[list].entries()) {
        const id = idOf(entry, order)
        store.set({ id, data: await parseData({ id, data: { order, entry } }) })
      }
    },
  }
}

/** Loads the archive's own settings as the only entry of a collection. */
export function siteLoader(): Loader {
  return {
    name: 'archive-site',
    async load({ store, parseData }) {
      const { index } = openArchive(process.cwd(), corpusFolder())
      store.clear()
      store.set({ id: 'site', data: await parseData({ id: 'site', data: { ...index.site } }) })
    },
  }
}
