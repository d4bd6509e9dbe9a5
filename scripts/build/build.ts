/** The build, with all of its code. */
import { resolve } from 'node:path'
import { inspect, parseArgs } from 'node:util'
import { buildArchive } from '../../src/archive/build.ts'
import { CorpusError, corpusFolder } from '../../src/archive/corpus/corpus.ts'
import { printableLines } from '../../src/core/text/printable.ts'
import { progressOn } from '../../src/archive/work/progress.ts'
import { buildSite } from '../../src/site/build-site.ts'

// An interrupted build ends in order: it gives up its locks, and the processes that it started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const root = process.cwd()
const corpus = corpusFolder()
const { outDir, release: releases, 'no-pages': archiveAlone } = readArguments()
try {
  if (archiveAlone) await buildArchive(root, corpus, progressOn(process.stderr))
  else {
    const { SITE: site, BASE: base } = process.env
    await buildSite({ root, corpus, outDir: resolve(outDir), releases, site: site || undefined, base: base || '/', log: process.stderr })
  }
} catch (error) {
  // What is wrong with the folder or with what the archivist wrote is told without the code that found it.
  console.error(printableLines(error instanceof CorpusError ? error.message : inspect(error)))
  process.exitCode = 1
}

function readArguments(): { outDir: string; release: boolean; 'no-pages': boolean } {
  try {
    return parseArgs({
      options: {
        outDir: { type: 'string', default: 'dist' },
        release: { type: 'boolean', default: false },
        'no-pages': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(printableLines(`${(error as Error).message}\nUsage: npm run build -- [--outDir DIR] [--release] [--no-pages]`))
    process.exit(2)
  }
}
