import { codePoint } from 'dingbat-to-unicode'

const symbolFonts = /^(?:symbol|webdings|wingdings(?: ?[23])?)$/i

/** True for a font whose letters are signs. */
function isSymbolFont(font: string): boolean {
  return symbolFonts.test(font.trim())
}

/** Signs that hardly any font has, and the like that most have. */
const common: Readonly<Record<string, string>> = { '🗸': '✓', '🗹': '☑', '🗵': '☒', '🗷': '☒', '⮚': '➢', '⯀': '■', '🞄': '·', '🞍': '◆' }

/**
 * The sign that a font of symbols shows for a code. Word stores codes of such fonts in U+F000 to U+F0FF. A sign that is not known is U+FFFD;
 * codes of other fonts are characters.
 */
export function symbolOf(font: string, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = isSymbolFont(font) ? codePoint(font.trim(), own) : undefined
  if (known) return common[known.string] ?? known.string
  if (code < 0xe000 && code > 0x1f && !isSymbolFont(font)) return String.fromCodePoint(code)
  return own === 0x20 ? ' ' : '\ufffd'
}

/** A text in a font of symbols: its letters are signs; in another font only what stands in the codes of symbols. */
export function textInFont(text: string, font: string): string {
  if (isSymbolFont(font)) return [...text].map((character) => (/\s/.test(character) ? character : symbolOf(font, character.codePointAt(0)!))).join('')
  return text.replace(/[\uf020-\uf0ff]/g, (character) => symbolOf('Wingdings', character.charCodeAt(0)))
}
