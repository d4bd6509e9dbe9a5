import { largest } from '../../lists.ts'
import { WordTrie } from '../quick/word-trie.ts'

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
  // Made when it is first asked: pages and programs that compare nothing load this as well.
  let known: WordTrie | undefined
  const unknown = Math.max(0, largest(Array.from(costs))) + 3
  // Made once, since wordings are many and short.
  let cuts = cutsFor(64)
  return {
    termsOf: (wording) => {
      const trie = (known ??= new WordTrie(words))
      const size = wording.length
      if (size >= cuts.cost.length) cuts = cutsFor(2 * size)
      const { cost, end, term } = cuts
      cost[size] = 0
      for (let at = size - 1; at >= 0; at--) {
        let least = unknown + cost[at + 1]!
        let best = -1
        let bestEnd = at + 1
        for (let to = at, node = 0; to < size;) {
          node = trie.step(node, wording.charCodeAt(to++))
          if (node < 0) break
          const word = trie.wordAt(node)
          if (word < 0 || costs[word]! + cost[to]! >= least) continue
          least = costs[word]! + cost[to]!
          best = word
          bestEnd = to
        }
        cost[at] = least
        end[at] = bestEnd
        term[at] = best
      }
      const terms: number[] = []
      for (let at = 0; at < size; at = end[at]!) if (term[at]! >= 0) terms.push(term[at]!)
      return terms
    },
  }
}

/** For each place of a wording: what its rest costs, where its next word ends, and which word that is. */
function cutsFor(size: number): { cost: Float64Array; end: Int32Array; term: Int32Array } {
  return { cost: new Float64Array(size), end: new Int32Array(size), term: new Int32Array(size) }
}
