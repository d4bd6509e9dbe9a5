/**
 * Says of how many problems to which no plan seems to speak a reader finds no clear answer either, in organisations that the model never saw.
 *
 *     node scripts/fit/covering/unanswered.ts CORPUS [--write]
 *
 * Problems were drawn among those that plans seemed least to answer, and read beside the whole report (`labels/unanswered.json`).
 */
import { join } from 'node:path'
import { coverageOf } from '../../../src/core/compare/answers/index.ts'
import { chineseProfiler, thresholds } from '../../../src/core/compare/index.ts'
import { writeMeasured } from '../../evaluate/pairs/measured.ts'
import { reportAt } from '../../evaluate/reports.ts'
import { allHeldProblems, coverageModel, organisationOfReport } from './model.ts'
import { drawnProblems, type DrawnProblem } from '../labels/unanswered.ts'

const steps = [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2]

const [corpus, write] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/covering/unanswered.ts CORPUS [--write]')
  process.exit(2)
}
const held = await allHeldProblems(corpus)
const all = (await Promise.all([...drawnProblems()].map(([file, drawn]) => judged(file, drawn)))).flat()
for (const step of steps) console.log(JSON.stringify({ upTo: step, ...figuresUpTo(step) }))
if (write === '--write') writeMeasured('unansweredLeftOut', figuresUpTo(thresholds.unanswered.plan))

/** Each drawn problem with the likelihood of the plan that likeliest answers it; 1 where the report says something on its subject. */
async function judged(
  file: string,
  drawn: readonly DrawnProblem[],
): Promise<{ readonly answer: DrawnProblem['answer']; readonly likelihood: number }[]> {
  const report = await reportAt(join(corpus!, file))
  const organisation = organisationOfReport(report, file)
  const model = coverageModel(held.filter((one) => one.organisation !== organisation))
  const limits = { coverage: thresholds.coverage, unanswered: { ...thresholds.unanswered, plan: 1 } }
  const coverage = coverageOf(report, chineseProfiler(), limits, model)
  return drawn.flatMap(({ problem: [from, to], answer }) => {
    const at = report.problems.findIndex((item) => Math.min(to, item.to) - Math.max(from, item.from) > (to - from) / 2)
    return at < 0 ? [] : [{ answer, likelihood: coverage[at]!.unanswered?.likelihood ?? 1 }]
  })
}

/** Of `read` problems, for how many the program finds nothing, of how many of these the reader neither, and how many of those are remarks on the economy or the world at large. */
function figuresUpTo(most: number): Record<'right' | 'outside' | 'said' | 'read', number> {
  const said = all.filter(({ likelihood }) => likelihood <= most)
  const open = said.filter(({ answer }) => answer === 'open' || answer === 'outside')
  return { right: open.length, outside: open.filter(({ answer }) => answer === 'outside').length, said: said.length, read: all.length }
}
