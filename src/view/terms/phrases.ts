/** Curves that a page draws at a time. */
export const mostPhrases = 4

/** The phrases of what was typed: parted by commas, semicolons, 、 or white space; quotes keep white space inside a phrase. */
export function phrasesOf(typed: string): string[] {
  const found = [...typed.matchAll(/"([^"]+)"|[^\s,，、;；"]+/gu)].map(([whole, quoted]) => (quoted ?? whole).trim())
  return [...new Set(found.filter((phrase) => phrase !== ''))].slice(0, mostPhrases)
}
