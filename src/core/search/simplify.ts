import entries from 'opencc-js/dict/TSCharacters'

/**
 * The simplified form of each traditional character, one for one: the first form that OpenCC's table of characters names. Searching needs no
 * phrases, since the same table is applied to the texts and to the query.
 */
export const simplifiedForms: ReadonlyMap<string, string> = new Map(
  entries.split('|').map((entry) => {
    const [traditional = '', simplified = traditional] = entry.split(' ')
    return [traditional, simplified]
  }),
)
