/**
 * Fits the models of links, `src/core/compare/links/link-models.json`, and says what links are worth on organisations left out, and which thresholds suit them.
 *
 *     node scripts/fit/links.ts GOLD CORPUS [--write]
 *
 * GOLD holds the labelled pairs and threads, CORPUS the reports they label. The sample archive counts for half, because it was written with the comparison at hand.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { alignItems, type LinkThresholds } from '../../src/core/compare/links/align.ts'
import { logOdds } from '../../src/core/compare/links/alone.ts'
import { signalTables, similarityTables } from '../../src/core/compare/links/item-similarity.ts'
import { signals, type Signal, type SimilarityModel } from '../../src/core/compare/links/similarity-model.ts'
import type { LinkTables, ToldModel } from '../../src/core/compare/links/tables.ts'
import { builtInStatistics, profilerFor, type Profile } from '../../src/core/compare/profiles/index.ts'
import { thresholds } from '../../src/core/compare/thresholds.ts'
import { cellKey } from '../evaluate/sample/labelled-pair.ts'
import { fitLogistic, type Observation } from '../evaluate/models/logistic.ts'
import { qualityOf, sumOf, tallyLine, type Tally } from '../evaluate/tally.ts'
import { writeMeasured } from '../evaluate/pairs/measured.ts'
import { labelledLists, type LabelledLists } from './link-labels.ts'

/** Odds are drawn nearer to even ones by this factor, so that similarities of good links do not all come out as 1. */
const softening = 2
const ridge = 3
const rounds = 200
const sampleCounts = 0.5
/** The place in the list says less than the neighbours there, and signals of single words, made for the threads of many years, add nothing between neighbours. */
const notOfLinks: readonly Signal[] = ['distance', 'rarestShared', 'firstSubjects', 'subjectMeaning', 'subjectMeaningAhead']
/** Long plans have many words in common: with these signals their thresholds fall, and tasks that nobody labelled are split and merged more often. */
const notOfPlans: readonly Signal[] = [...notOfLinks, 'rarestWord', 'sharedWords', 'sharedNames']

/** The signals of partners, and those of belonging: without rivals, a signal says how likely an item belongs to another whatever else does. */
function signalsOf(list: 'problems' | 'plans'): readonly (readonly Signal[])[] {
  const ofPartners = signals.filter((signal) => !(list === 'plans' ? notOfPlans : notOfLinks).includes(signal))
  return [ofPartners, ofPartners.filter((signal) => !signal.endsWith('Ahead'))]
}

interface Prepared {
  readonly labels: LabelledLists
  readonly earlier: readonly Profile[]
  readonly later: readonly Profile[]
  /** Signals of each pairing, row after row, in the order of `signals`. */
  readonly cells: readonly { readonly signals: readonly number[]; readonly isTrue: boolean }[]
}

/** A status that was said, and whether the labels say so, too. */
type Said = readonly [status: string, isRight: boolean]

/** What was found in two labelled lists beside the labels. */
interface Judged {
  readonly set: string
  readonly tally: Tally
  readonly statuses: readonly Said[]
}

interface Tables extends Omit<LinkTables, 'told'> {
  readonly prepared: Prepared
}

