/** Pinyin of Chinese words: initials, order, and the keys of citations that are made of them. */

/** Characters at which each initial of pinyin begins, in the order of the collation; I, U and V begin no syllable. */
const BOUNDARIES: readonly (readonly [initial: string, from: string])[] = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '咑'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '丌'], ['k', '咔'], ['l', '垃'], ['m', '妈'],
  ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '仨'], ['t', '他'], ['w', '屲'], ['x', '夕'], ['y', '丫'], ['z', '帀'],
] // prettier-ignore

const collator = /* @__PURE__ */ new Intl.Collator('zh-u-co-pinyin')

/** What stands for the initial of a term that begins neither with a Han character nor with a Latin letter. */
export const OTHER_INITIAL = 'other'

/** First letter of a term's pinyin, or the Latin letter that it begins with; `other` for everything else. */
export function initialOf(term: string): string {
  const first = [...term][0] ?? ''
  if (/^[a-z]$/i.test(first)) return first.toLowerCase()
  if (!/^\p{Script=Han}$/u.test(first)) return OTHER_INITIAL
  return BOUNDARIES.findLast(([, from]) => collator.compare(first, from) >= 0)?.[0] ?? OTHER_INITIAL
}

/** The order of a Chinese dictionary: by pinyin, then by code, so that it is the same everywhere. */
export function byPinyin(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The key of a citation, made from the address of what is cited: letters, digits and hyphens; of Chinese characters the initials of their pinyin. */
export function citationKey(address: string): string {
  const letters = address.replace(/\p{Script=Han}/gu, (character) => {
    const initial = initialOf(character)
    return initial === OTHER_INITIAL ? '' : initial
  })
  return letters.replace(/[^\dA-Za-z]+/g, '-').replace(/^-|-$/g, '')
}
