import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openArchive } from '../archive/open.ts'
import { directoryFile, reportFile, textIsPublic } from '../core/compact/index.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Writes what browsers need to compare any two reports: `data/index.json` lists them, `data/reports/<address>.json` is one of them. */
export function reportData(): AstroIntegration {
  return {
    name: 'report-data',
    hooks: {
      async 'astro:build:done'({ dir }) {
        const archive = openArchive(process.cwd(), corpusFolder())
        const write = async (path: string, value: unknown): Promise<void> => {
          const target = fileURLToPath(new URL(`data/${path}`, dir))
          await mkdir(dirname(target), { recursive: true })
          await writeFile(target, JSON.stringify(value))
        }
        await write('index.json', directoryFile(archive.index))
        for (const { id, address } of archive.index.reports.filter(textIsPublic)) {
          await write(`reports/${address}.json`, reportFile(archive.report(id), archive.words(id)))
        }
      },
    },
  }
}
