/**
 * Where the run of signs of a kind that ends at a place begins, not before `from`. A pattern that is looked for from every place (`/ +$/`) takes hours with a line of
 * blanks that does not end there; this looks at each sign once.
 * @param kind matches a single sign.
 */
export function startOfRun(text: string, to: number, kind: RegExp, from = 0): number {
  let at = to
  while (at > from && kind.test(text[at - 1]!)) at--
  return at
}

/** A text without the signs of a kind at its end. */
export function withoutAtEnd(text: string, kind: RegExp): string {
  return text.slice(0, startOfRun(text, text.length, kind))
}
