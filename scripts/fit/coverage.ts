/**
 * Fits the model of coverage, `src/core/compare/links/coverage-model.json`, which says how likely a plan answers a problem of the same report, and says what it is worth on organisations left out.
 *
 *     node scripts/fit/coverage.ts CORPUS [--write]
 *
 * Readers held single problems against all plans of their report (`labels/coverage.json`). Plans of which they said that it could be said or not teach nothing.
 */
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { allHeldProblems, coverageModel, likelihoodBy } from './covering/model.ts'
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'
import type { LabelledProblem } from './labels/coverage.ts'

const limits = Array.from({ length: 9 }, (_, at) => (50 + 5 * at) / 100)
/** A plan is named where of such plans readers of organisations left out call at least so many an answer, and so many an answer or perhaps one. */
const asked = { surely: 0.8, perhaps: 0.9 }

/** A problem held against each plan of its report, with the likelihoods of a model that never saw its organisation. */
type Judged = readonly { readonly likelihood: number; readonly said: LabelledProblem['plans'][number] }[]

const [corpus, write] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/coverage.ts CORPUS [--write]')
  process.exit(2)
}
const all = await allHeldProblems(corpus)
const organisations = [...new Set(all.map(({ organisation }) => organisation))]
const judged = organisations.flatMap((organisation) => {
  const model = coverageModel(all.filter((held) => held.organisation !== organisation))
  return all
    .filter((held) => held.organisation === organisation)
    .map(({ plans }): Judged => plans.map(({ signals, said }) => ({ likelihood: likelihoodBy(model, signals), said })))
})
const figures = limits.map((from) => figuresFrom(from))
for (const figure of figures) console.log(JSON.stringify(figure))
const chosen =
  figures.find(({ surely, perhaps, said }) => surely >= asked.surely * said && surely + perhaps >= asked.perhaps * said) ?? figures.at(-1)!
const { from, ...measured } = chosen
console.log(`coverage: threshold ${String(from)}; ${String(all.length)} problems of ${String(organisations.length)} organisations`)
if (write === '--write') {
  console.log(writeModel(provenances['coverage']!, coverageModel(all)))
  writeMeasured('coverageLeftOut', measured)
}

/** Of the plans that are named from a likelihood on, how many readers call an answer, or perhaps one; of how many problems any is named; and how many plans answer in all. */
function figuresFrom(least: number): Record<'from' | 'surely' | 'perhaps' | 'said' | 'labelled' | 'problems' | 'answered', number> {
  const plans = judged.flat()
  const said = plans.filter(({ likelihood }) => likelihood >= least)
  return {
    from: least,
    surely: said.filter((plan) => plan.said === 'answers').length,
    perhaps: said.filter((plan) => plan.said === 'perhaps').length,
    said: said.length,
    labelled: plans.filter((plan) => plan.said === 'answers').length,
    problems: judged.length,
    answered: judged.filter((own) => own.some(({ likelihood }) => likelihood >= least)).length,
  }
}
