/**
 * Fits the model of lead sentences, `src/core/normalise/models/task-leads.json`, and says what it is worth on organisations left out.
 *
 *     node scripts/fit/task-leads.ts CORPUS
 *
 * No labels are needed: in plans whose paragraphs are short, the first sentence of a paragraph leads it and the others do not. Words count that open or end
 * sentences in plans of at least three organisations.
 */
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'
import { basename } from 'node:path'
import { listOriginals, readOriginal } from '../../src/archive/corpus/corpus.ts'
import { normalise } from '../../src/core/normalise/index.ts'
import { couldLead, leadFeatures, opensInGeneral } from '../../src/core/normalise/items/tasks/task-lead.ts'
import { sentencesOf } from '../../src/core/text/sentences.ts'
import { readDocument } from '../../src/core/read/index.ts'
import { packWeights } from './pack-weights.ts'

interface Example {
  readonly organisation: string
  readonly features: readonly string[]
  readonly leads: boolean
}

/** Paragraphs of so many characters hold one task, and their other sentences lead none. */
const paragraphLength = { least: 90, most: 330 }
const leastOrganisations = 3
const penalty = 1
/** Weights are kept in fifths, and lesser ones of words not at all: readings don't hang on less, and every draft loads them. */
const leastWeight = { word: 0.6, form: 0.1 } as const
const rounds = 400
/** So many weights a sentence has at most, the constant included. */
const mostFeatures = 7
const [corpus] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/task-leads.ts CORPUS')
  process.exit(2)
}

const examples = await examplesOf(corpus)
const known = knownFeatures(examples)
const organisations = [...new Set(examples.map(({ organisation }) => organisation))]
const left = organisations.flatMap((_, fold) => (fold < 6 ? leftOut(fold) : []))
console.log(`${String(examples.length)} sentences of ${String(organisations.length)} organisations`)
console.log(`organisations left out: area under the curve ${areaUnderCurve(left).toFixed(3)}`)
const { constant, weights } = fit(examples)
const rounded = Object.fromEntries(
  [...weights]
    .filter(([name, weight]) => Math.abs(weight) >= (/^(?:opens|ends) /.test(name) ? leastWeight.word : leastWeight.form))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => [name, [(Math.round(weight * 5) * 20) / 100]]),
)
console.log(writeModel(provenances['task-leads']!, { constant: Math.round(constant * 100) / 100, weights: packWeights(rounded) }))

async function examplesOf(folder: string): Promise<Example[]> {
  const found: Example[] = []
  for (const file of listOriginals(folder)) {
    const original = readOriginal(file)
    const document = 'fault' in original ? null : (await readDocument(basename(file.path), original.bytes)).document
    const report = document && normalise(document)
    if (report?.kind !== 'government' || report.organisation === null) continue
    const plans = report.parts.filter((part) => part.part === 'plans' && part.found)
    for (const { kind, text, from, to } of report.blocks) {
      if (kind !== 'paragraph' || text.length < paragraphLength.least || text.length > paragraphLength.most) continue
      if (plans.some((plan) => from >= plan.from && to <= plan.to)) found.push(...sentenceExamples(text, report.organisation))
    }
  }
  return found
}

function sentenceExamples(paragraph: string, organisation: string): Example[] {
  const sentences = sentencesOf(paragraph).map(({ from, to }) => paragraph.slice(from, to))
  if (sentences.length < 3) return []
  return sentences.slice(0, -1).flatMap((sentence, at) => {
    const words = sentence.replace(/[。！.!]["”’]?$/, '')
    return couldLead(words) && !opensInGeneral(words)
      ? [{ organisation, features: leadFeatures(words, sentences[at + 1]!.length), leads: at === 0 }]
      : []
  })
}

function knownFeatures(all: readonly Example[]): Set<string> {
  const seen = new Map<string, Set<string>>()
  for (const { features, organisation } of all) {
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? new Set()).add(organisation))
  }
  return new Set([...seen].filter(([, by]) => by.size >= leastOrganisations).map(([feature]) => feature))
}

/**
 * Logistic regression with a penalty on the squares of the weights, whose best weights are the same in whatever order the examples come: what few sentences
 * say of a word weighs little, and some sentences more or less change no weight by much. Every round takes all examples, and a step for each weight that no
 * number of them overshoots.
 */
function fit(train: readonly Example[]): { constant: number; weights: Map<string, number> } {
  const own = train.map(({ features, leads }) => ({ leads: Number(leads), features: features.filter((feature) => known.has(feature)) }))
  const weights = new Map<string, number>()
  const steepest = new Map<string, number>()
  for (const { features } of own) for (const feature of features) steepest.set(feature, (steepest.get(feature) ?? penalty) + 0.25)
  let constant = 0
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map<string, number>()
    let slope = 0
    for (const { features, leads } of own) {
      const odds = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), constant)
      const error = leads - 1 / (1 + Math.exp(-odds))
      slope += error
      for (const feature of features) slopes.set(feature, (slopes.get(feature) ?? 0) + error)
    }
    constant += slope / (0.25 * own.length) / mostFeatures
    for (const [feature, steep] of steepest) {
      const weight = weights.get(feature) ?? 0
      weights.set(feature, weight + ((slopes.get(feature) ?? 0) - penalty * weight) / steep / mostFeatures)
    }
  }
  return { constant, weights }
}

function leftOut(fold: number): { odds: number; leads: boolean }[] {
  const held = new Set(organisations.filter((_, at) => at % 6 === fold))
  const model = fit(examples.filter(({ organisation }) => !held.has(organisation)))
  return examples
    .filter(({ organisation }) => held.has(organisation))
    .map(({ features, leads }) => ({ odds: features.reduce((sum, feature) => sum + (model.weights.get(feature) ?? 0), model.constant), leads }))
}

function areaUnderCurve(judged: readonly { odds: number; leads: boolean }[]): number {
  let [below, area, right] = [0, 0, 0]
  for (const { leads } of [...judged].sort((a, b) => a.odds - b.odds)) {
    if (leads) area += below
    if (leads) right++
    else below++
  }
  return area / (right * below)
}
