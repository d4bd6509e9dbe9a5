/** Whatever is set without blanks between words: Chinese characters, and punctuation of their width. */
const cjk = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]'
const beside = new RegExp(`(?<=${cjk}) +(?=[^\\s])|(?<=[^\\s]) +(?=${cjk})`, 'gu')
const singles = /(?<=(?:^|[\s\p{Script=Han}（，、])[\d.,%]) (?=[\d.,%](?:$|[\s\p{Script=Han}）。，、；]))/gu
const apart = /\p{Script=Han} +(?=\p{Script=Han})/gu
const adjacent = /\p{Script=Han}(?=\p{Script=Han})/gu

/** Whether a text has a blank between most of its Chinese characters, as recognised text often has; its figures then have them as well. */
export function isSpacedOut(texts: readonly string[]): boolean {
  const count = (pattern: RegExp): number => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
  return count(apart) > count(adjacent)
}

/**
 * Takes out blanks that no one typed: those beside Chinese characters, by which printers part them from figures, and, in a text that is spaced
 * out, those between single digits (2 0 2 1). Tabs stay.
 */
export function withoutPrintedSpaces(text: string, spacedOut: boolean): string {
  return (spacedOut ? text.replace(singles, '') : text).replace(beside, '')
}
