/**
 * `npm run export -- [--outDir DIR]`: every public paragraph of the folder of originals that `CORPUS` names as a line of JSON, and an index for OpenSearch. The archive is brought up to date
 * first, so that nothing is exported that is withheld by now; where what the last site kept back is to be public, without a word of the archivist, nothing is. `SITE` and `BASE` are those of the site. Exit code 1 where the folder can't be used, 2 for a wrong call.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildArchive } from '../src/archive/build.ts'
import { CorpusError, corpusFolder } from '../src/archive/corpus/corpus.ts'
import { withFolders } from '../src/archive/store/build-lock.ts'
import { openCache } from '../src/archive/store/cache-place.ts'
import { openArchive } from '../src/archive/open.ts'
import { progressOn } from '../src/archive/work/progress.ts'
import { demandNothingMore } from '../src/archive/publication/nothing-more.ts'
import { printableLines } from '../src/core/text/harmless.ts'
import { hostingOf } from '../src/site/addresses.ts'
import { writeParagraphs } from '../src/site/export.ts'

const root = process.cwd()
const corpus = corpusFolder()
const outDir = resolve(readOutDir())
try {
  const progress = progressOn(process.stderr)
  // What is demanded of the archive must hold of the very archive that is written.
  const { paragraphs, reports } = await withFolders([openCache(root, corpus)], progress.warn, async () => {
    await buildArchive(root, corpus, progress)
    const archive = openArchive(root, corpus)
    await demandNothingMore(root, { site: outDir, corpus: resolve(corpus) }, archive.publications)
    return writeParagraphs(archive, outDir, hostingOf(process.env))
  })
  console.error(printableLines(`${paragraphs} paragraphs of ${reports} reports in ${outDir}`))
} catch (error) {
  if (!(error instanceof CorpusError)) throw error
  console.error(printableLines(error.message))
  process.exitCode = 1
}

function readOutDir(): string {
  try {
    return parseArgs({ options: { outDir: { type: 'string', default: 'export' } } }).values.outDir
  } catch (error) {
    console.error(printableLines(`${(error as Error).message}\nUsage: npm run export -- [--outDir DIR]`))
    process.exit(2)
  }
}
