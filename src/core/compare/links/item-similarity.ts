import type { ItemList } from '../../model.ts'
import { Matrix } from '../quick/numbers.ts'
import { areSame, type Profile, type TextProfile } from '../profiles/index.ts'
import {
  answeredAlike,
  answeredApart,
  areShort,
  combinedTable,
  shortPlanModels,
  signals,
  similarityModels,
  toldModels,
  type AnsweredProblems,
  type LinkTables,
  type Signal,
  type SimilarityModel,
  type SimilarityTable,
} from './similarity-model.ts'
import { aheadOfBest, aheadOfRivals, neighbours } from './tables.ts'
import { sharedClauses } from './shared-clauses.ts'
import { sharedNames, sharedSubjects, sharedWords } from './shared-words.ts'

/**
 * Similarities by a logistic model over the signals; items that are word for word the same have 1, all others less. A list is
 * judged as a whole: part of the signals is how far a pairing is ahead of the other pairings of the same two items.
 */
export function similarityTable(earlier: readonly Profile[], later: readonly Profile[], model: SimilarityModel, more?: MoreSignals): SimilarityTable {
  return similarityTables(earlier, later, [model], more)[0]!
}

/** How signals are worked out that only some models look at: those of threads over many years, which no browser needs. */
export type MoreSignals = (earlier: readonly Profile[], later: readonly Profile[]) => Readonly<Partial<Record<Signal, () => Matrix>>>

/**
 * For one kind of list: how likely items are partners, how likely one belongs to another whatever else does, and what that says of items left over.
 * @param problems the problems of the earlier and of the later report, which plans told in a sentence a task answer; they are asked for plans alone.
 */
export function linkTables(
  list: Exclude<ItemList, 'causes'>,
  earlier: readonly Profile[],
  later: readonly Profile[],
  problems: readonly [readonly Profile[], readonly Profile[]] = [[], []],
): LinkTables {
  if (list === 'plans' && problems.every(({ length }) => length > 0) && areShort(earlier, later)) return shortPlanTables(earlier, later, problems)
  const models = list === 'work' ? [similarityModels.work] : [similarityModels[list], similarityModels[`${list}Belonging`]]
  const tables = similarityTables(earlier, later, models)
  return { partners: tables[0]!, belonging: tables.at(-1)!, told: toldModels[list] }
}

function shortPlanTables(
  earlier: readonly Profile[],
  later: readonly Profile[],
  [before, after]: readonly [readonly Profile[], readonly Profile[]],
): LinkTables {
  const { problems, problemsBelonging, plans, plansBelonging } = similarityModels
  const [byProblems, byProblemsBelonging, byPlans, byPlansBelonging] = similarityTables(earlier, later, [
    problems,
    problemsBelonging,
    plans,
    plansBelonging,
  ])
  const answered = answeredByPlans(before, after, earlier, later, problems)
  return {
    partners: combinedTable(earlier, later, shortPlanModels.partners, byProblems!, byPlans!, answered),
    belonging: combinedTable(earlier, later, shortPlanModels.belonging, byProblemsBelonging!, byPlansBelonging!, answered),
    told: toldModels.shortPlans,
  }
}

/** For each plan of the earlier report and each of the later one, how likely both answer the same problem, and different ones. @param model says which problems are the same. */
export function answeredByPlans(
  before: readonly Profile[],
  after: readonly Profile[],
  earlier: readonly Profile[],
  later: readonly Profile[],
  model: SimilarityModel,
): AnsweredProblems {
  const [ofEarlier, ofLater] = [similarityTable(before, earlier, similarityModels.coverage), similarityTable(after, later, similarityModels.coverage)]
  const alike = answeredAlike(ofEarlier, similarityTable(before, after, model), ofLater)
  return { alike, apart: answeredApart(ofEarlier, ofLater, alike) }
}

