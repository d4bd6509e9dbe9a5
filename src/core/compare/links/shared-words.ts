/** How far texts share the words that name their subjects, and names in quotation marks, for every pairing of some with others. */
import { language, type Profile, type TextProfile } from '../profiles/index.ts'
import { Matrix } from '../quick/numbers.ts'

/** How far the subject words of texts are shared, for every pairing of the rows with the columns. */
export interface SharedSubjects {
  /** Geometric mean of the shares of both. */
  readonly both: Matrix
  /** The greater one of the two shares: 1 where a short text is all in a long one. */
  readonly either: Matrix
}

/**
 * The share of a text's subject words that the other text has, each weighed by how much it says of a subject. A near-synonym counts as far as it is near
 * (squared, so that words that merely stand in like company count little).
 */
export function sharedSubjects(rows: readonly TextProfile[], columns: readonly TextProfile[]): SharedSubjects {
  const { subjectWeights } = language
  const [a, b] = [numbered(rows), numbered(columns)]
  const near = language.nearnessTable(a.words, b.words)
  const [both, either] = [new Matrix(rows.length, columns.length), new Matrix(rows.length, columns.length)]
  const width = b.words.length
  const best = new Float32Array(b.longest)
  for (const [row, own] of a.texts.entries()) {
    for (const [column, others] of b.texts.entries()) {
      best.fill(0, 0, others.length)
      let [shared, total] = [0, 0]
      for (const word of own) {
        let most = 0
        const from = word * width
        for (let at = 0; at < others.length; at++) {
          const value = near[from + others[at]!]!
          if (value > most) most = value
          if (value > best[at]!) best[at] = value
        }
        const weight = subjectWeights[a.words[word]!]!
        total += weight
        shared += weight * most
      }
      let [sharedBack, totalBack] = [0, 0]
      for (let at = 0; at < others.length; at++) {
        const weight = subjectWeights[b.words[others[at]!]!]!
        totalBack += weight
        sharedBack += weight * best[at]!
      }
      const [there, back] = [total > 0 ? shared / total : 0, totalBack > 0 ? sharedBack / totalBack : 0]
      both.values[row * columns.length + column] = Math.sqrt(there * back)
      either.values[row * columns.length + column] = Math.max(there, back)
    }
  }
  return { both, either }
}

/** The different words of some texts, and of each text its words by their places among them. */
function numbered(texts: readonly TextProfile[]): {
  readonly words: readonly number[]
  readonly texts: readonly (readonly number[])[]
  readonly longest: number
} {
  const places = new Map<number, number>()
  let longest = 0
  const numbers = texts.map((text) => {
    const words = text.subjectWords()
    longest = Math.max(longest, words.length)
    return words.map((word) => {
      const known = places.get(word)
      if (known !== undefined) return known
      places.set(word, places.size)
      return places.size - 1
    })
  })
  return { words: [...places.keys()], texts: numbers, longest }
}

/** The share of the subject words of one text, by their weight, that the other has; near-synonyms count as far as they are near, squared. 0 for none. */
export function subjectShare(own: readonly number[], others: readonly number[]): number {
  let [shared, total] = [0, 0]
  for (const word of own) {
    let most = 0
    for (const other of others) most = Math.max(most, language.nearness(word, other))
    total += language.subjectWeights[word]!
    shared += language.subjectWeights[word]! * most * most
  }
  return total > 0 ? shared / total : 0
}

/** A word of this weight or more says all that one word can say of a subject. */
const mostWeight = 8

/** For every pairing, how much the one word says that says most of the subjects of both, 0 to 1; 0 where they have no word in common. */
export function rarestShared(rows: readonly TextProfile[], columns: readonly TextProfile[]): Matrix {
  const { subjectWeights } = language
  const columnsOf = columnsByWord(columns, (text) => text.subjectWords())
  const table = new Matrix(rows.length, columns.length)
  for (const [row, text] of rows.entries()) {
    const start = row * columns.length
    for (const word of text.subjectWords()) {
      const weight = Math.min(1, subjectWeights[word]! / mostWeight)
      for (const column of columnsOf.get(word) ?? []) if (weight > table.values[start + column]!) table.values[start + column] = weight
    }
  }
  return table
}

/** Which columns have each word. */
function columnsByWord(columns: readonly TextProfile[], wordsOf: (text: TextProfile) => Iterable<number>): ReadonlyMap<number, readonly number[]> {
  const columnsOf = new Map<number, number[]>()
  for (const [column, text] of columns.entries()) {
    for (const word of wordsOf(text)) {
      const having = columnsOf.get(word)
      if (having) having.push(column)
      else columnsOf.set(word, [column])
    }
  }
  return columnsOf
}

/** For every pairing, how near the words are with which the subjects begin, 0 to 1. */
export function firstSubjects(rows: readonly TextProfile[], columns: readonly TextProfile[]): Matrix {
  const table = new Matrix(rows.length, columns.length)
  const others = columns.map((text) => text.firstSubjectWord())
  let at = 0
  for (const row of rows) {
    const own = row.firstSubjectWord()
    for (const other of others) table.values[at++] = own < 0 || other < 0 ? 0 : language.nearness(own, other)
  }
  return table
}

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
  const columnsOf = columnsByWord(columns, (text) => text.namingWords())
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
