import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordTrie } from '../../../../src/core/compare/quick/word-trie.ts'

/** The word that is spelt by a text, by its place in the list; −1 for none. */
function wordOf(trie: WordTrie, text: string): number {
  let node = 0
  for (let at = 0; at < text.length && node >= 0; at++) node = trie.step(node, text.charCodeAt(at))
  return node < 0 ? -1 : trie.wordAt(node)
}

it('finds the listed words and no others', () => {
  const word = fc.string({ unit: fc.constantFrom(...'路桥水库公园办'), minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.array(word), (words, others) => {
      const trie = new WordTrie(words)
      for (const text of [...words, ...others, '镇', '']) expect(wordOf(trie, text)).toBe(text === '' ? -1 : words.indexOf(text))
    }),
  )
})
