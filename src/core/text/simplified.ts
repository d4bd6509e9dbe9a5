import entries from 'opencc-js/dict/TSCharacters'

/**
 * The simplified form of each traditional or variant character, one for one: the first form that OpenCC's table of characters names (Apache
 * License 2.0). No phrases are needed, since the same table is applied to every text that is read, searched or compared.
 */
export const simplifiedForms: ReadonlyMap<string, string> = new Map(
  entries.split('|').map((entry) => {
    const [traditional = '', simplified = traditional] = entry.split(' ')
    return [traditional, simplified]
  }),
)

/** The simplified form of a character (one code point); itself where the table names none of the same length in UTF-16. */
export function simplifiedForm(character: string): string {
  const form = simplifiedForms.get(character)
  return form?.length === character.length ? form : character
}

/** A text as the rules read it: simplified, of the same length, so that every offset stays. */
export function simplifiedForRules(text: string): string {
  let read = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (character < '\u3400') continue
    const form = simplifiedForm(character)
    if (form === character) continue
    read += text.slice(from, i) + form
    from = i + 1
  }
  return from === 0 ? text : read + text.slice(from)
}

/** Gives words that the rules read in simplified characters back in the characters that a text writes. */
export function writingOf(text: string): (words: string) => string {
  const written = new Map<string, string>()
  const own = new Set(text)
  for (const character of own) {
    const form = simplifiedForm(character)
    if (form !== character && !own.has(form)) written.set(form, character)
  }
  return (words) => (written.size === 0 ? words : [...words].map((character) => written.get(character) ?? character).join(''))
}

/** A text as the rules read it: full-width digits, letters and percent signs, and points between digits, in half-width form, of the same length. */
export function halfWidthForRules(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％]|(?<=[\d０-９])．(?=[\d０-９])/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
