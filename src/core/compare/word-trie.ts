/** Finds the words of a fixed list in a text without looking at each position for each length. */
export interface WordTrie {
  /** Calls back with the number and the end of every listed word that begins at a position, shortest first. */
  readonly wordsAt: (text: string, from: number, found: (word: number, to: number) => void) => void
}

/** A trie of words; a word's number is its place in the list. Words are compared by UTF-16 code units. */
export function trieOf(words: readonly string[]): WordTrie {
  // A node and a code unit make the key of the next node.
  const next = new Map<number, number>()
  const wordOf: number[] = [-1]
  for (const [number, word] of words.entries()) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const key = node * 0x10000 + word.charCodeAt(at)
      let child = next.get(key)
      if (child === undefined) {
        child = wordOf.length
        wordOf.push(-1)
        next.set(key, child)
      }
      node = child
    }
    if (wordOf[node] === -1) wordOf[node] = number
  }
  return {
    wordsAt: (text, from, found) => {
      let node: number | undefined = 0
      for (let at = from; at < text.length; at++) {
        node = next.get(node * 0x10000 + text.charCodeAt(at))
        if (node === undefined) return
        if (wordOf[node]! >= 0) found(wordOf[node]!, at + 1)
      }
    },
  }
}
