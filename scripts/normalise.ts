/**
 * `npm run normalise -- FILE… [--json] [--source]`: what the normaliser makes of files and folders. Exit code 1 if a file could not be read, 2 for a wrong
 * call.
 */
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listOriginals } from '../src/archive/corpus/corpus.ts'
import { readWithin } from '../src/archive/corpus/read-within.ts'
import { readingAids } from '../src/archive/corpus/character-maps.ts'
import { fileEnds, framesOf } from '../src/archive/corpus/frames.ts'
import type { Report, SourceDocument } from '../src/core/model.ts'
import { normalise } from '../src/core/normalise/index.ts'
import { readDocument } from '../src/core/read/index.ts'
import { printableLines } from '../src/core/text/printable.ts'
import { readCall } from './call.ts'
import { summaryOf } from './normalise/summary.ts'

const { paths, set } = readCall('npm run normalise -- FILE… [--json] [--source]', ['json', 'source'], (count) => count > 0)
const files = paths.flatMap(filesOf)
const reports: (Report | null)[] = []
// Of single files nobody knows what they share with others.
const frames = framesOf(paths.some(isFolder) ? files.flatMap(({ path, name, corpus }) => endsOf(path, name, corpus)) : [])
for (const { path, name, called, corpus } of files) {
  const frame = frames.get(name)
  const document = await documentAt(path, name, corpus)
  if (document && set.source) {
    process.stdout.write(document.text)
    continue
  }
  const read = document && normalise(document, frame && { frame })
  // By this path a reader of the report, or another command, opens the file again.
  const report = read && { ...read, source: { ...read.source, path: called } }
  if (report && !set.json) console.log(printableLines(summaryOf(report, path)))
  reports.push(report)
}
if (set.json && !set.source) {
  const isOneFile = paths.length === 1 && !isFolder(paths[0]!)
  process.stdout.write(printableLines(`${JSON.stringify(isOneFile ? reports[0] : reports)}\n`))
}

/** A document that was read, or null with the reasons on standard error and the exit code set. */
async function documentAt(path: string, name: string, corpus: string | null): Promise<SourceDocument | null> {
  const original = readWithin(path, corpus)
  const { document, messages } = 'fault' in original ? { document: null, messages: [] } : await readDocument(name, original.bytes, readingAids)
  if ('fault' in original) console.error(printableLines(`${path}: could not be opened (${original.fault}).`))
  if (document) return document
  for (const { reason, hint } of messages) console.error(printableLines(`${path}: ${reason} ${hint}`))
  process.exitCode = 1
  return null
}

/** The lines at the ends of a file, by which what a folder's files share is known. */
function endsOf(path: string, name: string, corpus: string | null): ReturnType<typeof fileEnds> {
  const original = readWithin(path, corpus)
  return 'fault' in original ? [] : fileEnds(name, original.bytes)
}

/** The files of a path: itself, wherever it lies, or the originals of a folder, less what people keep beside them. Names are relative to the folder; they are called from where the command runs. */
function filesOf(path: string): { path: string; name: string; called: string; corpus: string | null }[] {
  if (!isFolder(path)) return [{ path, name: basename(path), called: path, corpus: null }]
  return listOriginals(path)
    .filter((original) => !/\.(?:ya?ml|csv)$/i.test(original.path))
    .map(({ absolutePath, path: name, corpus }) => ({ path: absolutePath, name, called: join(path, name), corpus }))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
