import { arabicNumber, chineseNumber } from './numerals.ts'
import { codesOf } from './signs.ts'

/** The styles of markers, from the highest level of an outline to the lowest. `ordinal`: 一是, 第一, 首先, which stand in running text. */
export type MarkerStyle = 'chapter' | 'chinese' | 'chinese-bracket' | 'roman' | 'arabic' | 'decimal' | 'arabic-bracket' | 'circled' | 'letter'

/** What opens a heading or a numbered paragraph. */
export interface Marker {
  readonly style: MarkerStyle
  /** As written, with its punctuation, without spaces after it. */
  readonly text: string
  /** Length in the paragraph, spaces after it included. */
  readonly length: number
  readonly number: number
}

/** Outline styles from the highest to the lowest. */
export const outline: readonly MarkerStyle[] = [
  'chapter',
  'chinese',
  'roman',
  'chinese-bracket',
  'arabic',
  'decimal',
  'arabic-bracket',
  'circled',
  'letter',
]

const han = '[〇零一二三四五六七八九十百]'
const patterns: readonly [MarkerStyle, RegExp][] = [
  ['chapter', new RegExp(`^第(${han}{1,4}|\\d{1,2})(?:部分|章|节|编|篇|篇章)[、：:．.]?`)],
  ['chinese', new RegExp(`^(${han}{1,4})\\s?(?:,(?=\\p{Script=Han}{2})|、(?!${han}{1,2}(?:、|产业|季度))|[．.](?!\\d))`, 'u')],
  ['chinese-bracket', new RegExp(`^[（(〔【]\\s?(${han}{1,4})\\s?[)）〕】][、．.]?`)],
  ['chinese-bracket', /^([㈠-㈩])[、．.]?/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.、．]?(?=[\s\u3000]+(?![万亿千百个元倍])\p{L})/u],
  ['arabic', /^(\d{1,3})\s?(?:、|[．.](?![\d０-９]))/],
  ['arabic', /^([０-９]{1,3})\s?(?:、|[．.](?![\d０-９]))/],
  ['arabic-bracket', /^[（(]\s?([\d０-９]{1,3})\s?[)）][、．.]?/],
  ['arabic-bracket', /^(\d{1,2})[)）][、．.]?/],
  ['arabic-bracket', /^([⑴-⒇])[、．.]?/],
  ['circled', /^([①-⑳])[、．.]?/],
  ['roman', /^([IVX]{1,5})\.(?=\s)/],
  ['letter', /^([A-Za-z])[.．、)）](?=\s?\p{Script=Han})/u],
  ['letter', /^[（(]([a-z])[)）](?=\s?\p{L})/u],
]

/** What a marker can begin with: most paragraphs begin otherwise, and no pattern need be tried. */
const openings = codesOf('第〇零一二三四五六七八九十百（(〔【㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩0123456789０１２３４５６７８９⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') // prettier-ignore

/** The marker that opens a paragraph, or null. */
export function markerOf(paragraph: string): Marker | null {
  if (!openings.has(paragraph.charCodeAt(0))) return null
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(paragraph)
    if (!match) continue
    const spaces = /^[\s\u3000]*/.exec(paragraph.slice(match[0].length))?.[0].length ?? 0
    return { style, text: match[0].trim(), length: match[0].length + spaces, number: markerNumber(style, match[1] ?? '') }
  }
  return null
}

function markerNumber(style: MarkerStyle, numeral: string): number {
  if (style === 'roman') return romanNumber(numeral)
  if (style === 'letter') return numeral.toUpperCase().charCodeAt(0) - 64
  if (style === 'decimal') return Number(numeral.split('.').at(-1))
  const code = numeral.codePointAt(0) ?? 0
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2473
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f
  return arabicNumber(numeral) ?? chineseNumber(numeral) ?? 0
}

function romanNumber(numeral: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  const numbers = [...numeral].map((letter) => values[letter] ?? 0)
  return numbers.reduce((sum, value, i) => sum + (value < (numbers[i + 1] ?? 0) ? -value : value), 0)
}

const bullet = /^(?:——|—|--|[-•●·■◆*★☆▲△▶►➢➤◇○□▪◦✓√※])[\s\u3000]*/

/** The dash, dot or star that opens a paragraph of a list, with the space after it; empty where none does. */
export function bulletOf(paragraph: string): string {
  return bullet.exec(paragraph)?.[0] ?? ''
}
