/** To which items of the other list the clauses of an item go, and whether an item is one of several that a longer one gathers. */
import { language, Places, type Profile, type TextProfile } from '../profiles/index.ts'
import { Matrix } from '../quick/numbers.ts'
import { subjectShare } from './shared-words.ts'
import { largest } from '../../lists.ts'

/** What likeness by the vectors of subjects counts beside the overlap of characters. */
const bySubject = 0.5
/** A clause is hardly told by an item whose likest clause is less like it than this; */
const fullLikeness = 0.3
/** and a rival counts as so much like it at least, so that where nothing is alike, nothing is won. */
const leastRival = 0.15

/** Clauses are held against those of so many items of the other list that are alike on the whole. */
const considered = 6

/** How far the clauses of items go to one another, for every pairing of the rows with the columns, 0 to 1; items of few clauses, of which chance has its share, go less far. */
export interface SharedClauses {
  /** The share of the one's clauses that the other tells rather than any other item of its list, of the item that has fewer clauses. */
  readonly ofShorter: Matrix
  /** The same of that one of which it is more, and the geometric mean of both. */
  readonly ofEither: Matrix
  readonly ofBoth: Matrix
}

/**
 * Where an item gathers what several tell in the other report, its clauses go to them and theirs come to it, each for its own part: whole texts, of which most is told elsewhere, are little alike.
 * A clause counts for as much as it says of a subject.
 */
export function sharedClauses(rows: readonly Profile[], columns: readonly Profile[], likeness: Matrix): SharedClauses {
  const [a, b] = [rows.map(partsOf), columns.map(partsOf)]
  const others = b.flatMap(({ texts }) => texts)
  const itemOf = b.flatMap(({ texts }, column) => texts.map(() => column))
  const { pairs, subjects } = rows[0]!.whole.views
  for (const { texts } of a) for (const text of texts) text.pairs()
  const vectors = others.map((text) => text.pairs())
  const places = new Places(pairs, vectors)
  const subjectsOf = others.map((text) => text.subjectMeaning())
  const ofColumns = b.map(({ texts }) => new Matrix(texts.length, rows.length))
  const near = nearest(likeness)
  const clauseOf = b.flatMap(({ texts }) => [...texts.keys()])
  const there = a.map(({ texts, weights }, row) => {
    const byPairs = places.cosines(texts.map((text) => text.pairs()))
    const own = texts.map((text) => text.subjectMeaning())
    const likest = new Matrix(texts.length, columns.length)
    for (let other = 0; other < others.length; other++) {
      const column = itemOf[other]!
      if (near.at(row, column) === 0) continue
      for (let clause = 0; clause < texts.length; clause++) {
        const value = byPairs.at(clause, other) + bySubject * Math.max(0, subjects.cosine(own[clause]!, subjectsOf[other]!))
        raise(likest, clause, column, value)
        raise(ofColumns[column]!, clauseOf[other]!, row, value)
      }
    }
    return sharesWon(likest, weights)
  })
  const back = ofColumns.map((likest, column) => sharesWon(likest, b[column]!.weights))
  const table = (of: (row: number, column: number) => number): Matrix => {
    const made = new Matrix(rows.length, columns.length)
    for (let row = 0, at = 0; row < rows.length; row++) for (let column = 0; column < columns.length; column++) made.values[at++] = of(row, column)
    return made
  }
  return {
    ofShorter: table((row, column) => (a[row]!.texts.length > b[column]!.texts.length ? back[column]![row]! : there[row]![column]!)),
    ofEither: table((row, column) => Math.max(there[row]![column]!, back[column]![row]!)),
    ofBoth: table((row, column) => Math.sqrt(there[row]![column]! * back[column]![row]!)),
  }
}

/** The clauses of an item, and what each counts. */
function partsOf({ whole, parts }: Profile): { readonly texts: readonly TextProfile[]; readonly weights: readonly number[] } {
  const texts = parts().length > 0 ? parts() : [whole]
  return { texts, weights: texts.map((part) => 1 + part.namingWords().reduce((sum, word) => sum + language.subjectWeights[word]!, 0)) }
}

