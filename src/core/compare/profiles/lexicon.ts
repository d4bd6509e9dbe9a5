/** Words of a fixed list: how wording is cut into them, and how near they are to one another by their vectors. */
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

/** Numbers of a piece of a word's vector. */
export const pieceLength = 4

/** Words whose vectors differ in the sign of more numbers than this are far apart: of those with a cosine of 0.55 and more it passes over one in thirty, of the others it spares nine in ten. */
const mostSigns = 26

/** How near words are, by their numbers. */
export interface WordNearness {
  /** The cosine of their vectors, 1 for the same word; 0 for words that are far apart. */
  readonly of: (a: number, b: number) => number
  /** The same squared for every word of one list with every one of another, row after row. */
  readonly table: (rows: readonly number[], columns: readonly number[]) => Float32Array
}

/**
 * Cosines of word vectors that are told apart by one byte a piece. Products of all entries of a piece with one another are worked out when the first words
 * are compared, and the signs of all vectors, by which most pairs of words are passed over.
 * @param codes which entry of the piece's list each piece of each word is.
 * @param entries 256 for each piece.
 */
export function nearnessOf(codes: Uint8Array, entries: Int8Array, pieces: number, words: number): WordNearness {
  let products: Int16Array | null = null
  let signs = new Int32Array(0)
  const norms = new Float32Array(words)
  const product = (known: Int16Array, a: number, b: number): number => {
    let sum = 0
    for (let piece = 0, at = a * pieces, other = b * pieces; piece < pieces; piece++)
      sum += known[(piece << 16) | (codes[at++]! << 8) | codes[other++]!]!
    return sum
  }
  const prepared = (): Int16Array => {
    const made = productsOf(entries, pieces)
    signs = signsOf(codes, entries, pieces, words)
    for (let word = 0; word < words; word++) norms[word] = Math.sqrt(product(made, word, word)) || 1
    return made
  }
  return {
    of: (a, b) => {
      if (a === b) return 1
      products ??= prepared()
      if (ones(signs[2 * a]! ^ signs[2 * b]!) + ones(signs[2 * a + 1]! ^ signs[2 * b + 1]!) > mostSigns) return 0
      return Math.max(0, product(products, a, b)) / (norms[a]! * norms[b]!)
    },
    table: (rows, columns) => {
      const known = (products ??= prepared())
      const table = new Float32Array(rows.length * columns.length)
      // Side by side, so that most pairs are passed over without a look at what lies far away.
      const signsAt = new Int32Array(2 * columns.length)
      for (let column = 0; column < columns.length; column++) {
        signsAt[2 * column] = signs[2 * columns[column]!]!
        signsAt[2 * column + 1] = signs[2 * columns[column]! + 1]!
      }
      let at = 0
      for (const row of rows) {
        const [first, second] = [signs[2 * row]!, signs[2 * row + 1]!]
        for (let column = 0; column < columns.length; column++, at++) {
          if (ones(first ^ signsAt[2 * column]!) + ones(second ^ signsAt[2 * column + 1]!) > mostSigns) continue
          const other = columns[column]!
          const near = row === other ? 1 : Math.max(0, product(known, row, other)) / (norms[row]! * norms[other]!)
          table[at] = near * near
        }
      }
      return table
    },
  }
}

/** Products of the entries of each piece, in steps of 4 so that they fit into 16 bits. */
function productsOf(entries: Int8Array, pieces: number): Int16Array {
  const products = new Int16Array(pieces << 16)
  for (let piece = 0, at = 0; piece < pieces; piece++) {
    const start = 256 * piece
    for (let a = start; a < start + 256; a++) {
      for (let b = start; b < start + 256; b++) {
        let sum = 0
        for (let part = 0; part < pieceLength; part++) sum += entries[pieceLength * a + part]! * entries[pieceLength * b + part]!
        products[at++] = Math.round(sum / 4)
      }
    }
  }
  return products
}

/** One bit for each of the first 64 numbers of each vector: whether it is positive. */
function signsOf(codes: Uint8Array, entries: Int8Array, pieces: number, words: number): Int32Array<ArrayBuffer> {
  const signs = new Int32Array(2 * words)
  for (let word = 0; word < words; word++) {
    for (let number = 0; number < Math.min(64, pieces * pieceLength); number++) {
      const piece = Math.floor(number / pieceLength)
      const entry = entries[pieceLength * (256 * piece + codes[word * pieces + piece]!) + (number % pieceLength)]!
      if (entry > 0) signs[2 * word + (number >> 5)]! |= 1 << (number & 31)
    }
  }
  return signs
}

/** How many bits of a number of 32 bits are set. */
function ones(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
