/** The differences of two texts, made for reading: where each begins and ends, what joins it, and of what kind it is. */
import type { Change, Segment, TextDiff } from '../../model.ts'
import { wordingAlone } from '../../text/forms.ts'
import type { OwnYears } from '../../text/set-phrases.ts'
import { rawChanges, type TokenChange } from './raw-changes.ts'
import { thresholds } from '../thresholds.ts'
import { tokensOf, type Token } from './tokens.ts'

export { tokensOf, type Token } from './tokens.ts'

/**
 * The differences of two texts, made for reading: word by word, no part of one or two characters where the texts allow it, no
 * mark inside a word, renewed set phrases and masked values told apart from substance. What is written otherwise and says the same (punctuation, width, blanks,
 * line breaks, traditional and variant characters) is no difference; but for that, putting the later text's stretches in place of the earlier's gives
 * the later text. Texts that share too little come back as one change with `replaced: true`;
 * `exact: false` says that a limit was reached.
 * @param own the years of the two reports, which are renewed; without them, all years are.
 */
export function diffTexts(earlier: string, later: string, segment: Segment, own?: readonly [OwnYears | undefined, OwnYears | undefined]): TextDiff {
  if (earlier === later) return { changes: [], exact: true, replaced: false }
  return diffTokens(earlier, later, tokensOf(earlier, segment, own?.[0]), tokensOf(later, segment, own?.[1]))
}

/** The same for texts that are cut into tokens already; the tokens of a text must cover it without gaps. */
function diffTokens(earlier: string, later: string, earlierTokens: readonly Token[], laterTokens: readonly Token[]): TextDiff {
  if (earlier === later) return { changes: [], exact: true, replaced: false }
  const whole = { fromA: 0, toA: earlier.length, fromB: 0, toB: later.length, kind: 'substance' as const }
  if (commonShare(earlierTokens, laterTokens) < thresholds.diff.replaced) return { changes: [whole], exact: true, replaced: true }
  const raw = rawChanges(earlierTokens, laterTokens)
  const normal = normaliseChanges(raw.changes, earlierTokens, laterTokens)
  const changes = presentChanges(normal, earlier, later, earlierTokens, laterTokens)
  return { changes: changes.filter((change) => saysOtherwise(change, earlier, later)), exact: raw.exact, replaced: false }
}

function saysOtherwise({ fromA, toA, fromB, toB }: Change, earlier: string, later: string): boolean {
  return wordingAlone(earlier.slice(fromA, toA)) !== wordingAlone(later.slice(fromB, toB))
}

/** Share of the characters of both texts that lie in words which the other text has as well, 0 to 1. */
function commonShare(a: readonly Token[], b: readonly Token[]): number {
  const counts = new Map<string, number>()
  let total = 0
  for (const { text, kind } of a) {
    if (kind === 'mark') continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
    total += text.length
  }
  let shared = 0
  for (const { text, kind } of b) {
    if (kind === 'mark') continue
    total += text.length
    const left = counts.get(text) ?? 0
    if (left === 0) continue
    counts.set(text, left - 1)
    shared += 2 * text.length
  }
  return total === 0 ? 1 : shared / total
}

type Kind = Change['kind']
interface Part extends TokenChange {
  readonly kind: Kind
}

/**
 * Differences as a reader wants to see them: an unchanged run of one or two characters beside a difference joins it, and a
 * difference of one or two characters in the place of others takes in the word beside it. Renewals of set phrases and masked values stay apart from
 * differences of substance. Offsets are UTF-16 code units of the two texts.
 */
function presentChanges(changes: readonly TokenChange[], earlier: string, later: string, a: readonly Token[], b: readonly Token[]): Change[] {
  const parts = changes.flatMap((change) => apartFromFormulas(change, a, b))
  const widened = joinAcrossIslands(widen(joinAcrossIslands(parts, a), a, b), a)
  const offset = (tokens: readonly Token[], at: number, length: number): number => tokens[at]?.from ?? length
  return toTheEdges(widened, a, b).map(({ fromA, toA, fromB, toB, kind }) => ({
    fromA: offset(a, fromA, earlier.length),
    toA: offset(a, toA, earlier.length),
    fromB: offset(b, fromB, later.length),
    toB: offset(b, toB, later.length),
    kind,
  }))
}

/** A set phrase at the edge of a difference that stands against another set phrase is a difference of its own. */
function apartFromFormulas(change: TokenChange, a: readonly Token[], b: readonly Token[]): Part[] {
  const kind = kindOf(change, a, b)
  const { fromA, toA, fromB, toB } = change
  if (kind === 'substance' && toA > fromA && toB > fromB) {
    if (a[fromA]!.kind === 'formula' && b[fromB]!.kind === 'formula') {
      return [
        { fromA, toA: fromA + 1, fromB, toB: fromB + 1, kind: 'formula' },
        ...apartFromFormulas({ ...change, fromA: fromA + 1, fromB: fromB + 1 }, a, b),
      ]
    }
    if (a[toA - 1]!.kind === 'formula' && b[toB - 1]!.kind === 'formula') {
      return [...apartFromFormulas({ ...change, toA: toA - 1, toB: toB - 1 }, a, b), { fromA: toA - 1, toA, fromB: toB - 1, toB, kind: 'formula' }]
    }
  }
  return [{ ...change, kind }]
}

