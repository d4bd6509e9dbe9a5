import type { ItemList } from '../../model.ts'
import { Matrix } from '../quick/matrix.ts'
import type { Profile, TextProfile } from '../profiles/index.ts'
import { sharedSubjects } from './subject-words.ts'
import { signals, similarityModels, type Signal, type SimilarityModel } from './similarity-model.ts'

/** Similarity of every item of the earlier list (rows) to every item of the later one (columns), 0 to 1. */
export type SimilarityTable = readonly Float64Array[]

/**
 * Similarities by a logistic model over the signals; items that are word for word the same have 1, all others less. A list is
 * judged as a whole: part of the signals is how far a pairing is ahead of the other pairings of the same two items.
 */
export function similarityTable(earlier: readonly Profile[], later: readonly Profile[], model: SimilarityModel): SimilarityTable {
  return similarityTables(earlier, later, [model])[0]!
}

/** For one kind of list: how likely items are partners, and how likely one belongs to another whatever else does. */
export function linkTables(
  list: Exclude<ItemList, 'causes'>,
  earlier: readonly Profile[],
  later: readonly Profile[],
): { readonly partners: SimilarityTable; readonly belonging: SimilarityTable } {
  const models = list === 'work' ? [similarityModels.work] : [similarityModels[list], similarityModels[`${list}Belonging`]]
  const tables = similarityTables(earlier, later, models)
  return { partners: tables[0]!, belonging: tables.at(-1)! }
}

/** How much items resemble one another, whatever stands beside them in their lists: those of the earlier list may be of different reports. */
export function resemblance(list: 'problems' | 'plans', earlier: readonly Profile[], later: readonly Profile[]): SimilarityTable {
  const { constant, weights } = similarityModels[`${list}Belonging`]
  return similarityTable(earlier, later, { constant, weights: { ...weights, neighbours: 0 } })
}

/** The same by several models at once, which share the signals. */
export function similarityTables(earlier: readonly Profile[], later: readonly Profile[], models: readonly SimilarityModel[]): SimilarityTable[] {
  if (earlier.length === 0 || later.length === 0) return models.map(() => earlier.map(() => new Float64Array(0)))
  const tableOf = signalTables(earlier, later)
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
      const isSame = a.sameness !== '' && a.sameness === later[column]!.sameness
      cells[column] = isSame ? 1 : Math.min(0.999, 1 / (1 + Math.exp(-cells[column]!)))
    }
    return cells
  })
}

/**
 * Each signal for every pairing: overlap of character pairs, of word vectors and of themes, each for leads and whole texts;
 * overlap of complaints; distance in the order of the lists; and how far overlaps are ahead of their rivals. Then, how far the words that name the subjects are
 * shared by both, how far by either, and how far leads share them more than their rivals do; how much of a lead stands anywhere in the other item; and whether the items
 * before and after the two are alike as well, since reports keep their order from year to year. Neither list may be empty.
 */
export function signalTables(earlier: readonly Profile[], later: readonly Profile[]): (signal: Signal) => Matrix {
  const known = new Map<Signal, Matrix>()
  const tableOf = (signal: Signal): Matrix => {
    const table = known.get(signal) ?? make[signal]()
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
  const make: Readonly<Record<Signal, () => Matrix>> = {
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
    neighbours: () => neighbours(sum(tableOf('wholePairs'), leadSubjects(), tableOf('wholeMeaning'))),
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

/** Mean of the cells before and after each one in the order of both lists, a step more or less on one side being allowed. */
function neighbours(table: Matrix): Matrix {
  const means = new Matrix(table.rows, table.columns)
  const best = (row: number, column: number): number => {
    if (row < 0 || row >= table.rows) return 0
    let most = 0
    for (let near = Math.max(0, column - 1); near <= Math.min(table.columns - 1, column + 1); near++) most = Math.max(most, table.at(row, near))
    return most
  }
  let at = 0
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns; column++) means.values[at++] = (best(row - 1, column - 1) + best(row + 1, column + 1)) / 2
  return means
}

/** Each cell less the best other one of its row and its column. */
function aheadOfBest(table: Matrix): Matrix {
  const [byRow, byColumn] = [Array.from({ length: table.rows }, () => new Best(0)), Array.from({ length: table.columns }, () => new Best(0))]
  for (let row = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++) {
      byRow[row]!.add(table.at(row, column))
      byColumn[column]!.add(table.at(row, column))
    }
  }
  const ahead = new Matrix(table.rows, table.columns)
  for (let row = 0, at = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++, at++) {
      const value = table.values[at]!
      ahead.values[at] = value - Math.max(byRow[row]!.bestBeside(value), byColumn[column]!.bestBeside(value))
    }
  }
  return ahead
}

function once<Value>(make: () => Value): () => Value {
  let known: Value | undefined
  return () => (known ??= make())
}

/**
 * Each cell less the mean of the two best other cells of its row and of its column (cross-domain similarity local scaling, Conneau
 * and others 2018). In short lists missing rivals count as `usual`, what rivals come to in lists of ordinary length.
 */
function aheadOfRivals(table: Matrix, usual: number): Matrix {
  const byRow = Array.from({ length: table.rows }, () => new Best(usual))
  const byColumn = Array.from({ length: table.columns }, () => new Best(usual))
  for (let row = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++) {
      byRow[row]!.add(table.at(row, column))
      byColumn[column]!.add(table.at(row, column))
    }
  }
  const ahead = new Matrix(table.rows, table.columns)
  for (let row = 0, at = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++, at++) {
      const value = table.values[at]!
      ahead.values[at] = value - (byRow[row]!.meanBeside(value) + byColumn[column]!.meanBeside(value)) / 2
    }
  }
  return ahead
}

/** The three greatest of some values: an own one and two rivals. */
class Best {
  private first = -Infinity
  private second = -Infinity
  private third = -Infinity
  private readonly usual: number

  /** @param usual stands in for rivals that are missing. */
  constructor(usual: number) {
    this.usual = usual
  }

  add(value: number): void {
    if (value <= this.third) return
    this.third = value
    if (value <= this.second) return
    this.third = this.second
    this.second = value
    if (value <= this.first) return
    this.second = this.first
    this.first = value
  }

  /** Mean of the two best values beside one of them. */
  meanBeside(own: number): number {
    if (own === this.first) return (this.orUsual(this.second) + this.orUsual(this.third)) / 2
    if (own === this.second) return (this.first + this.orUsual(this.third)) / 2
    return (this.first + this.second) / 2
  }

  /** The best value beside one of them. */
  bestBeside(own: number): number {
    return this.orUsual(own === this.first ? this.second : this.first)
  }

  private orUsual(value: number): number {
    return value === -Infinity ? this.usual : value
  }
}
