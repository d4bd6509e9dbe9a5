import { initialOf, OTHER_INITIAL } from './pinyin.ts'

/** The key of a citation, made from the address of what is cited: letters, digits and hyphens; of Chinese characters the initials of their pinyin. */
export function citationKey(address: string): string {
  const letters = address.replace(/\p{Script=Han}/gu, (character) => {
    const initial = initialOf(character)
    return initial === OTHER_INITIAL ? '' : initial
  })
  return letters.replace(/[^\dA-Za-z]+/g, '-').replace(/^-|-$/g, '')
}
