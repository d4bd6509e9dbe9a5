import type { Change, Segment, TextDiff } from '../../model.ts'
import { wordingAlone } from '../../text/compared-form.ts'
import { normaliseChanges } from './normalise-changes.ts'
import { presentChanges } from './present-changes.ts'
import { rawChanges } from './raw-changes.ts'
import { thresholds } from '../thresholds.ts'
import { tokensOf, type Token } from './tokens.ts'

/**
 * The differences of two texts, made for reading: word by word, no part of one or two characters where the texts allow it, no
 * mark inside a word, renewed set phrases and masked values told apart from substance. What is written otherwise and says the same (punctuation, width, blanks,
 * line breaks, traditional and variant characters) is no difference; but for that, putting the later text's stretches in place of the earlier's gives
 * the later text. Texts that share too little come back as one change with `replaced: true`;
 * `exact: false` says that a limit was reached.
 */
export function diffTexts(earlier: string, later: string, segment: Segment): TextDiff {
  if (earlier === later) return { changes: [], exact: true, replaced: false }
  return diffTokens(earlier, later, tokensOf(earlier, segment), tokensOf(later, segment))
}

/** The same for texts that are cut into tokens already; the tokens of a text must cover it without gaps. */
export function diffTokens(earlier: string, later: string, earlierTokens: readonly Token[], laterTokens: readonly Token[]): TextDiff {
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
