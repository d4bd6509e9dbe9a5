import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openArchive } from '../archive/open.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Copies the original files that the archive publishes in full beside the pages, under `originals/<address>.<ending>`. */
export function originals(): AstroIntegration {
  return {
    name: 'originals',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const archive = openArchive(process.cwd(), corpusFolder())
        for (const { id, address, source } of archive.index.reports.filter(({ publish }) => publish === 'full')) {
          const target = fileURLToPath(new URL(`originals/${address}${ending(source.path)}`, dir))
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, archive.original(id))
        }
      },
    },
  }
}

/** A web page that someone else made would run its scripts under the archive's address; named so, hosts serve it as text. */
function ending(path: string): string {
  const own = /\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''
  return /^\.x?html?$/.test(own) ? `${own}.txt` : own
}
