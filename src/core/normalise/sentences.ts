import type { Span } from '../model.ts'

/**
 * Cuts a stretch into sentences: each ends with 。！？ (or . ! ? before a space and a capital) and the closing quotation marks and
 * brackets after it. A stop inside quotation marks or brackets that go on ends nothing.
 */
export function sentencesOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, (character, at) => isFullStop(text, character, at, to))
}

/** Cuts a stretch at full stops and semicolons. */
export function statementsOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, (character, at) => character === '；' || character === ';' || isFullStop(text, character, at, to))
}

/** Cuts a stretch at every comma, semicolon, colon and full stop that is not inside quotation marks or brackets. */
export function clausesOf(text: string, from = 0, to = text.length): Span[] {
  return cut(text, from, to, (character, at) => commas.has(character) || isComma(text, character, at) || isFullStop(text, character, at, to))
}

/** A stretch less the white space at its ends. */
export function trimSpan(text: string, { from, to }: Span): Span {
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return { from, to }
}

/** A stretch less the white space and the stops (。；，：、 and their half-width forms) at its end. */
export function withoutFinalStop(text: string, span: Span): Span {
  const { from, to: end } = trimSpan(text, span)
  let to = end
  while (to > from && /[。；，：、;,:.\s\u3000]/.test(text[to - 1] ?? '')) to--
  return { from, to }
}

/** White space of any width, zero included. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200b\ufeff]/.test(character)
}

const opening = new Set('“‘（(《〈「『【〔[')
const closing = new Set('”’）)》〉」』】〕]')
const fullStops = new Set('。！？!?')
const commas = new Set('，；;：')

/** A quotation that is not closed within so many characters is a slip of the pen and hides no stop. */
const longestQuotation = 120

function cut(text: string, from: number, to: number, ends: (character: string, at: number) => boolean): Span[] {
  const spans: Span[] = []
  let start = from
  let depth = 0
  let opened = from
  for (let at = from; at < to; at++) {
    const character = text[at]!
    if (character === '\n' || (depth > 0 && at - opened > longestQuotation)) depth = 0
    if (opening.has(character)) {
      if (depth === 0) opened = at
      depth++
    } else if (closing.has(character)) depth = Math.max(0, depth - 1)
    else if ((depth > 0 || !ends(character, at)) && character !== '\n') continue
    else {
      let end = at + 1
      while (end < to && closing.has(text[end]!)) end++
      push(spans, text, start, end)
      start = end
      at = end - 1
    }
  }
  push(spans, text, start, to)
  return spans
}

function push(spans: Span[], text: string, from: number, to: number): void {
  const span = trimSpan(text, { from, to })
  if (span.to > span.from) spans.push(span)
}

function isFullStop(text: string, character: string, at: number, to: number): boolean {
  if (fullStops.has(character)) return true
  return character === '.' && (at + 1 >= to || /\s/.test(text[at + 1]!)) && !/[\s\dA-Z]/.test(text[at - 1] ?? '')
}

function isComma(text: string, character: string, at: number): boolean {
  return character === ',' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))
}