/** The same by several models at once, which share the signals. */
export function similarityTables(
  earlier: readonly Profile[],
  later: readonly Profile[],
  models: readonly SimilarityModel[],
  more?: MoreSignals,
): SimilarityTable[] {
  if (earlier.length === 0 || later.length === 0) return models.map(() => earlier.map(() => new Float64Array(0)))
  const tableOf = signalTables(earlier, later, more)
  return models.map((model) => tableOfModel(earlier, later, model, tableOf))
}

function tableOfModel(
  earlier: readonly Profile[],
  later: readonly Profile[],
  model: SimilarityModel,
  tableOf: (signal: Signal) => Matrix,
): SimilarityTable {
  const weighted = signals.flatMap((signal) => {
    const weight = model.weights[signal] ?? 0
    return weight === 0 ? [] : [{ weight, table: tableOf(signal) }]
  })
  return earlier.map((a, row) => {
    const cells = new Float64Array(later.length).fill(model.constant)
    for (const { weight, table } of weighted) {
      for (let column = 0; column < cells.length; column++) cells[column]! += weight * table.at(row, column)
    }
    for (let column = 0; column < cells.length; column++) {
      cells[column] = areSame(a, later[column]!) ? 1 : Math.min(0.999, 1 / (1 + Math.exp(-cells[column]!)))
    }
    return cells
  })
}

/**
 * Each signal for every pairing: overlap of character pairs, of word vectors and of themes, each for leads and whole texts;
 * overlap of complaints; distance in the order of the lists; and how far overlaps are ahead of their rivals. Then, how far the words that name the subjects are
 * shared by both, how far by either, and how far leads share them more than their rivals do; how much of a lead stands anywhere in the other item; and whether the items
 * before and after the two are alike as well, since reports keep their order from year to year. Last, how alike the subjects are by the vectors of their words; and of all words
 * of both how much the rarest says that they share, and how much all of these, whether one has what the other names in quotation marks, and how far their clauses go to one another.
 * Some of it is asked once more of what is left of the items without the words by which they complain: two subjects are no nearer for being found wanting in the same words.
 * Neither list may be empty. @param more others, for models that look at them.
 */