const [gold, corpus, write] = process.argv.slice(2)
if (gold === undefined || corpus === undefined) {
  console.error('usage: node scripts/fit/links.ts GOLD CORPUS [--write]')
  process.exit(2)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const models: Record<string, SimilarityModel | ToldModel> = {}
const figures: Record<string, object> = {}
const byStatus: Record<string, object> = {}
for (const list of ['problems', 'plans'] as const) {
  const all = (await labelledLists(root, gold, corpus, list)).map(prepare)
  const organisations = [...new Set(all.filter(({ labels }) => labels.set !== 'sample').map(({ labels }) => labels.organisation))]
  const folds = organisations.map((organisation) => {
    const [partners, belonging] = modelsOf(
      list,
      all.filter(({ labels }) => labels.organisation !== organisation),
    )
    return all.filter(({ labels }) => labels.organisation === organisation).map((prepared) => tablesOf(prepared, partners, belonging))
  })
  const grid = gridOf(thresholds[list])
  // Of tables that were made by models of other organisations, so that the odds are those of reports that no model has seen.
  const told = folds.map((_, fold) => toldModelOf(folds.filter((__, at) => at !== fold).flat()))
  const tallies = grid.map((limits) =>
    folds.map((fold, at) => fold.map(({ prepared, ...tables }) => tallyOf(prepared, { ...tables, told: told[at]! }, limits))),
  )
  const best = bestOf(
    grid,
    tallies.map((byFold) => bySet(byFold.flat())),
  )
  const leftOut = folds.map((_, fold) => {
    const others = tallies.map((byFold) => bySet(byFold.filter((__, at) => at !== fold).flat()))
    return tallies[bestOf(grid, others)]![fold]!
  })
  for (const [set, tally] of bySet(leftOut.flat())) {
    console.log(tallyLine(`${list}, left out: ${set}`, tally))
    figures[`${list}, ${set}`] = Object.fromEntries(Object.entries(qualityOf(tally)).map(([key, value]) => [key, Math.round(value * 1000) / 1000]))
  }
  const said = Map.groupBy(
    leftOut.flat().flatMap(({ statuses }) => statuses),
    ([status]) => status,
  )
  for (const [status, of] of [...said].sort()) {
    const share = of.filter(([, isRight]) => isRight).length / of.length
    console.log(`${list}, left out, said ${status}: right ${share.toFixed(3)} of ${String(of.length)}`)
    byStatus[`${list}, ${status}`] = { precision: Math.round(share * 1000) / 1000, said: of.length }
  }
  const [partners, belonging] = modelsOf(list, all)
  const toldByAll = toldModelOf(folds.flat())
  const { link, join, ahead } = grid[best]!
  console.log(`${list}: thresholds ${JSON.stringify({ link, join, ahead })}`)
  const fitted = all.map((prepared) => ({
    set: prepared.labels.set,
    tally: tallyOf(prepared, { ...tablesOf(prepared, partners, belonging), told: toldByAll }, grid[best]!).tally,
  }))
  for (const [set, tally] of bySet(fitted)) console.log(tallyLine(`${list}, fitted to: ${set}`, tally))
  models[list] = partners
  models[`${list}Belonging`] = belonging
  models[`${list}Told`] = toldByAll
}
if (write === '--write') {
  const made = { script: 'scripts/fit/links.ts', data: 'labelled pairs and threads of public reports, and the sample archive' }
  writeMeasured('leftOut', figures)
  writeMeasured('leftOutByStatus', byStatus)
  writeFileSync(`${root}/src/core/compare/links/link-models.json`, `${JSON.stringify({ ...made, ...models }, null, 2)}\n`)
}

function prepare(labels: LabelledLists): Prepared {
  const profiler = profilerFor(builtInStatistics)
  const [earlier, later] = [profiler.items(labels.earlier), profiler.items(labels.later)]
  const tables = signals.map(signalTables(earlier, later))
  const cells = earlier.flatMap((_, row) =>
    later.map((__, column) => ({ signals: tables.map((table) => table.at(row, column)), isTrue: labels.links.has(cellKey(row, column)) })),
  )
  return { labels, earlier, later, cells }
}

function modelsOf(list: 'problems' | 'plans', all: readonly Prepared[]): [SimilarityModel, SimilarityModel] {
  const fitted = signalsOf(list).map((names) => {
    const places = names.map((name) => signals.indexOf(name))
    // Most pairs belong together in no way; every second one of them, counted double, says the same in half the time.
    const observations = all.flatMap(({ cells, labels }) =>
      cells.flatMap((cell, at): Observation[] => {
        if (!cell.isTrue && at % 2 === 1) return []
        const counts = (labels.set === 'sample' ? sampleCounts : 1) * (cell.isTrue ? 1 : 2)
        return [{ signals: places.map((place) => cell.signals[place]!), isTrue: cell.isTrue, counts }]
      }),
    )
    const { constant, weights } = fitLogistic(
      observations,
      names.map(() => 1),
      ridge,
      rounds,
    )
    const soft = (value: number): number => Math.round((value / softening) * 100) / 100
    const named = names.map((name, at): [Signal, number] => [name, soft(weights[at]!)]).filter(([, weight]) => weight >= 0.05)
    return { constant: soft(constant), weights: Object.fromEntries(named) }
  })
  return [fitted[0]!, fitted[1]!]
}

function tablesOf(prepared: Prepared, partnerModel: SimilarityModel, belongingModel: SimilarityModel): Tables {
  const [partners, belonging] = similarityTables(prepared.earlier, prepared.later, [partnerModel, belongingModel])
  return { prepared, partners: partners!, belonging: belonging! }
}

/** Of each item of both lists the odds of its likeliest partner and of what it likeliest belongs to, and whether the labels link it. */
function toldModelOf(all: readonly Tables[]): ToldModel {
  const observations = all.flatMap(({ prepared: { earlier, later, labels }, partners, belonging }): Observation[] => {
    const cells = [...labels.links].map((cell) => cell.split('-').map(Number))
    const observed = (pairings: readonly (readonly [number, number])[], isTrue: boolean): Observation => ({
      signals: [partners, belonging].map((table) => logOdds(Math.max(...pairings.map(([row, column]) => table[row]![column]!)))),
      isTrue,
      counts: 1,
    })
    return [
      ...earlier.map((_, at) =>
        observed(
          later.map((__, column) => [at, column]),
          cells.some(([row]) => row === at),
        ),
      ),
      ...later.map((_, at) =>
        observed(
          earlier.map((__, row) => [row, at]),
          cells.some(([, column]) => column === at),
        ),
      ),
    ]
  })
  const rounded = (value: number): number => Math.round(value * 1000) / 1000
  const { constant, weights } = fitLogistic(observations, [1, 1], ridge)
  return { constant: rounded(constant), partner: rounded(weights[0]!), belonging: rounded(weights[1]!) }
}

function tallyOf({ labels, earlier, later }: Prepared, tables: LinkTables, limits: LinkThresholds): Judged {
  const links = alignItems(earlier, later, tables, limits, (text) => [text])
  const told = links
    .filter((link) => link.status !== 'undetermined')
    .flatMap((link) => link.earlier.flatMap((a) => link.later.map((b) => ({ ...link, cell: cellKey(numberOf(a, earlier), numberOf(b, later)) }))))
  const found = told.map(({ cell }) => cell)
  const statuses = told.map(({ status, cell }): Said => [status, labels.links.has(cell)])
  // What no link holds is called dropped or new: rightly where the labels hold it in none either.
  const cells = [...labels.links].map((cell) => cell.split('-').map(Number))
  for (const [number, { item }] of earlier.entries()) {
    if (!links.some((link) => link.earlier.includes(item.id))) statuses.push(['dropped', cells.every(([row]) => row !== number)])
  }
  for (const [number, { item }] of later.entries()) {
    if (!links.some((link) => link.later.includes(item.id))) statuses.push(['new', cells.every(([, column]) => column !== number)])
  }
  return {
    set: labels.set,
    tally: { right: found.filter((cell) => labels.links.has(cell)).length, predicted: found.length, gold: labels.links.size },
    statuses,
  }
}

function numberOf(id: string, profiles: readonly Profile[]): number {
  return profiles.findIndex((profile) => profile.item.id === id)
}

function gridOf(limits: LinkThresholds): LinkThresholds[] {
  const steps = (values: readonly number[], key: keyof LinkThresholds, all: readonly LinkThresholds[]): LinkThresholds[] =>
    all.flatMap((one) => values.map((value) => ({ ...one, [key]: value })))
  return steps(
    [0.34, 0.37, 0.4, 0.43, 0.46, 0.49, 0.52],
    'link',
    steps([0.2, 0.25, 0.3, 0.35, 0.4], 'join', steps([0.04, 0.08, 0.12, 0.16], 'ahead', [limits])),
  )
}

/** The place of the thresholds by which the sets have the best F1 on average. */
function bestOf(grid: readonly LinkThresholds[], sets: readonly ReadonlyMap<string, Tally>[]): number {
  const means = sets.map((tallies) => {
    const real = [...tallies].filter(([set, { gold: labelled }]) => set !== 'sample' && labelled > 0)
    return real.reduce((sum, [, tally]) => sum + qualityOf(tally).f1, 0) / real.length
  })
  return grid.map((_, at) => at).reduce((best, at) => (means[at]! > means[best]! ? at : best), 0)
}

function bySet(all: readonly { readonly set: string; readonly tally: Tally }[]): Map<string, Tally> {
  return new Map([...Map.groupBy(all, ({ set }) => set)].map(([set, own]) => [set, sumOf(own.map(({ tally }) => tally))]))
}
