/** The build, with all of its code. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { inspect } from 'node:util'
import { buildArchiveAlone } from '../../src/archive/build.ts'
import { CorpusError, corpusFolder } from '../../src/archive/corpus/corpus.ts'
import type { Part } from '../../src/archive/part-file.ts'
import { makePart, type MadePart } from '../../src/archive/parts.ts'
import { printableLines } from '../../src/core/text/harmless.ts'
import { progressOn } from '../../src/archive/work/progress.ts'
import { buildSite } from '../../src/site/build-site.ts'
import { hostingOf } from '../../src/site/addresses.ts'
import { readArguments, usage, type BuildCall } from './arguments.ts'

// An interrupted build ends in order: it gives up its locks, and the processes that it started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
const root = process.cwd()
const corpus = corpusFolder()
const call = readCall()
try {
  if (call.does === 'archive') await buildArchiveAlone(root, corpus, progressOn(process.stderr))
  else if (call.does === 'part') {
    const made = await makePart(root, corpus, call.part, resolve(call.outDir), progressOn(process.stderr))
    console.error(printableLines(`\n${partMessage(call.part, made)}`))
  } else {
    const { outDir, releases, parts } = call
    await buildSite({ root, corpus, outDir: resolve(outDir), releases, parts, ...hostingOf(process.env), log: process.stderr })
  }
} catch (error) {
  // What is wrong with the folder or with what the archivist wrote is told without the code that found it.
  console.error(printableLines(error instanceof CorpusError ? error.message : inspect(error)))
  process.exitCode = 1
}

function readCall(): BuildCall {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(printableLines(`${(error as Error).message}\n${usage}`))
    process.exit(2)
  }
}

function partMessage({ number, of }: Part, { file, originals, all }: MadePart): string {
  return (
    `Part ${number} of ${of}: ${originals} of ${all} originals, in ${file} (${(statSync(file).size / 1e6).toFixed(1)} MB).\n` +
    'It holds the texts of the originals, withheld ones too: let nobody have it who may not read these.'
  )
}
