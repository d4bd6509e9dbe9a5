import { language, type Profile, type TextProfile } from '../profiles/index.ts'
import { Matrix } from '../quick/matrix.ts'

/** What a word that says less of a subject than this adds is noise: such words stand in most items. */
const leastWeight = 2

/** The words that name subjects and that two texts have in common, for every pairing of the rows with the columns. */
export interface SharedWords {
  /** How much the one says of a subject that says most; 0 where they have none in common. */
  readonly rarest: Matrix
  /** ln(1 + how much all of them say, each beyond what words of most items do). */
  readonly all: Matrix
}

/** All words of both texts count, not only those that say most of their subjects: in short items in other words every year, one word may be all that stays. */
export function sharedWords(rows: readonly TextProfile[], columns: readonly TextProfile[]): SharedWords {
  const { subjectWeights } = language
  const columnsOf = new Map<number, number[]>()
  for (const [column, text] of columns.entries()) {
    for (const word of text.namingWords()) {
      const having = columnsOf.get(word)
      if (having) having.push(column)
      else columnsOf.set(word, [column])
    }
  }
  const [rarest, all] = [new Matrix(rows.length, columns.length), new Matrix(rows.length, columns.length)]
  for (const [row, text] of rows.entries()) {
    const start = row * columns.length
    for (const word of text.namingWords()) {
      const weight = subjectWeights[word]!
      for (const column of columnsOf.get(word) ?? []) {
        if (weight > rarest.values[start + column]!) rarest.values[start + column] = weight
        if (weight > leastWeight) all.values[start + column]! += weight - leastWeight
      }
    }
  }
  for (let at = 0; at < all.values.length; at++) all.values[at] = Math.log1p(all.values[at]!)
  return { rarest, all }
}

/** 1 for pairings of items of which the one has in its words what the other names in quotation marks, else 0. */
export function sharedNames(rows: readonly Profile[], columns: readonly Profile[]): Matrix {
  const table = new Matrix(rows.length, columns.length)
  const mark = (named: readonly Profile[], others: readonly Profile[], place: (name: number, other: number) => number): void => {
    // Most names stand in no other item: that is asked of all at once.
    const joined = others.map(({ item }) => item.text).join('\n')
    for (const [at, { item }] of named.entries()) {
      for (const name of new Set(namesIn(item.text)).values()) {
        if (!joined.includes(name)) continue
        for (const [other, { item: there }] of others.entries()) if (there.text.includes(name)) table.values[place(at, other)] = 1
      }
    }
  }
  mark(rows, columns, (row, column) => row * columns.length + column)
  mark(columns, rows, (column, row) => row * columns.length + column)
  return table
}

/** What a text names in quotation marks. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]{2,10})[”"]/gu)].map(([, name]) => name!)
}