function kindOf(change: TokenChange, a: readonly Token[], b: readonly Token[]): Kind {
  const words = [...a.slice(change.fromA, change.toA), ...b.slice(change.fromB, change.toB)].filter((token) => token.kind !== 'mark')
  if (words.some((token) => token.kind === 'masked')) return 'masked'
  if (words.length > 0 && words.every((token) => token.kind === 'formula')) return 'formula'
  return 'substance'
}

function joinAcrossIslands(parts: readonly Part[], a: readonly Token[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const between = last ? lengthOf(a, last.toA, part.fromA) : Infinity
    if (last && between <= thresholds.diff.island && (last.kind === part.kind || (last.kind !== 'formula' && part.kind !== 'formula'))) {
      joined[joined.length - 1] = {
        fromA: last.fromA,
        toA: part.toA,
        fromB: last.fromB,
        toB: part.toB,
        kind: last.kind === part.kind ? last.kind : 'substance',
      }
    } else joined.push(part)
  }
  return joined
}

/** An unchanged run of one or two characters at the beginning or the end of the text joins the difference beside it, but not words that one text merely has more. */
function toTheEdges(parts: readonly Part[], a: readonly Token[], b: readonly Token[]): Part[] {
  return parts.map((part, index) => ({
    ...part,
    ...(index === 0 && joinsEdges(part) && lengthOf(a, 0, part.fromA) <= thresholds.diff.island && { fromA: 0, fromB: 0 }),
    ...(index === parts.length - 1 &&
      joinsEdges(part) &&
      lengthOf(a, part.toA, a.length) <= thresholds.diff.island && { toA: a.length, toB: b.length }),
  }))
}

function joinsEdges(part: Part): boolean {
  return part.kind !== 'formula' && !isOneSided(part)
}

/** Whether one text has words that the other has not, and nothing stands in their place: a single word of these is what a reader looks for. */
function isOneSided({ fromA, toA, fromB, toB }: TokenChange): boolean {
  return fromA === toA || fromB === toB
}

/** A side of one or two characters that stand in the place of others grows by the unchanged word before it, or the one after where there is none before. */
function widen(parts: readonly Part[], a: readonly Token[], b: readonly Token[]): Part[] {
  const widened: Part[] = []
  for (const [index, part] of parts.entries()) {
    let { fromA, toA, fromB, toB } = part
    const floor = widened.at(-1)?.toA ?? 0
    const ceiling = parts[index + 1]?.fromA ?? a.length
    while (!isOneSided(part) && (isShort(a, fromA, toA) || isShort(b, fromB, toB))) {
      const before = fromA > floor ? a[fromA - 1] : undefined
      const after = toA < ceiling ? a[toA] : undefined
      if (before && (before.kind !== 'mark' || !after || after.kind === 'mark')) {
        fromA--
        fromB--
      } else if (after) {
        toA++
        toB++
      } else break
    }
    widened.push({ fromA, toA, fromB, toB, kind: part.kind })
  }
  return widened
}

function isShort(tokens: readonly Token[], from: number, to: number): boolean {
  const length = lengthOf(tokens, from, to)
  return length > 0 && length <= thresholds.diff.island
}

function lengthOf(tokens: readonly Token[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) length += tokens[at]!.text.length
  return length
}

/**
 * The same differences at the places where a reader expects them: an insertion or deletion that could as well stand a few
 * tokens to the left or right begins after punctuation or ends with it. Result and input describe the same two texts.
 */
function normaliseChanges(changes: readonly TokenChange[], a: readonly Token[], b: readonly Token[]): TokenChange[] {
  return changes.map((change, index) => {
    const before = changes[index - 1]
    const after = changes[index + 1]
    const room = { left: change.fromA - (before?.toA ?? 0), right: (after?.fromA ?? a.length) - change.toA }
    if (change.fromA === change.toA) return slide(change, b, change.fromB, change.toB, room)
    if (change.fromB === change.toB) return slide(change, a, change.fromA, change.toA, room)
    return change
  })
}

/** Moves a one-sided change along equal tokens to the place with the best edges, at most as far as the equal runs beside it reach. */
function slide(change: TokenChange, tokens: readonly Token[], from: number, to: number, room: { left: number; right: number }): TokenChange {
  let best = 0
  let bestScore = edgeScore(tokens, from, to)
  const consider = (shift: number): void => {
    const score = edgeScore(tokens, from + shift, to + shift)
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  for (let shift = -1; -shift <= room.left && tokens[from + shift]?.text === tokens[to + shift]?.text; shift--) consider(shift)
  for (let shift = 1; shift <= room.right && tokens[from + shift - 1]?.text === tokens[to + shift - 1]?.text; shift++) consider(shift)
  return { fromA: change.fromA + best, toA: change.toA + best, fromB: change.fromB + best, toB: change.toB + best }
}

/** How natural it is to cut before `from` and after `to`: 2 for each edge at punctuation that closes, 1 at other punctuation or the text's end. */
function edgeScore(tokens: readonly Token[], from: number, to: number): number {
  return edge(tokens[from - 1]) + edge(tokens[to - 1])
}

function edge(left: Token | undefined): number {
  if (left === undefined) return 2
  if (/[。；！？\n]$/u.test(left.text)) return 3
  return left.kind === 'mark' ? 2 : 0
}
