import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { openArchive, type OpenArchive } from '../archive/open.ts'
import { directoryFile, reportFile, textIsPublic } from '../core/compact/index.ts'
import { corpusFolder } from '../loaders/corpus-folder.ts'

/** Writes what browsers need to compare any two reports. */
export function reportData(): AstroIntegration {
  return {
    name: 'report-data',
    hooks: {
      'astro:build:done'({ dir }) {
        writeReportData(openArchive(process.cwd(), corpusFolder()), fileURLToPath(new URL('data', dir)))
      },
    },
  }
}

/** Writes `index.json`, which lists the reports whose text is public, and `reports/<address>.json` for each of them. */
export function writeReportData(archive: OpenArchive, folder: string): void {
  const made = new Set<string>()
  // Each file is small and written once; waiting for thousands of them one by one would take longer than writing them.
  const write = (path: string, value: unknown): void => {
    const target = join(folder, path)
    const parent = dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(target, JSON.stringify(value))
  }
  write('index.json', directoryFile(archive.index))
  for (const { id, address } of archive.index.reports.filter(textIsPublic)) {
    write(`reports/${address}.json`, reportFile(archive.report(id), archive.words(id)))
  }
}