export function signalTables(earlier: readonly Profile[], later: readonly Profile[], more?: MoreSignals): (signal: Signal) => Matrix {
  const known = new Map<Signal, Matrix>()
  const tableOf = (signal: Signal): Matrix => {
    const table = known.get(signal) ?? make[signal]!()
    known.set(signal, table)
    return table
  }
  const { views } = earlier[0]!.whole
  const lead = ({ lead }: Profile): TextProfile => lead
  const whole = ({ whole }: Profile): TextProfile => whole
  const pairs = (text: (profile: Profile) => TextProfile): Matrix =>
    views.pairs.cosines(
      earlier.map((profile) => text(profile).pairs()),
      later.map((profile) => text(profile).pairs()),
    )
  const meanings = (text: (profile: Profile) => TextProfile): Matrix =>
    views.meanings.cosines(
      earlier.map((profile) => text(profile).meaning()),
      later.map((profile) => text(profile).meaning()),
    )
  const themes = (text: (profile: Profile) => TextProfile): Matrix =>
    views.themes.cosines(
      earlier.map((profile) => text(profile).themes()),
      later.map((profile) => text(profile).themes()),
    )
  const subjects = once(() =>
    sharedSubjects(
      earlier.map((profile) => profile.whole),
      later.map((profile) => profile.whole),
    ),
  )
  const leadSubjects = once(
    () =>
      sharedSubjects(
        earlier.map((profile) => profile.lead),
        later.map((profile) => profile.lead),
      ).both,
  )
  const words = once(() => sharedWords(earlier.map(whole), later.map(whole)))
  const likeness = once(() => sum(tableOf('wholePairs'), leadSubjects(), tableOf('wholeMeaning')))
  const clauses = once(() => sharedClauses(earlier, later, likeness()))
  const bareOf = (profile: Profile): Profile => ({ ...profile, ...profile.bare() })
  const bare = once(() => signalTables(earlier.map(bareOf), later.map(bareOf)))
  const make: Readonly<Partial<Record<Signal, () => Matrix>>> = {
    ...more?.(earlier, later),
    leadPairs: () => pairs(lead),
    wholePairs: () => pairs(whole),
    leadMeaning: () => meanings(lead),
    wholeMeaning: () => meanings(whole),
    leadThemes: () => themes(lead),
    wholeThemes: () => themes(whole),
    complaints: () =>
      views.complaints.cosines(
        earlier.map((profile) => profile.whole.complaints()),
        later.map((profile) => profile.whole.complaints()),
      ),
    distance: () => distances(earlier, later),
    pairsAhead: () => aheadOfRivals(tableOf('wholePairs'), 0.04),
    meaningAhead: () => aheadOfRivals(tableOf('wholeMeaning'), 0.6),
    themesAhead: () => aheadOfRivals(tableOf('wholeThemes'), 0.25),
    sharedSubjects: () => subjects().both,
    coveredSubjects: () => subjects().either,
    subjectsAhead: () => aheadOfBest(leadSubjects()),
    leadElsewhere: () => leadsElsewhere(earlier, later),
    leadElsewhereAhead: () => aheadOfBest(tableOf('leadElsewhere')),
    subjectMeaning: () =>
      views.subjects.cosines(
        earlier.map((profile) => profile.lead.subjectMeaning()),
        later.map((profile) => profile.lead.subjectMeaning()),
      ),
    subjectMeaningAhead: () => aheadOfBest(tableOf('subjectMeaning'), 0.3),
    rarestWord: () => words().rarest,
    sharedWords: () => words().all,
    sharedNames: () => sharedNames(earlier, later),
    clausesOfShorter: () => clauses().ofShorter,
    clausesOfEither: () => clauses().ofEither,
    clausesOfBoth: () => clauses().ofBoth,
    neighbours: () => neighbours(likeness()),
    bareLeadMeaning: () => bare()('leadMeaning'),
    bareMeaningAhead: () => bare()('meaningAhead'),
    bareSharedSubjects: () => bare()('sharedSubjects'),
    bareSubjectsAhead: () => bare()('subjectsAhead'),
    bareLeadElsewhere: () => bare()('leadElsewhere'),
    bareLeadElsewhereAhead: () => bare()('leadElsewhereAhead'),
    bareNeighbours: () => bare()('neighbours'),
  }
  return tableOf
}

function distances(earlier: readonly Profile[], later: readonly Profile[]): Matrix {
  const table = new Matrix(earlier.length, later.length)
  let at = 0
  for (const a of earlier) for (const b of later) table.values[at++] = Math.abs(a.position - b.position)
  return table
}

/** How much of the one's lead stands in the other, whichever way it is more. */
function leadsElsewhere(earlier: readonly Profile[], later: readonly Profile[]): Matrix {
  const { pairs } = earlier[0]!.whole.views
  const there = pairs.cosines(
    earlier.map(({ lead }) => lead.pairs()),
    later.map(({ whole }) => whole.pairs()),
  )
  const back = pairs.cosines(
    earlier.map(({ whole }) => whole.pairs()),
    later.map(({ lead }) => lead.pairs()),
  )
  for (const [at, value] of back.values.entries()) if (value > there.values[at]!) there.values[at] = value
  return there
}

/** How alike two items are by three measures at once, of which the overlap of characters counts double. */
function sum(pairs: Matrix, subjects: Matrix, meanings: Matrix): Matrix {
  const table = new Matrix(pairs.rows, pairs.columns)
  for (let at = 0; at < table.values.length; at++) table.values[at] = pairs.values[at]! + (subjects.values[at]! + meanings.values[at]!) / 2
  return table
}

function once<Value>(make: () => Value): () => Value {
  let known: Value | undefined
  return () => (known ??= make())
}
