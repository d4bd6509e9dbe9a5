import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { segment } from '../../../src/archive/work/segment.ts'
import { findingsOf, sampleHistories, type Finding } from './sample-history.ts'
import { traceSample } from './trace-sample.ts'

/** Holds the comparison to what was designed into the sample archive; `--list` names every fact that was not recovered. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { list: { type: 'boolean', default: false } } })
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const all: Finding[] = []
  for (const history of sampleHistories(`${root}/test/fixtures/sample-history`)) {
    const findings = findingsOf(history, await traceSample(root, history, segment))
    all.push(...findings)
    if (values.list)
      for (const { measure, fact } of findings.filter((finding) => !finding.found)) console.log(`${history.series}: ${measure}: ${fact}`)
  }
  for (const [measure, findings] of Map.groupBy(all, (finding) => finding.measure)) {
    const found = findings.filter((finding) => finding.found).length
    console.log(`${measure.padEnd(16)} ${String(found)} of ${String(findings.length)} (${((100 * found) / findings.length).toFixed(1)} %)`)
  }
  return 0
}
