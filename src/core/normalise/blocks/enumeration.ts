import { chineseNumber } from '../../text/markers.ts'
import { codesOf, isDigitCode, isSpaceCode } from '../../text/signs.ts'

/** Ways of counting in running text. */
export type EnumerationStyle = 'shi' | 'ordinal' | 'qi' | 'english' | 'sequence' | 'bracket' | 'chinese' | 'arabic' | 'circled'

/** A word that counts: 一是, 第二, 首先, （三）, 4., ⑤. */
export interface EnumerationMark {
  readonly style: EnumerationStyle
  readonly number: number
  readonly from: number
  /** End of the mark with its comma or space. */
  readonly to: number
  readonly text: string
}

const sequence: Readonly<Record<string, number>> = { 首先: 1, 头: 1, 其次: 2, 再次: 3, 再者: 3, 此外: 4, 最后: 9 }
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const marks: readonly [EnumerationStyle, RegExp][] = [
  ['shi', /([一二三四五六七八九十]{1,3})(?:是|要|、是)/y],
  ['ordinal', /第([一二三四五六七八九十]{1,3})(?:[，、,：:]|是|个?(?:方面|问题)是?|[件项条点桩]事?(?:[，、,：:]|是))/y],
  ['ordinal', /(头)一?[件项条桩]事?(?:[，、,：:]|是)/y],
  ['qi', /其([一二三四五六七八九十]{1,3})(?:[，、,：:]|是)/y],
  ['english', new RegExp(`(${englishOrdinals.join('|')})(?:ly)?,\\s`, 'iy')],
  ['sequence', /(首先|其次|再次|再者|最后)(?:一[件项条点桩个]事?)?(?:[，、,：:]|是)?/y],
  ['bracket', /[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[)）][、．.]?/y],
  ['chinese', /([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]+(?:、|产业|季度|线|类|期))/y],
  ['arabic', /(\d{1,2})(?:[、．](?!\d)|\.(?!\d))\s?/y],
  ['circled', /([①-⑳])/y],
]

/** 1 for what a counting word can begin with. */
const openers = new Uint8Array(0x10000)
for (const character of '一二三四五六七八九十第头首其再最（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳FSTEfste') openers[character.charCodeAt(0)] = 1

/** The counting word at a place, or null. */
export function enumerationAt(text: string, at: number): EnumerationMark | null {
  if (openers[text.charCodeAt(at)] !== 1) return null
  for (const [style, pattern] of marks) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const number = numberOf(match[1] ?? '')
    if (number === null) continue
    return { style, number, from: at, to: at + match[0].length, text: match[0].replace(/(?<![，,：:\s])[，,：:\s]+$/, '') }
  }
  return null
}

function numberOf(numeral: string): number | null {
  if (numeral in sequence) return sequence[numeral]!
  const ordinal = englishOrdinals.indexOf(numeral.toLowerCase())
  if (ordinal >= 0) return ordinal + 1
  const code = numeral.codePointAt(0) ?? 0
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f
  return /^\d+$/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
}

const before = codesOf('。；;：:，,！？!?、\n”）)')
const point = '.'.charCodeAt(0)
const opener = /(?:为|有|在|于|如下|包括|表现|体现|以下|是|了|即|：|方面)$/

/**
 * The counting words of a stretch that really count: they stand at its beginning or after a stop, and each continues a count that began
 * at one. Marks of a count inside another carry its depth (0 outermost).
 */
export function enumerationsOf(text: string, from: number, to: number): (EnumerationMark & { depth: number })[] {
  const found: (EnumerationMark & { depth: number })[] = []
  const open: { style: EnumerationStyle; next: number }[] = []
  for (let at = from; at < to; at++) {
    if (!mayOpen(text, from, at)) continue
    const mark = enumerationAt(text, at)
    if (!mark || mark.to > to || mark.to - mark.from === 0) continue
    const depth = depthOf(open, mark)
    if (depth === null) continue
    found.push({ ...mark, depth })
    at = mark.to - 1
  }
  return found
}

function mayOpen(text: string, from: number, at: number): boolean {
  const code = text.charCodeAt(at)
  if (openers[code] !== 1) return false
  if (at === from) return true
  if (code >= 65 && code <= 122) return /[.;:!?\n][’”"')]{0,3}\s{0,3}$/.test(text.slice(Math.max(from, at - 4), at))
  const previous = text.charCodeAt(at - 1)
  if (before.has(previous) || isSpaceCode(previous) || (previous === point && !isDigitCode(code))) return true
  return text.startsWith('一是', at) && opener.test(text.slice(Math.max(from, at - 3), at))
}

/** Where a mark continues an open count it ends the counts inside; `一` begins a new count inside the innermost. */
function depthOf(open: { style: EnumerationStyle; next: number }[], mark: EnumerationMark): number | null {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const count = open[depth]!
    const continues = count.style === mark.style && (mark.number === count.next || (mark.style === 'sequence' && mark.number >= count.next))
    const mixes = count.next === mark.number && mark.number > 1 && isSpoken(count.style) && isSpoken(mark.style)
    if (!continues && !mixes) continue
    open.length = depth + 1
    count.next = mark.number + 1
    return depth
  }
  if (mark.number !== 1) return null
  open.push({ style: mark.style, next: 2 })
  return open.length - 1
}

/** Reports mix 一是, 第二 and 其次 in one count. */
function isSpoken(style: EnumerationStyle): boolean {
  return style === 'shi' || style === 'ordinal' || style === 'sequence' || style === 'qi'
}
