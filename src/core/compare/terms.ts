/** Cuts wording into the words of a fixed list, so that every runtime finds the same words whatever segmenter it has. */
export interface Lexicon {
  /** Numbers of the words of a cleaned wording, in order; characters that belong to no listed word are left out. */
  readonly termsOf: (wording: string) => number[]
}

/**
 * A lexicon from words and the negative logarithms of their frequencies. A clause is cut where the product of the frequencies
 * is greatest (a unigram model, as jieba's); a character outside of every word costs more than any word.
 */
export function lexiconOf(words: readonly string[], costs: ArrayLike<number>): Lexicon {
  const numbers = new Map(words.map((word, number) => [word, number]))
  const longest = words.reduce((most, word) => Math.max(most, word.length), 1)
  const unknown = Math.max(0, ...Array.from(costs)) + 3
  const cut = (clause: string, terms: number[]): void => {
    const size = clause.length
    const cost = new Float64Array(size + 1)
    const step = new Int32Array(size + 1)
    const term = new Int32Array(size + 1)
    for (let at = size - 1; at >= 0; at--) {
      cost[at] = unknown + cost[at + 1]!
      step[at] = 1
      term[at] = -1
      for (let length = 1; length <= longest && at + length <= size; length++) {
        const number = numbers.get(clause.slice(at, at + length))
        if (number === undefined) continue
        const total = costs[number]! + cost[at + length]!
        if (total < cost[at]!) {
          cost[at] = total
          step[at] = length
          term[at] = number
        }
      }
    }
    for (let at = 0; at < size; at += step[at]!) if (term[at]! >= 0) terms.push(term[at]!)
  }
  return {
    termsOf: (wording) => {
      const terms: number[] = []
      for (const clause of wording.split(' ')) cut(clause, terms)
      return terms
    },
  }
}
