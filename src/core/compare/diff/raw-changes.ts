/** The differences of two lists of tokens as they are found, before they are made for readers, and the places that hold both lists together. */
// The file of one function: from the package's door a worker loads all kinds of diffs.
import { diffArrays } from 'diff/lib/diff/array.js'
import { thresholds } from '../thresholds.ts'
import type { Token } from './tokens.ts'

/** One difference as ranges of token numbers, `from` inclusive, `to` exclusive. */
export interface TokenChange {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/** The differences of two token lists; `exact: false` where a stretch differed by more than the limit and stands as one difference. */
export interface RawChanges {
  readonly changes: readonly TokenChange[]
  readonly exact: boolean
}

/** Words that are too common to hold two texts together. */
const weak = new Set([
  ...'的了和与及等在是不有为对要就将各中上下以更进一步',
  '进一步',
  '不断',
  '工作',
  '加强',
  '推进',
  '推动',
  '建设',
  '发展',
  '提升',
])

/**
 * Differences between two token lists. Words that occur once in both texts hold them together; only what lies between is
 * compared exhaustively, so that long and unlike texts cost little.
 */
export function rawChanges(a: readonly Token[], b: readonly Token[]): RawChanges {
  const changes: TokenChange[] = []
  const numbers = new Map<string, number>()
  const exact = compareStretch(sideOf(a, numbers), sideOf(b, numbers), { fromA: 0, toA: a.length, fromB: 0, toB: b.length }, changes)
  return { changes: joined(changes), exact }
}

/** One of the two texts: the numbers of all its words, and of those that can hold the texts together, −1 in the places of the others. */
interface Side {
  readonly words: Int32Array
  readonly strong: Int32Array
}

/** @param numbers of the words of both texts. */
function sideOf(tokens: readonly Token[], numbers: Map<string, number>): Side {
  const words = new Int32Array(tokens.length)
  const strong = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const { text, kind } = tokens[at]!
    const key = keyOf(tokens[at]!)
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    words[at] = number
    strong[at] = kind === 'mark' || weak.has(text) ? -1 : number
  }
  return { words, strong }
}

/** What makes two tokens equal: their words; of numbers, the value (4,860 is 4860, 2.40 is 2.4); of the stops that part clauses, that they do. */
function keyOf({ text, kind }: Token): string {
  if (kind === 'number' && /[,.]/.test(text))
    return text
      .replace(/,(?=\d{3}(?!\d))/g, '')
      .replace(/(\.\d*?)0+(?!\d)/, '$1')
      .replace(/\.(?!\d)/, '')
  return kind === 'mark' && /^[、,，。.;；:：!?！？]$/.test(text) ? ',' : text
}

function compareStretch(a: Side, b: Side, stretch: TokenChange, changes: TokenChange[]): boolean {
  const { fromA, toA, fromB, toB } = withoutEqualEnds(a.words, b.words, stretch)
  if (fromA === toA && fromB === toB) return true
  if (fromA === toA || fromB === toB) {
    changes.push({ fromA, toA, fromB, toB })
    return true
  }
  const range = { fromA, toA, fromB, toB }
  const anchors = toA - fromA + toB - fromB <= thresholds.diff.exhaustive ? [] : anchorsOf(a.strong, b.strong, range)
  if (anchors.length === 0) return compareExhaustively(a, b, range, changes)
  let exact = true
  let atA = fromA
  let atB = fromB
  for (const anchor of [...anchors, { a: toA, b: toB }]) {
    exact = compareStretch(a, b, { fromA: atA, toA: anchor.a, fromB: atB, toB: anchor.b }, changes) && exact
    atA = anchor.a + 1
    atB = anchor.b + 1
  }
  return exact
}

function withoutEqualEnds(a: Int32Array, b: Int32Array, stretch: TokenChange): TokenChange {
  let { fromA, toA, fromB, toB } = stretch
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA++
    fromB++
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA--
    toB--
  }
  return { fromA, toA, fromB, toB }
}

function compareExhaustively(a: Side, b: Side, range: TokenChange, changes: TokenChange[]): boolean {
  if (commonShare(a.strong, b.strong, range) < thresholds.diff.stretch) {
    changes.push(range)
    return true
  }
  const parts = diffArrays(Array.from(a.words.subarray(range.fromA, range.toA)), Array.from(b.words.subarray(range.fromB, range.toB)), {
    maxEditLength: thresholds.diff.editLength,
  })
  if (parts === undefined) {
    changes.push(range)
    return false
  }
  let atA = range.fromA
  let atB = range.fromB
  for (const { added, removed, count } of parts) {
    const toA = added ? atA : atA + count
    const toB = removed ? atB : atB + count
    if (added || removed) changes.push({ fromA: atA, toA, fromB: atB, toB })
    atA = toA
    atB = toB
  }
  return true
}

/** Share of the words of a stretch that both sides have, 0 to 1; punctuation and other weak words do not count. */
function commonShare(a: Side['strong'], b: Side['strong'], { fromA, toA, fromB, toB }: TokenChange): number {
  const counts = new Map<number, number>()
  let total = 0
  for (let at = fromA; at < toA; at++) {
    const word = a[at]!
    if (word < 0) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    total++
  }
  let shared = 0
  for (let at = fromB; at < toB; at++) {
    const word = b[at]!
    if (word < 0) continue
    total++
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    shared += 2
  }
  return total === 0 ? 0 : shared / total
}

/** Neighbouring differences with nothing unchanged between them are one. */
function joined(changes: readonly TokenChange[]): TokenChange[] {
  const all: TokenChange[] = []
  for (const change of changes) {
    const last = all.at(-1)
    if (last?.toA === change.fromA && last.toB === change.fromB) all[all.length - 1] = { ...last, toA: change.toA, toB: change.toB }
    else all.push(change)
  }
  return all
}

/** A place where two sequences certainly correspond: one element of each. */
export interface Anchor {
  readonly a: number
  readonly b: number
}

/**
 * Elements that occur once in both stretches, taken in an order that both share and that keeps as much of them as possible
 * (Bram Cohen's patience difference). Ranges are numbers of elements, `from` inclusive, `to` exclusive; elements below 0 are no
 * anchors.
 */
function anchorsOf(
  a: Int32Array,
  b: Int32Array,
  range: { readonly fromA: number; readonly toA: number; readonly fromB: number; readonly toB: number },
): Anchor[] {
  const inB = onlyPlaces(b, range.fromB, range.toB)
  const pairs: Anchor[] = []
  for (const [element, at] of onlyPlaces(a, range.fromA, range.toA)) {
    const other = inB.get(element)
    if (at >= 0 && other !== undefined && other >= 0) pairs.push({ a: at, b: other })
  }
  pairs.sort((one, two) => one.a - two.a)
  return longestRising(pairs)
}

/** Place of each element that occurs once, −1 for those that occur more often. */
function onlyPlaces(elements: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const element = elements[at]!
    if (element >= 0) places.set(element, places.has(element) ? -1 : at)
  }
  return places
}

/** Longest subsequence whose `b` rises, by patience sorting. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length)
  for (const [index, pair] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.b < pair.b) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : tops[low - 1]!
    tops[low] = index
  }
  const rising: Anchor[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(pairs[index]!)
  return rising.reverse()
}
