/**
 * `npm run normalise -- FILE… [--json] [--source]`: what the normaliser makes of files and folders. Exit code 1 if a file could not be read, 2 for a wrong
 * call. What one file does to the program, the others are read and printed.
 */
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listOriginals, readWithin } from '../src/archive/corpus/corpus.ts'
import { fileEnds, framesOf } from '../src/archive/corpus/frames.ts'
import type { Report } from '../src/core/model.ts'
import { printableLines } from '../src/core/text/harmless.ts'
import { readCall } from './call.ts'
import { summaryOf } from './normalise/summary.ts'
import { readingOf, readingThread } from './reading/jobs.ts'

const { paths, set } = readCall('npm run normalise -- FILE… [--json] [--source]', ['json', 'source'], (count) => count > 0)
const files = paths.flatMap(filesOf)
const reports: (Report | null)[] = []
// Of single files nobody knows what they share with others.
const frames = framesOf(paths.some(isFolder) ? files.flatMap(({ path, name, corpus }) => endsOf(path, name, corpus)) : [])
const thread = readingThread()
for (const { path, name, called, corpus } of files) {
  const frame = frames.get(name)
  const read = await readingOf(thread, { does: 'read', path, name, corpus, ...(frame && { frame }), sourceAlone: set.source ?? false })
  for (const fault of read.faults) console.error(printableLines(`${path}: ${fault}`))
  if (read.faults.length > 0) process.exitCode = 1
  if (read.source !== undefined) process.stdout.write(read.source)
  // By this path a reader of the report, or another command, opens the file again.
  const report = read.report ? { ...read.report, source: { ...read.report.source, path: called } } : null
  if (report && !set.json) console.log(printableLines(summaryOf(report, path)))
  reports.push(report)
}
await thread.close()
if (set.json && !set.source) {
  const isOneFile = paths.length === 1 && !isFolder(paths[0]!)
  process.stdout.write(printableLines(`${JSON.stringify(isOneFile ? reports[0] : reports)}\n`))
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
