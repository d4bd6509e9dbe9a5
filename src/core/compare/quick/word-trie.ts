import { largest } from '../../lists.ts'

const none = -1
/** Stands for none in lists of numbers of 16 bits, which are short so that they stay in the processor's cache. */
const nobody = 0xffff

/**
 * The words of a fixed list, to be found in a text unit by unit: begin at node 0 and step on until there is no node. Kept as a double array (Aoe 1989):
 * the children of a node stand at its base plus the numbers of their letters, and each place knows whose child it has, so that a step is one look-up.
 */
export class WordTrie {
  /** Numbers of the UTF-16 code units that words are made of, from 1; 0 for all others. */
  private readonly letters: Uint16Array
  private readonly bases: Uint16Array
  private readonly parents: Uint16Array
  private readonly words: Uint16Array

  /** @param words at most some ten thousands, known by their places in this list and compared by UTF-16 code units; of equal ones the first counts. */
  constructor(words: readonly string[]) {
    this.letters = lettersOf(words)
    const { bases, parents, ends, end } = placed(words, this.letters)
    // So long that no step leads beyond the end.
    const length = end + this.letters.reduce((most, letter) => Math.max(most, letter), 0)
    if (length > nobody) throw noRoom(words)
    this.bases = bases.slice(0, length)
    this.parents = parents.slice(0, length)
    this.words = ends.slice(0, length)
  }

  /** The node after another by way of a UTF-16 code unit; −1 where no listed word goes on so. */
  step(node: number, unit: number): number {
    const letter = this.letters[unit]!
    const child = this.bases[node]! + letter
    return letter !== 0 && this.parents[child] === node ? child : none
  }

  /** The word that ends at a node, −1 for none. */
  wordAt(node: number): number {
    const word = this.words[node]!
    return word === nobody ? none : word
  }
}

function lettersOf(words: readonly string[]): Uint16Array {
  const letters = new Uint16Array(0x10000)
  let count = 0
  for (const word of words) {
    for (let at = 0; at < word.length; at++) if (letters[word.charCodeAt(at)] === 0) letters[word.charCodeAt(at)] = ++count
  }
  return letters
}

function noRoom(words: readonly string[]): RangeError {
  return new RangeError(`A trie of ${String(words.length)} words has no room for all of its nodes.`)
}

/** The arrays of a trie: of each node its base, its parent and the word that ends there, 0 or nobody where nothing stands; and where they end. */
function placed(words: readonly string[], letters: Uint16Array): Record<'bases' | 'parents' | 'ends', Uint16Array> & { readonly end: number } {
  const sorted = [...words.keys()].sort((a, b) => (words[a]! < words[b]! ? -1 : words[a]! > words[b]! ? 1 : a - b))
  const bases = new Uint16Array(nobody)
  const parents = new Uint16Array(nobody).fill(nobody)
  const ends = new Uint16Array(nobody).fill(nobody)
  let end = 1
  let firstFree = 1
  const isFree = (base: number, children: readonly number[]): boolean => {
    for (const letter of children) if (parents[base + letter] !== nobody) return false
    return true
  }
  const baseFor = (children: readonly number[]): number => {
    while (parents[firstFree] !== nobody) {
      if (firstFree >= nobody) throw noRoom(words)
      firstFree++
    }
    let base = Math.max(0, firstFree - children[0]!)
    const last = largest(children)
    for (; !isFree(base, children); base++) if (base + last >= nobody) throw noRoom(words)
    return base
  }
  /** Places what stands below a node: the words from one place of the sorted list to another, which are alike as far as the depth. */
  const placeBelow = (node: number, depth: number, from: number, to: number): void => {
    const starts: number[] = []
    for (let at = from; at < to; at++) {
      const word = words[sorted[at]!]!
      if (word.length === depth) {
        if (ends[node] === nobody) ends[node] = sorted[at]!
      } else if (at === from || word.charCodeAt(depth) !== words[sorted[at - 1]!]!.charCodeAt(depth)) starts.push(at)
    }
    if (starts.length === 0) return
    const children = starts.map((at) => letters[words[sorted[at]!]!.charCodeAt(depth)]!)
    const base = baseFor(children)
    bases[node] = base
    for (const letter of children) {
      parents[base + letter] = node
      end = Math.max(end, base + letter + 1)
    }
    for (const [index, letter] of children.entries()) placeBelow(base + letter, depth + 1, starts[index]!, starts[index + 1] ?? to)
  }
  placeBelow(0, 0, 0, sorted.length)
  return { bases, parents, ends, end }
}
