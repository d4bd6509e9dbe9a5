import { language, type TextProfile } from '../profiles/index.ts'
import { Matrix } from '../quick/matrix.ts'

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
  const columnsOf = new Map<number, number[]>()
  for (const [column, text] of columns.entries()) {
    for (const word of text.subjectWords()) {
      const having = columnsOf.get(word)
      if (having) having.push(column)
      else columnsOf.set(word, [column])
    }
  }
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
