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