/** 1 for the cells that are among the greatest of their row or of their column, else 0. */
function nearest(table: Matrix): Matrix {
  const marked = new Matrix(table.rows, table.columns)
  const mark = (values: readonly number[], place: (at: number) => number): void => {
    const places = [...values.keys()].sort((one, two) => values[two]! - values[one]! || one - two)
    for (const at of places.slice(0, considered)) marked.values[place(at)] = 1
  }
  for (let row = 0; row < table.rows; row++) mark([...table.row(row)], (column) => row * table.columns + column)
  for (let column = 0; column < table.columns; column++)
    mark(
      Array.from({ length: table.rows }, (_, row) => table.at(row, column)),
      (row) => row * table.columns + column,
    )
  return marked
}

function raise(table: Matrix, row: number, column: number, value: number): void {
  const at = row * table.columns + column
  if (value > table.values[at]!) table.values[at] = value
}

/** For each item of the other list, the share of the clauses, by their weights, that are told there rather than anywhere else. @param likest for each clause how like it the likest clause of each item is. */
function sharesWon(likest: Matrix, weights: readonly number[]): Float64Array {
  const shares = new Float64Array(likest.columns)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const [clause, weight] of weights.entries()) {
    const own = likest.row(clause)
    let [first, second] = [0, 0]
    for (const value of own) [first, second] = value > first ? [value, first] : [first, Math.max(second, value)]
    for (let item = 0; item < own.length; item++) {
      const value = own[item]!
      const rival = Math.max(leastRival, value === first ? second : first)
      shares[item]! += (weight * value * Math.min(1, value / fullLikeness)) / (value + rival)
    }
  }
  const scale = total > 0 ? (weights.length - 1) / (weights.length * total) : 0
  for (let item = 0; item < shares.length; item++) shares[item]! *= scale
  return shares
}

/** Items of this many clauses and more may tell several things of one subject in the same one of them. */
const manyClauses = 3
/** In one clause, two items are told where each has so much of the subject to itself. */
const leastOwn = 0.2
/** A clause of fewer characters names no subject. */
const shortestWithSubject = 3

/**
 * True where an item may be one of several that a longer one gathers: the longer one has several clauses, and the item is answered by another of them than those
 * that are linked to it already. An item of one clause is told once; what resembles it beside its partner is another thing.
 * @param beside items that belong to the longer one already.
 */
export function isGathered(item: Profile, longer: Profile, beside: readonly Profile[]): boolean {
  const clauses = subjectsOfClauses(longer)
  if (clauses.length < 2) return false
  if (clauses.length >= manyClauses) return true
  const own = answeringClause(item, clauses)
  return beside.every((other) => answeringClause(other, clauses) !== own) || ownShare(item, longer, beside) >= leastOwn
}

/** The share of the longer item's subject that is this item's and not that of those beside it. */
function ownShare({ whole }: Profile, longer: Profile, beside: readonly Profile[]): number {
  let [own, total] = [0, 0]
  for (const word of longer.whole.subjectWords()) {
    const weight = language.subjectWeights[word]!
    const others = Math.max(0, largest(beside.map((other) => nearness(word, other.whole.subjectWords()))))
    own += weight * Math.max(0, nearness(word, whole.subjectWords()) - others)
    total += weight
  }
  return total > 0 ? own / total : 0
}

/** How near the nearest of some words is to a word, squared. */
function nearness(word: number, others: readonly number[]): number {
  let most = 0
  for (const other of others) most = Math.max(most, language.nearness(word, other))
  return most * most
}

/** Subject words of each clause. */
function subjectsOfClauses({ whole }: Profile): readonly (readonly number[])[] {
  return whole.clauses
    .filter(({ length }) => length >= shortestWithSubject)
    .map((clause) => clause.words().filter((word) => language.subjectWeights[word]! > 0))
}

/** Which clause has most of an item's subject, by its number. */
function answeringClause({ lead }: Profile, clauses: readonly (readonly number[])[]): number {
  let [best, most] = [-1, -1]
  for (const [at, words] of clauses.entries()) {
    const share = subjectShare(lead.subjectWords(), words)
    if (share > most) [best, most] = [at, share]
  }
  return best
}
