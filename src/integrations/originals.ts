import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openArchive } from '../archive/open.ts'
import { originalPath } from '../core/series/original-path.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`. */
export function originals(): AstroIntegration {
  return {
    name: 'originals',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const archive = openArchive(process.cwd(), corpusFolder())
        for (const entry of archive.index.reports.filter(({ publish }) => publish === 'full')) {
          const target = fileURLToPath(new URL(originalPath(entry), dir))
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, archive.original(entry.id))
        }
      },
    },
  }
}
