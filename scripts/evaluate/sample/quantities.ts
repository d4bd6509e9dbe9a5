import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quantityHistories } from '../../../src/core/compare/quantities/index.ts'
import { thresholds } from '../../../src/core/compare/thresholds.ts'
import type { Report } from '../../../src/core/model.ts'
import { reportAt } from '../reports.ts'
import { quantityFindings, sampleHistories, type SampleHistory } from './sample-history.ts'

/**
 * Prints how many of the series of numbers that were designed into the sample archive are found whole, and how many series are found in all, by the
 * two thresholds of names: the lower a threshold, the more things are taken for one. Returns the exit code.
 */
export async function run(): Promise<number> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const histories = sampleHistories(join(root, 'test/fixtures/sample-history'))
  const series = await Promise.all(
    histories.map(async (history) => ({ history, reports: await Promise.all(history.reports.map(({ file }) => reportAt(join(root, file)))) })),
  )
  for (const name of ['quantity', 'quantityElsewhere'] as const) {
    console.log(`\nseries of numbers, by the threshold ${name} (in use: ${String(thresholds[name])})`)
    for (let step = 10; step <= 20; step++) console.log(countLine(step / 20, name, series))
  }
  return 0
}

function countLine(
  threshold: number,
  name: 'quantity' | 'quantityElsewhere',
  series: readonly { readonly history: SampleHistory; readonly reports: readonly Report[] }[],
): string {
  const counts = series.map(({ history, reports }) => {
    const found = quantityHistories(reports, { [name]: threshold })
    const findings = quantityFindings(history, { reports, quantities: found })
    return { designed: findings.length, whole: findings.filter((finding) => finding.found).length, all: found.length }
  })
  const sum = (key: 'designed' | 'whole' | 'all'): string => String(counts.reduce((total, count) => total + count[key], 0))
  return `  ${threshold.toFixed(2)}  designed series found whole ${sum('whole')} of ${sum('designed')}, series in all ${sum('all')}`
}
