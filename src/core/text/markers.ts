/** How Chinese texts count: numerals and their numbers, and the markers with which paragraphs open. */
import { codesOf } from './signs.ts'

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  兩: 2,
}
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** The numbers of short numerals, which come again and again. */
const known = new Map<string, number | null>()

/** The number that a Chinese numeral writes (三百二十 → 320, 二〇一七 → 2017, 十二点五万, 1亿2千万), or null where it is none. */
export function chineseNumber(numeral: string): number | null {
  if (numeral.length > 3) return numberAnew(numeral)
  const before = known.get(numeral)
  if (before !== undefined) return before
  const number = numberAnew(numeral)
  if (known.size < 10_000) known.set(numeral, number)
  return number
}

function numberAnew(numeral: string): number | null {
  if (numeral === '') return null
  const plain = positional(numeral)
  if (plain !== null) return plain
  let total = 0
  let section = 0
  let digit: number | null = null
  let place = 1
  for (const sign of numeral.match(/[\d０-９][\d０-９.．,，]*|./gu)!) {
    const unit = units[sign]
    const value = digits[sign] ?? arabicNumber(sign)
    if ('点點'.includes(sign)) place = 0.1
    else if (value !== null) {
      digit = place < 1 ? (digit ?? 0) + value * place : value
      place = place < 1 ? place / 10 : 1
    } else if (unit === undefined) return null
    else {
      // 三万亿, 六万万: what stands right behind a unit multiplies all before it, as a larger unit does; 一亿二千万: a smaller one multiplies its own number.
      if (digit === null && section === 0 && total > 0) total *= unit
      else if (unit < 1e4) section += (digit ?? 1) * unit
      else {
        section += digit ?? 0
        total = total < unit ? (total + section) * unit : total + section * unit
        section = 0
      }
      digit = null
      place = 1
    }
  }
  return total + section + (digit ?? 0)
}

function positional(numeral: string): number | null {
  let value = 0
  for (const character of numeral) {
    const digit = digits[character]
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** The number that an Arabic numeral writes, in half or full width, with commas or inner spaces: `１，２００` → 1200. Null where it is none. */
export function arabicNumber(numeral: string): number | null {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const plain = numeral.normalize('NFKC').replace(/[,\s]/g, '')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

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

/** The upper end of a range as a number is written (6%至6.5%, 30-50家), whose value is the lower one; of a single number its value, not a number where that is masked. */
export function upperEnd({ value, text, qualifier }: { readonly value: number | null; readonly text: string; readonly qualifier: string }): number {
  const [lower, upper] = [/[\d.]+/u.exec(text)?.[0], /至([\d.]+)/u.exec(qualifier)?.[1]]
  return (value ?? NaN) * (lower && upper ? Number(upper) / Number(lower) : 1)
}
