import { createHash } from 'node:crypto'
import type { Message, Report } from '../../core/model.ts'
import { normalise, PERSON, type NormaliseContext } from '../../core/normalise/index.ts'
import { readDocument } from '../../core/read/index.ts'
import { fileMessage } from '../../core/read/reader.ts'
import { framedProblems } from '../../core/doubt/index.ts'
import { keptText, reportSummary, type NamedText, type ReportSummary } from '../../core/series/report-facts.ts'
import { contentKey, readingAids, readOriginal, type Original } from '../corpus/corpus.ts'
import { takenOut, type TakenOut } from '../publication/taken-out.ts'
import { findInTime } from '../work/find-in-time.ts'
import { holdsSettings } from '../corpus/metadata.ts'
import { fingerprint } from '../store/fingerprint.ts'
import { wordsOf } from '../work/segment.ts'
import type { CutStretches } from '../../core/compact/index.ts'
import type { Stage, StageJob } from './stage.ts'

export interface NormaliseJob extends StageJob<'normalise'>, Original {
  /** Stands for what the original holds (`contentKey`). */
  readonly content: string
  readonly context: NormaliseContext
  /** Language of the text, where the archivist says it. */
  readonly language: string | null
  /** Id of the report, where another text of the archive has the one that would be its own. */
  readonly id?: string
}

/** A stored report with its words. */
export interface StoredReport {
  readonly report: Report
  readonly sourceText: string
  readonly words: CutStretches
}

/** The light part of a file's result: all that grouping and lists need. `report` is null where the file could not be read. */
export interface FileFacts {
  readonly report: ReportFacts | null
  readonly messages: readonly Message[]
  /** What the archivist's own rules and corrections took out. */
  readonly taken?: readonly TakenOut[]
  /** Whether it holds rows that keep files back, as metadata.csv does: nobody publishes these as a report. */
  readonly holdsSettings?: boolean
}

/** A report in lists, with a fingerprint of its text in the text's place. */
export type ReportFacts = Omit<ReportSummary, 'plainText'> & NamedText & { readonly textFingerprint: string }

/** Reads an original and makes a report of it. */
export const normaliseStage: Stage<NormaliseJob, FileFacts> = {
  name: 'normalise',
  verb: 'reports read',
  reads: ['originals'],
  writes: 'a report, its source text and its words',
  isLarge: false,
  subjectOf: ({ path }) => path,
  async run(job, store) {
    const original = readOriginal(job)
    // The result is kept for what the file held when the build looked at it first.
    if (contentKey(original) !== job.content) throw new Error('It was changed while the archive was built. Build again.')
    if ('fault' in original) return { report: null, messages: [inaccessible(original.fault)] }
    const { document, messages } = await readDocument(job.path, original.bytes, readingAids)
    if (!document) return { report: null, messages }
    const normalised = normalise(document, { ...job.context, find: findInTime })
    const report = {
      ...normalised,
      id: job.id ?? normalised.id,
      language: job.language ?? normalised.language,
      messages: [...normalised.messages, ...framedProblems(normalised)],
    }
    store.write(job.key, { report, sourceText: document.text, words: wordsOf(report) } satisfies StoredReport)
    const { plainText, ...summary } = reportSummary(report)
    const textSha256 = createHash('sha256').update(keptText(document.text, report.removed)).digest('hex')
    return {
      report: { ...summary, textFingerprint: fingerprint(plainText), textSha256 },
      messages: report.messages,
      taken: takenOut(document.text, report.removed, [PERSON, ...(job.context.removalRules ?? []).map(({ name }) => name)]),
      holdsSettings: holdsSettings(document.text),
    }
  },
}

function inaccessible(fault: string): Message {
  const hint = 'Check its permissions, or put the file itself in the place of a link to it.'
  return fileMessage('read-inaccessible', 'error', `This file can't be read: ${fault}.`, hint)
}
