import type { RemovalRule, SourceLine } from './rule.ts'

const pageNumber =
  /^(?:[-—–－~·•]+\s*\d{1,3}\s*[-—–－~·•]+|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?)$/i

/** Page numbers of a printed original, on lines of their own. */
export const pageNumbers: RemovalRule = {
  name: 'page-number',
  reason: 'A page number of the printed original.',
  find: ({ lines }) => {
    const marked = lines.filter(({ text }) => pageNumber.test(text))
    const bare = lines.filter(({ text }) => /^\d{1,3}$/.test(text))
    return [...marked, ...(isCounting(bare.map(({ text }) => Number(text))) && isSpread(bare) ? bare : [])].map(({ from, to }) => ({ from, to }))
  },
}

/** A page has more text between its numbers than the rows of a table have. */
function isSpread(numbers: readonly SourceLine[]): boolean {
  return numbers.every((line, i) => i === 0 || line.from - (numbers[i - 1]?.to ?? 0) >= shortestPage)
}

const shortestPage = 250

/** Bare numbers are page numbers only where they count on, three pages at least. */
function isCounting(numbers: readonly number[]): boolean {
  return numbers.length >= 3 && (numbers[0] ?? 9) <= 3 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
}
