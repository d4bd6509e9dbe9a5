import type { Span } from '../model.ts'
import { codesOf, isBlankCode, isSpaceCode } from './signs.ts'

/**
 * Cuts a stretch into sentences: each ends with 。！？ (or . ! ? before a space and a capital, or between Chinese characters) and the closing quotation marks and
 * brackets after it. A stop inside quotation marks or brackets that go on ends nothing.
 */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, atFullStops)
}

/** Cuts a stretch at full stops and semicolons. */
export function statementsOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, atSemicolons)
}

/** Cuts a stretch at every comma, semicolon, colon and full stop that is not inside quotation marks or brackets. */
export function clausesOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, atCommas)
}

/** A stretch less the white space at its ends. */
function trimSpan(text: string, { from, to }: Span): Span {
  while (from < to && isBlankCode(text.charCodeAt(from))) from++
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--
  return { from, to }
}

/** A stretch less the white space and the stops (。；，：、 and their half-width forms) at its end. */
export function withoutFinalStop(text: string, span: Span): Span {
  const { from, to: end } = trimSpan(text, span)
  let to = end
  while (to > from && isStopOrSpace(text.charCodeAt(to - 1))) to--
  return { from, to }
}

const stops = codesOf('。；，：、;,:.')

function isStopOrSpace(code: number): boolean {
  return isSpaceCode(code) || stops.has(code)
}

/** White space of any width, zero included. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && isBlankCode(character.charCodeAt(0))
}

/** What a character does to a sentence, looked up by its code: texts are long, and most characters do nothing. */
const kinds = new Uint8Array(0x10000)
const opening = 1
const closing = 2
const fullStop = 3
const comma = 4
const semicolon = 5
const point = 6
const halfComma = 7
const lineFeed = 8
for (const [kind, characters] of [
  [opening, '“‘（(《〈「『【〔['],
  [closing, '”’）)》〉」』】〕]'],
  [fullStop, '。！？!?'],
  [comma, '，：'],
  [semicolon, '；;'],
  [point, '.'],
  [halfComma, ','],
  [lineFeed, '\n'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}

/** A quotation that is not closed within so many characters is a slip of the pen and hides no stop. */
const longestQuotation = 120

/** Where a stretch is cut: at full stops, at these and semicolons, or at commas and colons as well. */
const atFullStops = 0
const atSemicolons = 1
const atCommas = 2

function cut(text: string, from: number, to: number, places: number): Span[] {
  const spans: Span[] = []
  let start = from
  let depth = 0
  let opened = from
  for (let at = from; at < to; at++) {
    const kind = kinds[text.charCodeAt(at)]!
    if (kind === 0) continue
    if (kind === lineFeed || (depth > 0 && at - opened > longestQuotation)) depth = 0
    if (kind === opening) {
      if (depth === 0) opened = at
      depth++
    } else if (kind === closing) depth = Math.max(0, depth - 1)
    else if (kind === lineFeed || (depth === 0 && ends(text, kind, at, to, places))) {
      let end = at + 1
      while (end < to && kinds[text.charCodeAt(end)] === closing) end++
      push(spans, text, start, end)
      start = end
      at = end - 1
    }
  }
  push(spans, text, start, to)
  return spans
}

function ends(text: string, kind: number, at: number, to: number, places: number): boolean {
  if (kind === semicolon) return places >= atSemicolons
  if (places === atCommas && (kind === comma || isComma(text, kind, at))) return true
  return isFullStop(text, kind, at, to)
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const span = trimSpan(text, { from, to })
  if (span.to > span.from) spans.push(span)
}

/** Half-width stops of Chinese text have no space after them: 质量不高.历史包袱沉重. */
const chineseEnd = /[\p{Script=Han}%％)）”"》]/u
const chineseOpening = /[\p{Script=Han}（(“"《①-⑳]/u

function isFullStop(text: string, kind: number, at: number, to: number): boolean {
  if (kind === fullStop) return true
  if (kind !== point) return false
  if (at + 1 >= to || /\s/.test(text[at + 1]!)) return !/[\s\dA-Z]/.test(text[at - 1] ?? '')
  return chineseEnd.test(text[at - 1] ?? '') && chineseOpening.test(text[at + 1]!)
}

function isComma(text: string, kind: number, at: number): boolean {
  return kind === halfComma && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))
}
