import type { LinkCorrection, OwnThresholds } from '../core/compare/index.ts'
import type { Comparison, Message, Report } from '../core/model.ts'
import type { NormaliseContext } from '../core/normalise/index.ts'
import type { ComparisonSummary, ReportSummary } from '../core/series/summary.ts'
import type { GatheredReport } from './corpus-wide.ts'
import type { CutStretches } from './words.ts'

/** Work for a thread. `key` is where its result is stored. */
export type Job = NormaliseJob | CompareJob | HistoryJob | GatherJob | MergeJob

export interface NormaliseJob {
  readonly does: 'normalise'
  readonly key: string
  /** Relative to the corpus folder. */
  readonly path: string
  readonly absolutePath: string
  readonly context: NormaliseContext
  /** Language of the text, where the archivist says it. */
  readonly language: string | null
}

export interface CompareJob {
  readonly does: 'compare'
  readonly key: string
  /** Slug of their series. */
  readonly series: string
  /** Store keys of the two reports. */
  readonly earlier: string
  readonly later: string
  readonly corrections: readonly LinkCorrection[]
  readonly thresholds: OwnThresholds
}

export interface HistoryJob {
  readonly does: 'history'
  readonly key: string
  readonly slug: string
  /** Store keys, in the order of the series. */
  readonly reports: readonly string[]
  readonly comparisons: readonly string[]
  readonly thresholds: OwnThresholds
}

export interface GatherJob {
  readonly does: 'gather'
  readonly key: string
  /** Of the report. */
  readonly id: string
  /** Store key of the report. */
  readonly report: string
  /** Whether terms are looked for in it; in every report, they are counted. */
  readonly withWords: boolean
}

export interface MergeJob {
  readonly does: 'merge'
  /** Store key of the figure's overview. */
  readonly key: string
  /** Store key of the merged figures as a whole, from which those of their parts are made. */
  readonly merged: string
  readonly figure: Figure
  readonly reports: readonly GatheredReport[]
  /** Store keys. */
  readonly histories: readonly string[]
}

/** What is made of all reports together; each can be made beside the others. */
export type Figure = 'themes' | 'terms' | 'common-wording'

/** The light part of a job's result, stored beside the result. */
export interface JobFacts {
  readonly normalise: FileFacts
  readonly compare: ComparisonFacts
  readonly history: Record<string, never>
  readonly gather: Record<string, never>
  readonly merge: Record<string, never>
}

/** A job's light result, or why the code could not do it. */
export type JobResult = { readonly facts: JobFacts[Job['does']] } | { readonly failed: string }

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
}

/** A report in lists, with a fingerprint of its text in the text's place. */
export type ReportFacts = Omit<ReportSummary, 'plainText'> & { readonly textFingerprint: string }

/** The light part of a comparison, and what could not be done of what a person asked for. */
export interface ComparisonFacts {
  readonly summary: ComparisonSummary
  readonly messages: readonly Message[]
}

export type StoredComparison = Comparison
