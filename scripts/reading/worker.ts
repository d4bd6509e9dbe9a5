/** The thread's side of the commands that read files: one job after the other. */
import { parentPort } from 'node:worker_threads'
import { readingAids, readWithin } from '../../src/archive/corpus/corpus.ts'
import { segment } from '../../src/archive/work/segment.ts'
import type { Said } from '../../src/archive/work/thread.ts'
import { compare } from '../../src/core/compare/index.ts'
import type { Report } from '../../src/core/model.ts'
import { framedProblems } from '../../src/core/doubt/index.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import type { CompareJob, ReadJob, Reading } from './jobs.ts'

/** The last two reports that were read: a comparison is of them. */
const reports = new Map<string, Report>()

const say = (said: Said<Reading>): void => {
  parentPort!.postMessage(said)
}

parentPort!.on('message', (jobs: readonly (ReadJob | CompareJob)[]) => {
  void answerAll(jobs)
})
say({ is: 'ready' })

async function answerAll(jobs: readonly (ReadJob | CompareJob)[]): Promise<void> {
  for (const job of jobs) {
    try {
      say({ is: 'answer', answer: job.does === 'read' ? await read(job) : await compareFiles(job) })
    } catch (error) {
      say({
        is: 'answer',
        answer: { faults: [`The program failed on it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] },
      })
    }
  }
}

async function read({ path, name, corpus, frame, sourceAlone }: ReadJob): Promise<Reading> {
  const original = readWithin(path, corpus)
  if ('fault' in original) return { faults: [`could not be opened (${original.fault}).`] }
  const { document, messages } = await readDocument(name, original.bytes, readingAids)
  if (!document) return { faults: messages.map(({ reason, hint }) => `${reason} ${hint}`) }
  if (sourceAlone) return { source: document.text, faults: [] }
  const normalised = normalise(document, frame && { frame })
  const report = { ...normalised, messages: [...normalised.messages, ...framedProblems(normalised)] }
  if (reports.size > 1) reports.delete(reports.keys().next().value!)
  reports.set(path, report)
  return { report, faults: [] }
}

async function compareFiles({ earlier, later }: CompareJob): Promise<Reading> {
  const [first, second] = [await reportAt(earlier), await reportAt(later)]
  return { comparison: compare(first, second, { segment }), faults: [] }
}

/** A report that was read; read again where it was in a thread that is gone. */
async function reportAt(path: string): Promise<Report> {
  return reports.get(path) ?? (await read({ does: 'read', path, name: path, corpus: null })).report!
}
