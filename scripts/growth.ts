/**
 * `npm run growth -- [--length 20000] [--only NAME]`: how the processor time of each stage (decode, read, normalise, compare) grows with the length of a text that holds
 * one thing without end: blanks, numerals, brackets, the same heading again. Each is measured at a length in characters and at four times as many. Prints the seconds of both
 * and their ratio; exit code 1 where one is beyond eight, which is far more than linear growth and half of quadratic.
 */
import { parseArgs } from 'node:util'
import { segment } from '../src/archive/work/segment.ts'
import { compare } from '../src/core/compare/index.ts'
import type { Report, SourceDocument } from '../src/core/model.ts'
import { normalise } from '../src/core/normalise/index.ts'
import { decode } from '../src/core/read/decode.ts'
import { readDocument } from '../src/core/read/index.ts'
import { hostileTexts } from './growth/hostile-texts.ts'

const { values } = parseArgs({ options: { length: { type: 'string', default: '20000' }, only: { type: 'string', default: '' } } })
const length = Number(values.length)
/** Ratio of times at four times the length: linear is four. */
const most = 8
/** Seconds below which a time is chance. */
const least = 0.05
const stages = ['decode', 'read', 'normalise', 'compare'] as const

/** The least processor seconds of several runs. */
async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ readonly seconds: number; readonly result: Result }> {
  let best = Infinity
  for (let run = 0; ; run++) {
    const start = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
    if (run >= 2 || best > 2) return { seconds: best, result }
  }
}

/** Seconds of each stage. The later report has one sentence more. */
async function measured(path: string, text: string): Promise<number[]> {
  const bytes = new TextEncoder().encode(text)
  const decoded = await timed(() => decode(bytes))
  const read = await timed(() => readDocument(path, bytes))
  const { document } = read.result
  if (!document) return [decoded.seconds, read.seconds, 0, 0]
  const normalised = await timed(() => normalise(document))
  const compared = await timed(() => compare(normalised.result, laterThan(document), { segment }))
  return [decoded, read, normalised, compared].map(({ seconds }) => seconds)
}

function laterThan(document: SourceDocument): Report {
  return normalise({
    ...document,
    text: `${document.text}\n四是渔政码头照明不足。`,
    source: { ...document.source, path: `later-${document.source.path}` },
  })
}

for (const { name, path, textOf } of hostileTexts) {
  if (!name.includes(values.only)) continue
  const [short, long] = [await measured(path, textOf(length)), await measured(path, textOf(4 * length))]
  const rows = stages.map((stage, i) => ({ stage, short: short[i]!, long: long[i]!, ratio: long[i]! / Math.max(short[i]!, least / 4) }))
  const isBeyond = rows.some(({ ratio, long: seconds }) => seconds > least && ratio > most)
  if (isBeyond) process.exitCode = 1
  console.log(
    `${isBeyond ? 'beyond ' : '       '}${name}: ${rows.map((row) => `${row.stage} ${row.short.toFixed(2)} → ${row.long.toFixed(2)} (${row.ratio.toFixed(1)})`).join(', ')}`,
  )
}
