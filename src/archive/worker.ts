/** The thread's side of the pool: does jobs with the pure core, stores their results, answers with the light facts. */
import { parentPort, workerData } from 'node:worker_threads'
import { chineseProfiler, compare } from '../core/compare/index.ts'
import type { Message, Report } from '../core/model.ts'
import { normalise } from '../core/normalise/index.ts'
import { readDocument } from '../core/read/index.ts'
import { fileMessage } from '../core/read/reader.ts'
import { seriesHistory } from '../core/series/history.ts'
import { comparisonSummary, reportSummary } from '../core/series/summary.ts'
import { readOriginal } from './corpus.ts'
import { fingerprint } from './fingerprint.ts'
import { gatherReport } from './gather.ts'
import type { CompareJob, HistoryJob, Job, JobFacts, JobResult, NormaliseJob, StoredComparison, StoredReport } from './jobs.ts'
import { mergeGatherings } from './merge.ts'
import { factsKey, Store, StoreError } from './store.ts'
import { StoredWords, wordsOf } from './words.ts'

const store = new Store((workerData as { storeFolder: string }).storeFolder)

parentPort!.on('message', (jobs: readonly Job[]) => {
  void Promise.all(jobs.map(attempt)).then((results) => {
    parentPort!.postMessage(results)
  })
})

async function attempt(job: Job): Promise<JobResult> {
  try {
    const facts = await finish(job)
    store.write(factsKey(job.key), facts)
    return { facts }
  } catch (error) {
    // The thread ends with it, and so does the build: a site without this report must not be published for want of room.
    if (error instanceof StoreError) throw error
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function finish(job: Job): JobFacts[Job['does']] | Promise<JobFacts[Job['does']]> {
  switch (job.does) {
    case 'normalise':
      return normaliseFile(job)
    case 'compare':
      return compareReports(job)
    case 'history':
      return traceSeries(job)
    case 'gather':
      store.write(job.key, gatherReport(store.demand<StoredReport>(job.report).report, job.withWords))
      return {}
    case 'merge':
      mergeGatherings(store, job)
      return {}
  }
}

async function normaliseFile(job: NormaliseJob): Promise<JobFacts['normalise']> {
  const original = readOriginal(job)
  if ('fault' in original) return { report: null, messages: [inaccessible(original.fault)] }
  const { document, messages } = await readDocument(job.path, original.bytes)
  if (!document) return { report: null, messages }
  const normalised = normalise(document, job.context)
  const report = { ...normalised, language: job.language ?? normalised.language }
  const stored: StoredReport = { report, sourceText: document.text, words: wordsOf(report) }
  store.write(job.key, stored)
  const { plainText, ...summary } = reportSummary(report)
  return { report: { ...summary, textFingerprint: fingerprint(plainText) }, messages: report.messages }
}

function inaccessible(fault: string): Message {
  const hint = 'Check its permissions, or put the file itself in the place of a link to it.'
  return fileMessage('read-inaccessible', 'error', `This file can't be read: ${fault}.`, hint)
}

/** What is kept while the pairs of one series are compared one after the other: each report is in two of them. */
let desk = { series: '', profiler: chineseProfiler(), words: new StoredWords(), reports: new Map<string, Report>() }

function compareReports(job: CompareJob): JobFacts['compare'] {
  if (desk.series !== job.series) desk = { series: job.series, profiler: chineseProfiler(), words: new StoredWords(), reports: new Map() }
  const comparison = compare(reportOnDesk(job.earlier), reportOnDesk(job.later), {
    segment: desk.words.segment,
    corrections: job.corrections,
    thresholds: job.thresholds,
    profiler: desk.profiler,
  })
  store.write(job.key, comparison)
  return { summary: comparisonSummary(comparison), messages: comparison.messages ?? [] }
}

function traceSeries(job: HistoryJob): JobFacts['history'] {
  const reports = job.reports.map((key) => store.demand<StoredReport>(key).report)
  const comparisons = job.comparisons.map((key) => store.demand<StoredComparison>(key))
  store.write(job.key, seriesHistory(job.slug, reports, comparisons, job.thresholds))
  return {}
}

function reportOnDesk(key: string): Report {
  const known = desk.reports.get(key)
  if (known) return known
  const { report, words } = store.demand<StoredReport>(key)
  desk.words.add(words)
  desk.reports.set(key, report)
  return report
}
