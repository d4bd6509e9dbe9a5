import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openArchive } from '../archive/open.ts'
import { writeSearchIndex } from '../archive/search/search-index.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Writes `search-index/` beside the pages: what the search page reads, in both languages of the interface. A build without it fails. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir }) {
        await writeSearchIndex(process.cwd(), openArchive(process.cwd(), corpusFolder()), fileURLToPath(new URL('search-index/', dir)))
      },
    },
  }
}
