/** A text reduced to its letters and digits, by which quotations are compared. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** How much two texts have in common by their longest common run of letters, as shares of the shorter and of both together. */
export interface Overlap {
  readonly ofShorter: number
  readonly ofUnion: number
}

/** Overlap of two texts of one report, letters and digits only. */
export function overlapOf(one: string, two: string): Overlap {
  const a = lettersOf(one)
  const b = lettersOf(two)
  const shared = longestCommonRun(a, b)
  return { ofShorter: shared / Math.max(1, Math.min(a.length, b.length)), ofUnion: shared / Math.max(1, a.length + b.length - shared) }
}

/** Overlap of an item with a quotation: of its lead or of its whole text, whichever is closer. */
export function overlapOfItem(item: { readonly lead: string; readonly text: string }, quote: string): Overlap {
  const text = overlapOf(item.text, quote)
  if (item.lead === '') return text
  const lead = overlapOf(item.lead, quote)
  return { ofShorter: Math.max(text.ofShorter, lead.ofShorter), ofUnion: Math.max(text.ofUnion, lead.ofUnion) }
}

/** Number of the quotation that an item overlaps most, by at least half of the shorter; −1 for none. */
export function quoteOf(item: { readonly lead: string; readonly text: string }, quotes: readonly string[]): number {
  let best = -1
  let most = 0
  for (const [index, quote] of quotes.entries()) {
    const { ofShorter, ofUnion } = overlapOfItem(item, quote)
    if (ofShorter >= 0.5 && ofUnion > most) {
      most = ofUnion
      best = index
    }
  }
  return best
}

function longestCommonRun(a: string, b: string): number {
  if (a.includes(b)) return b.length
  if (b.includes(a)) return a.length
  let longest = 0
  let row = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1)
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue
      next[j] = row[j - 1]! + 1
      if (next[j]! > longest) longest = next[j]!
    }
    row = next
  }
  return longest
}

/** How many quotations are found: each takes one item whose words, or whose lead, it shares for the most part. */
export function quotesFound(items: readonly { readonly lead: string; readonly text: string }[], quotes: readonly string[]): number {
  const left = [...items]
  for (const quote of quotes) {
    const at = left.findIndex((item) => overlapOfItem(item, quote).ofUnion >= 0.6)
    if (at >= 0) left.splice(at, 1)
  }
  return items.length - left.length
}
