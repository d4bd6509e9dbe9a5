import { IntegerMap } from './integer-map.ts'

/** The words of a fixed list, to be found in a text unit by unit: begin at node 0 and step on until there is no node. */
export interface WordTrie {
  /** The node after another by way of a UTF-16 code unit; −1 where no listed word goes on so. */
  readonly step: (node: number, unit: number) => number
  /** The word that ends at a node, −1 for none. */
  readonly wordAt: (node: number) => number
}

/** A trie of words; a word's number is its place in the list. Words are compared by UTF-16 code units. */
export function trieOf(words: readonly string[]): WordTrie {
  // The code units of the words are numbered, 0 standing for all others, so that a node and a unit make a small number.
  const letters = new Uint16Array(0x10000)
  let alphabet = 1
  for (const word of words) {
    for (let at = 0; at < word.length; at++) if (letters[word.charCodeAt(at)] === 0) letters[word.charCodeAt(at)] = alphabet++
  }
  const children = new IntegerMap(1024)
  const wordOf: number[] = [-1]
  for (const [number, word] of words.entries()) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const key = node * alphabet + letters[word.charCodeAt(at)]!
      let child = children.get(key)
      if (child < 0) {
        child = wordOf.length
        wordOf.push(-1)
        children.set(key, child)
      }
      node = child
    }
    if (wordOf[node] === -1) wordOf[node] = number
  }
  return {
    step: (node, unit) => {
      const letter = letters[unit]!
      return letter === 0 ? -1 : children.get(node * alphabet + letter)
    },
    wordAt: (node) => wordOf[node]!,
  }
}
