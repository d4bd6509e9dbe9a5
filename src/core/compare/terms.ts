import { trieOf } from './word-trie.ts'

/** Cuts wording into the words of a fixed list, so that every runtime finds the same words whatever segmenter it has. */
export interface Lexicon {
  /** Numbers of the words of a cleaned wording, in order; characters that belong to no listed word are left out. */
  readonly termsOf: (wording: string) => number[]
}

/**
 * A lexicon from words and the negative logarithms of their frequencies. A text is cut where the product of the frequencies is
 * greatest (a unigram model, as jieba's); a character outside of every word costs more than any word.
 */
export function lexiconOf(words: readonly string[], costs: ArrayLike<number>): Lexicon {
  const trie = trieOf(words)
  const unknown = Math.max(0, ...Array.from(costs)) + 3
  return {
    termsOf: (wording) => {
      const size = wording.length
      const cost = new Float64Array(size + 1)
      const end = new Int32Array(size + 1)
      const term = new Int32Array(size + 1)
      for (let at = size - 1; at >= 0; at--) {
        cost[at] = unknown + cost[at + 1]!
        end[at] = at + 1
        term[at] = -1
        trie.wordsAt(wording, at, (word, to) => {
          const total = costs[word]! + cost[to]!
          if (total >= cost[at]!) return
          cost[at] = total
          end[at] = to
          term[at] = word
        })
      }
      const terms: number[] = []
      for (let at = 0; at < size; at = end[at]!) if (term[at]! >= 0) terms.push(term[at]!)
      return terms
    },
  }
}
