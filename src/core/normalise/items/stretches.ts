import type { Span } from '../../model.ts'

/** What is left of a stretch when others are taken out of it. */
export function withoutSpans(span: Span, others: readonly Span[]): Span[] {
  let left: Span[] = span.to > span.from ? [span] : []
  for (const other of others) {
    left = left.flatMap(({ from, to }) => {
      if (other.to <= from || other.from >= to) return [{ from, to }]
      return [
        { from, to: other.from },
        { from: other.to, to },
      ].filter((piece) => piece.to > piece.from)
    })
  }
  return left
}
