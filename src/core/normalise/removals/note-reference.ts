import type { RemovalRule } from './rule.ts'

/** Numbers of notes inside a text: `产业[1]、商品[2]`. They are removed where they count on from one, so that a single bracket stays. */
export const noteReference: RemovalRule = {
  name: 'note-reference',
  reason: 'The number of a note, not part of the sentence.',
  find: ({ text }) => {
    const found = [...text.matchAll(/(?<=[\p{L}\p{N}”’》）)%％])[[［〔](\d{1,3})[\]］〕](?![年号])/gu)]
    const numbers = new Set(found.map((match) => Number(match[1])))
    if (!numbers.has(1) || !numbers.has(2)) return []
    return found.map((match) => ({ from: match.index, to: match.index + match[0].length }))
  },
}

/** Pronunciations that copy sites inject after a character: 职责(zé). */
export const injectedPinyin: RemovalRule = {
  name: 'injected-pinyin',
  reason: 'A pronunciation that a copy site injected after a character.',
  find: ({ text }) =>
    [...text.matchAll(/(?<=\p{Script=Han})[（(][a-zɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńň][a-zɡ]{0,4}[)）]/giu)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    })),
}
