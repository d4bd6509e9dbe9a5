/**
 * Fits the model of links between pieces of work, `src/core/compare/links/work-model.json`, and says what its links are worth on organisations left out.
 *
 *     node scripts/fit/work.ts CORPUS [--write]
 *
 * Readers held whole work parts of two years against one another (`labels/work.json`). Of pairs of which they said that it could be said or not, half counts for and half against.
 */
import { provenances } from './table.ts'
import { writeModel } from './write-model.ts'
import { chineseProfiler } from '../../src/core/compare/index.ts'
import { alignItems } from '../../src/core/compare/links/align.ts'
import { signalTables, similarityTable } from '../../src/core/compare/links/item-similarity.ts'
import { toldModels, type Signal, type SimilarityModel } from '../../src/core/compare/links/similarity-model.ts'
import type { Profile } from '../../src/core/compare/profiles/index.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import { cellKey } from '../evaluate/sample/labelled-pair.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { labelledWork, type LabelledWork } from './labels/work.ts'
import { fitLogistic, type Observation } from './models/logistic.ts'

/** Signals that are quick to work out of long texts: of the headings, of the words of both, of what stands ahead of its rivals, and of neighbours in the list. */
const ofWork: readonly Signal[] = [
  'leadPairs',
  'wholePairs',
  'leadMeaning',
  'wholeMeaning',
  'leadThemes',
  'wholeThemes',
  'pairsAhead',
  'meaningAhead',
  'themesAhead',
  'subjectsAhead',
  'leadElsewhere',
  'leadElsewhereAhead',
  'neighbours',
  'subjectMeaning',
  'subjectMeaningAhead',
]
const ridge = 3

interface Prepared extends LabelledWork {
  readonly profiles: readonly [readonly Profile[], readonly Profile[]]
  readonly cells: readonly Observation[]
}

/** A link that was made, and what a reader said of it: 1 shared, 0.5 perhaps, 0 not. */
interface Made {
  readonly status: string
  readonly similarity: number
  readonly shared: number
}

const [corpus, write] = process.argv.slice(2)
if (corpus === undefined) {
  console.error('usage: node scripts/fit/work.ts CORPUS [--write]')
  process.exit(2)
}
const all = (await labelledWork(corpus)).map(prepare)
const organisations = [...new Set(all.map(({ organisation }) => organisation))]
const made = organisations.flatMap((organisation) => {
  const model = workModel(all.filter((own) => own.organisation !== organisation))
  return all.filter((own) => own.organisation === organisation).flatMap((own) => linksBy(model, own))
})
const figures = Object.fromEntries([...Map.groupBy(made, ({ status }) => status)].sort().map(([status, of]) => [status, figuresOf(of)]))
for (const [status, figure] of Object.entries(figures)) console.log(`work, left out, said ${status}: ${JSON.stringify(figure)}`)
const gold = all.reduce((sum, { shared }) => sum + [...shared.values()].filter((value) => value === 1).length, 0)
const sure = made.filter(({ status }) => ['reworded', 'split', 'merged'].includes(status))
console.log(`work, left out: ${String(sure.filter(({ shared }) => shared === 1).length)} of ${String(gold)} pairs of readers are linked`)
if (write === '--write') {
  console.log(writeModel(provenances['work']!, workModel(all)))
  const { thin: _, ...said } = figures
  writeMeasured('workLeftOut', said)
}

function prepare(labels: LabelledWork): Prepared {
  const profiler = chineseProfiler()
  const profiles = [profiler.items(labels.earlier), profiler.items(labels.later)] as const
  const tables = ofWork.map(signalTables(...profiles))
  const cells = labels.earlier.flatMap((_, row) =>
    labels.later.flatMap((__, column): Observation[] => {
      const signals = tables.map((table) => table.at(row, column))
      const shared = labels.shared.get(cellKey(row, column)) ?? 0
      return [
        { signals, isTrue: true, counts: shared },
        { signals, isTrue: false, counts: 1 - shared },
      ].filter(({ counts }) => counts > 0)
    }),
  )
  return { ...labels, profiles, cells }
}

function workModel(of: readonly Prepared[]): SimilarityModel {
  const { constant, weights } = fitLogistic(
    of.flatMap(({ cells }) => cells),
    ofWork.map(() => 1),
    ridge,
  )
  const rounded = (value: number): number => Math.round(value * 100) / 100
  const named = ofWork.map((name, at): [Signal, number] => [name, rounded(weights[at]!)]).filter(([, weight]) => weight >= 0.05)
  return { constant: rounded(constant), weights: Object.fromEntries(named) }
}

/**
 * Links are made as the comparison makes them. Each pair of items of a link is one that is said, and so is that an item in no link stands in one list alone: which a reader shares
 * who sets it beside nothing. Of items that are left undetermined, it is said what a reader sets beside them.
 */
function linksBy(model: SimilarityModel, { profiles: [earlier, later], shared }: Prepared): Made[] {
  const table = similarityTable(earlier, later, model)
  const [rows, columns] = [earlier, later].map((list) => new Map(list.map(({ item }, at) => [item.id, at])))
  const links = alignItems(earlier, later, { partners: table, belonging: table, told: toldModels.work }, thresholds.work, (text) => [text])
  const pairs = links.flatMap((link) =>
    link.earlier.flatMap((a) =>
      link.later.map((b) => ({
        status: link.status,
        similarity: link.similarity,
        shared: shared.get(cellKey(rows!.get(a)!, columns!.get(b)!)) ?? 0,
      })),
    ),
  )
  const besides = (side: 'earlier' | 'later', at: number): number =>
    Math.max(
      ...(side === 'earlier' ? later : earlier).map((_, other) => shared.get(side === 'earlier' ? cellKey(at, other) : cellKey(other, at)) ?? 0),
    )
  const alone = (['earlier', 'later'] as const).flatMap((side) =>
    (side === 'earlier' ? earlier : later).flatMap(({ item }, at): Made[] => {
      const link = links.find((own) => own[side].includes(item.id))
      if (link && link.earlier.length > 0 && link.later.length > 0) return []
      const known = { similarity: link?.similarity ?? 0, shared: besides(side, at) }
      return [link ? { ...known, status: 'thin' } : { ...known, status: `${side}Only`, shared: 1 - known.shared }]
    }),
  )
  return [...pairs, ...alone]
}

function figuresOf(of: readonly Made[]): Record<'surely' | 'perhaps' | 'said', number> {
  return { surely: of.filter(({ shared }) => shared === 1).length, perhaps: of.filter(({ shared }) => shared === 0.5).length, said: of.length }
}
