import { isNonsense } from '../../text/common-characters.ts'

/** Characters that no text is written in: private use but for the signs of symbol fonts (U+F000 to U+F0FF), controls, and what stands for the unknown. */
const unknown = /[\ue000-\uefff\uf100-\uf8ff\u{f0000}-\u{10ffff}\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/gu

/** Writings that no report has side by side: where codes are the numbers of glyphs, they fall into all of them. */
const writings = 'Greek Cyrillic Armenian Hebrew Arabic Devanagari Thai Lao Georgian Ethiopic Cherokee Canadian_Aboriginal Khmer Mongolian Hangul Yi'
  .split(' ')
  .map((name) => new RegExp(`\\p{Script=${name}}`, 'gu'))

/** Fewest characters on which a text is judged. */
const fewest = 20
/** Share of unknown characters from which on a text can't be read. */
const mostUnknown = 0.2
/** Share of letters in writings of which at least this many stand side by side. */
const mostForeign = 0.2
const mixed = 3

/** Whether a text is no text at all, because its PDF does not say, or says wrongly, which characters its letters stand for. */
export function isIllegible(text: string): boolean {
  const printed = text.replace(/\s/g, '')
  if (printed.length < fewest) return false
  if (unknownIn(printed) > printed.length * mostUnknown || isNonsense(printed)) return true
  const foreign = writings.map((writing) => printed.match(writing)?.length ?? 0).filter((count) => count > 0)
  if (foreign.length >= mixed && foreign.reduce((sum, count) => sum + count, 0) > printed.length * mostForeign) return true
  return isScrambled(printed)
}

/** Number of characters that nobody could read. */
export function unknownIn(text: string): number {
  return text.match(unknown)?.length ?? 0
}

/**
 * Running Chinese has punctuation, and small words without which nothing can be said; where a font gives other characters in the place of those that
 * it shows, both are gone. Lists of names have none either, and are too short to be judged.
 */
function isScrambled(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < fewestHan || han < text.length / 2) return false
  const marks = text.match(/[，。、；：,.;:]/g)?.length ?? 0
  const small = text.match(/[的和了在为是一不有以中大上工作年全]/g)?.length ?? 0
  return marks < han * 0.01 && small < han * 0.03
}

const fewestHan = 300
