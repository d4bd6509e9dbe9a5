import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoredWords, wordsOf } from '../../src/archive/words.ts'
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
 * Times the comparison of two reports, in processor time of its thread, and prints medians and maxima: once with everything worked out from the bare reports, once with a profiler that knows both
 * of them from their other comparisons, as in a series. Words are cut beforehand, as in a build. Pairs are neighbours by file name, then reports of
 * different organisations.
 * @param folder of UTF-8 texts; without one, made-up reports of several lengths.
 */
export async function benchCompare(folder: string | undefined): Promise<void> {
  console.log('reports                pairs        characters   ms from bare reports (max)   ms with known profiles (max)   exact')
  if (folder !== undefined) return benchFolder(folder)
  for (const size of SIZES) {
    const work = mkdtempSync(join(tmpdir(), 'bench-compare-'))
    writeCorpus(work, REPORTS, size)
    await benchFolder(work)
    rmSync(work, { recursive: true })
  }
}

async function benchFolder(folder: string): Promise<void> {
  const names = readdirSync(folder).sort().slice(0, REPORTS)
  const documents = await Promise.all(names.map((name) => readDocument(name, readFileSync(join(folder, name)))))
  const reports = documents.flatMap(({ document }) => (document ? [normalise(document)] : []))
  const words = new StoredWords()
  for (const report of reports) words.add(wordsOf(report))
  const half = reports.length >> 1
  print('neighbours', measure(reports.slice(1).map((later, i) => [reports[i]!, later]), words.segment)) // prettier-ignore
  print('unrelated', measure(reports.slice(half).map((later, i) => [reports[i]!, later]), words.segment)) // prettier-ignore
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
  const start = process.threadCpuUsage()
  const { exact } = compare(earlier, later, options)
  const { user, system } = process.threadCpuUsage(start)
  return { milliseconds: (user + system) / 1000, exact }
}

function print(name: string, { bare, known, characters, exact, pairs }: Measured): void {
  const cell = (times: number[], width: number): string => `${median(times).toFixed(1)} (${Math.max(...times).toFixed(1)})`.padStart(width)
  const share = `${(100 * exact).toFixed(0)} %`.padStart(8)
  console.log(`${name.padEnd(20)} ${String(pairs).padStart(7)} ${String(characters).padStart(17)} ${cell(bare, 28)} ${cell(known, 30)} ${share}`)
}

function lengthOf(report: Report): number {
  return report.blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
