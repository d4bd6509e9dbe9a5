import { markerOf } from '../../text/markers.ts'
import { lettersOf } from '../../text/signs.ts'
import type { RemovalRule, SourceLine } from './rule.ts'

/** The contents before a text: entries whose words open a line again below, or that end in a page number after a leader. */
export const contents: RemovalRule = {
  name: 'contents',
  reason: 'The table of contents, whose headings stand again in the text.',
  find: ({ text, lines }) => {
    const within = lines.filter(({ from }) => from < Math.max(text.length * 0.4, 2000)).slice(0, mostLines)
    const single = within.filter((line) => contentsTitle.test(line.text) && (line.text.match(leaders)?.length ?? 0) >= 2)
    if (single.length > 0) return single
    const openings = lines.map((line) => folded(wordsOf(line)))
    const titled = within.findIndex(({ text: words }) => contentsTitle.test(words) && words.length <= 12)
    if (titled >= 0) {
      const { end, entries } = runOf(lines, openings, titled + 1)
      return entries >= 2 ? lines.slice(titled, end) : []
    }
    for (let start = 0; start < within.length; start++) {
      if (!isSureEntry(lines, openings, start)) continue
      const { end, entries } = runOf(lines, openings, start, true)
      if (entries >= fewestWithoutTitle) return lines.slice(start, end)
      start = end
    }
    return []
  },
}

const mostLines = 200
const fewestWithoutTitle = 3
const contentsTitle = /^[【[《]?(?:目[\s\u3000]*[录錄次]|contents|table of contents)(?![\p{Script=Han}])/iu
const leaders = /(?<![.．·…⋯])(?:[.．·…⋯]{3,}|…{2,})\s*\d{1,3}/g
const pageAtEnd = /[（(·-]?[ \u3000]?(?:\d{1,3}|[ivx]{1,4})[ \u3000]?[)）·-]?$/i
const leader = /[.．·…⋯—_﹍\-\s]/

/** An entry's own words: no bullet, leader or page number. */
function wordsOf({ text }: SourceLine): string {
  const bare = text.replace(/^[-*+•●·][\s\u3000]+/, '')
  return bare.slice(0, pagedLength(bare) || bare.length)
}

function hasPage({ text }: SourceLine): boolean {
  return pagedLength(text) > 0
}

/** Length of the words before a leader (dots, a tab, two blanks) and a page number; 0 where the line has none. Lines are long: no search goes back and forth. */
function pagedLength(line: string): number {
  const page = pageAtEnd.exec(line.slice(-12))?.[0]
  if (page === undefined) return 0
  const end = line.length - page.length
  let words = end
  while (words > 0 && leader.test(line[words - 1]!)) words--
  const between = line.slice(words, end)
  return words > 0 && (between.length >= 2 || between === '\t' || between === '…') ? words : 0
}

function folded(words: string): string {
  return lettersOf(words.slice(0, 80))
}

/** A short line that ends without a stop. */
function isShort(line: SourceLine): boolean {
  const words = wordsOf(line)
  return words.length <= 50 && !/[。；！？：:;，,]$/.test(words)
}

/** True where a later line opens with the words of this one: the heading itself, alone or before its text. */
function recurs(openings: readonly string[], index: number): boolean {
  const words = openings[index]!
  return words.length >= 3 && openings.some((opening, i) => i > index && opening.startsWith(words))
}

/** What opens a contents without a title: a marked line or one with a page number whose words stand again. */
function isSureEntry(lines: readonly SourceLine[], openings: readonly string[], index: number): boolean {
  const line = lines[index]!
  return isShort(line) && (hasPage(line) || markerOf(line.text) !== null) && recurs(openings, index)
}

/** The run of entries from a line on. A heading that was worded otherwise below may stand between two entries, a page number on a line of its own too. */
function runOf(lines: readonly SourceLine[], openings: readonly string[], start: number, isStrict = false): { end: number; entries: number } {
  let end = start
  let entries = 0
  let misses = 0
  for (let i = start; i < lines.length && misses <= 2; i++) {
    const line = lines[i]!
    if (/^\d{1,3}$/.test(line.text)) continue
    if (!isShort(line)) break
    if (isStrict ? isSureEntry(lines, openings, i) : hasPage(line) || recurs(openings, i)) {
      entries++
      end = i + 1
      misses = 0
    } else if (isStrict) break
    else misses++
  }
  while (end < lines.length && end > start && /^\d{1,3}$/.test(lines[end]!.text)) end++
  return { end, entries }
}
