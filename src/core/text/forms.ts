/** Texts in one way of writing: simplified and in half width, as rules read them, and in the form in which they are compared. */
import entries from 'opencc-js/dict/TSCharacters'

/**
 * The simplified form of each traditional or variant character, one for one: the first form that OpenCC's table of characters names (Apache
 * License 2.0), without the rarest, which take two units of UTF-16 each: no report has them, and browsers load the table. No phrases are needed, since the same table is applied to every text that is read, searched or compared.
 */
export const simplifiedForms: ReadonlyMap<string, string> = new Map(
  entries
    .split('|')
    .filter((entry) => !/[\ud800-\udfff]/.test(entry))
    .map((entry) => {
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

/**
 * Two-character words that are written in two ways, and the way that stands for both: entries of the First Table of Variant Words
 * (《第一批异形词整理表》, GF 1001-2001) that reports use, and 部份, which dictionaries give as 部分.
 */
const variantWords: ReadonlyMap<string, string> = new Map(
  (
    '部份部分 成份成分 份量分量 份内分内 身分身份 本份本分 帐本账本 帐号账号 帐户账户 帐目账目 计画计划 筹画筹划 策画策划 记念纪念 交待交代 人材人才 ' +
    '思惟思维 透澈透彻 定单订单 定户订户 定货订货 惟一唯一 图象图像 录象录像 录相录像 想像想象 关连关联 连接联接 连贯联贯 精采精彩 摹仿模仿 热中热衷'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
)
/** 1 for characters that open such a word. */
const opensVariant = new Uint8Array(0x10000)
for (const word of variantWords.keys()) opensVariant[word.charCodeAt(0)] = 1

/** The form of each UTF-16 code unit in comparisons; 0 until it is asked for. */
const forms = new Uint16Array(0x10000)

function formOf(unit: number): number {
  const known = forms[unit]!
  return known === 0 ? (forms[unit] = formAnew(unit)) : known
}

function formAnew(unit: number): number {
  if (unit === 0) return 0
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0
  if (unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0xfeff) return 0x20
  return unit < 0x3400 ? unit : simplifiedForm(String.fromCharCode(unit)).charCodeAt(0)
}

/**
 * A text in the form in which texts are compared, of the same length: simplified characters for traditional and variant ones, half width for
 * full width, one blank for all, and one way of writing for words that have two. What is left different is a difference of wording.
 */
export function comparedForm(text: string): string {
  let form = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const word = opensVariant[unit] === 1 ? variantWords.get(text.slice(at, at + 2)) : undefined
    const own = formOf(unit)
    if (own === unit && word === undefined) continue
    form += text.slice(from, at) + (word ?? String.fromCharCode(own))
    from = at + (word?.length ?? 1)
    at = from - 1
  }
  return from === 0 ? text : form + text.slice(from)
}

const minus = /(?<![A-Za-z0-9%-])[-−](?=\d)/g
const signs = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}、。；：！？…·・'"]|(?<!\d)[,.;:!?]|[,.;:!?](?!\d)/gu

/** A text without what is no wording: blanks, stops, quotation marks, brackets and dashes, in compared form. A minus and the point of a number stay. */
export function wordingAlone(text: string): string {
  return comparedForm(text).replace(minus, '\u2212').replace(signs, '')
}
