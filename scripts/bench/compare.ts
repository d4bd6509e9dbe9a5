import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoredWords, wordsOf } from '../../src/archive/work/segment.ts'
import { chineseProfiler, compare, type CompareOptions } from '../../src/core/compare/index.ts'
import type { Report, Segment } from '../../src/core/model.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { writeCorpus } from './corpus.ts'

const SIZES = [4500, 20_000, 30_000, 60_000]
const REPORTS = 20
/** The first rounds warm the engine up and are not counted. */
const ROUNDS = 5
const COUNTED = 3

/**
 * Times the comparison of two reports, in processor time of its thread, and prints medians and maxima with the figures they are to reach: once with everything worked out from the bare reports, once with a profiler that knows both
 * of them from their other comparisons, as in a series. Words are cut beforehand, as in a build. Pairs are neighbours by file name, then reports of
 * different organisations.
 * @param folder of UTF-8 texts; without one, made-up reports of several lengths.
 */
export async function benchCompare(folder: string | undefined): Promise<void> {
  console.log('reports         pairs   characters   from bare reports: median, ms            maximum, ms    known profiles    exact')
  if (folder !== undefined) return benchFolder(folder)
  for (const size of SIZES) {
    const work = mkdtempSync(join(tmpdir(), 'bench-compare-'))
    writeCorpus(work, REPORTS, size)
    await benchFolder(work, size)
    rmSync(work, { recursive: true })
  }
}

/** @param size of each report in characters, as far as it is known beforehand. */
async function benchFolder(folder: string, size?: number): Promise<void> {
  const names = readdirSync(folder).sort().slice(0, REPORTS)
  const documents = await Promise.all(names.map((name) => readDocument(name, readFileSync(join(folder, name)))))
  const reports = documents.flatMap(({ document }) => (document ? [normalise(document)] : []))
  const words = new StoredWords()
  for (const report of reports) words.add(wordsOf(report))
  const segment = words.segmenterFor(reports[0]?.language ?? 'zh')
  const half = reports.length >> 1
  print('neighbours', measure(reports.slice(1).map((later, i) => [reports[i]!, later]), segment), size) // prettier-ignore
  print('unrelated', measure(reports.slice(half).map((later, i) => [reports[i]!, later]), segment), size) // prettier-ignore
}

interface Measured {
  readonly bare: number[]
  readonly known: number[]
  readonly characters: number
  readonly exact: number
  readonly pairs: number
}

function measure(pairs: readonly (readonly [Report, Report])[], segment: Segment): Measured {
  const [bare, known]: [number[], number[]] = [[], []]
  let exact = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const [earlier, later] of pairs) {
      const profiler = chineseProfiler()
      const cold = timed(earlier, later, { segment })
      compare(earlier, later, { segment, profiler })
      const warm = timed(earlier, later, { segment, profiler })
      if (round < ROUNDS - COUNTED) continue
      bare.push(cold.milliseconds)
      known.push(warm.milliseconds)
      if (cold.exact) exact++
    }
  }
  return { bare, known, characters: median(pairs.map(([report]) => lengthOf(report))), exact: exact / Math.max(1, bare.length), pairs: pairs.length }
}

function timed(earlier: Report, later: Report, options: CompareOptions): { milliseconds: number; exact: boolean } {
  const start = processorTime()
  const { exact } = compare(earlier, later, options)
  return { milliseconds: processorTime() - start, exact }
}

const cell = new Int32Array(new SharedArrayBuffer(4))

/** Processor time of this thread in milliseconds. Linux counts a running thread in ticks of some milliseconds and to the microsecond only when the thread rests: so it rests first. */
function processorTime(): number {
  Atomics.wait(cell, 0, 0, 0.01)
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What the comparison of two bare reports is to take at most, in milliseconds: at the median (null where nothing is laid down) and ever. */
function targetsFor(characters: number): { median: number | null; maximum: number } {
  const median = characters <= 4500 ? 5 : characters <= 20_000 ? 25 : null
  return { median, maximum: characters <= 30_000 ? 100 : 1000 }
}

function print(name: string, { bare, known, characters, exact, pairs }: Measured, size = characters): void {
  const target = targetsFor(size)
  const beside = (time: number, limit: number | null): string => `${time.toFixed(1)}${limit === null ? '' : ` (target ≤ ${String(limit)})`}`
  console.log(
    [
      name.padEnd(14),
      String(pairs).padStart(6),
      String(characters).padStart(12),
      beside(median(bare), target.median).padStart(30),
      beside(Math.max(...bare), target.maximum).padStart(22),
      `${median(known).toFixed(1)} (${Math.max(...known).toFixed(1)})`.padStart(16),
      `${(100 * exact).toFixed(0)} %`.padStart(8),
    ].join(' '),
  )
}

function lengthOf(report: Report): number {
  return report.blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
