import type { Report, Span } from '../model.ts'
import { arabicNumber, chineseNumber } from '../text/numerals.ts'
import { sentencesOf } from '../text/sentences.ts'

/** A list that a report can announce by its number. */
export type AnnouncedList = 'problems' | 'plans'

/** Counts of the things that a list holds: 三个方面的问题, 十项任务, 两个不足; 方面 alone only before the list itself (以下九个方面：). */
const counts: Readonly<Record<AnnouncedList, RegExp>> = {
  problems: countsOf('问题|不足|短板|困难|差距|不够|矛盾|弱项|薄弱环节'),
  plans: countsOf('工作|任务|举措|措施'),
}

function countsOf(things: string): RegExp {
  return new RegExp(
    `(?<!第|党的)([一二两三四五六七八九十]{1,3}|[0-9]{1,2})[个大点项条件类]?(?:(?:方面)?的?(?:主要|突出|重点)?(?:${things})|方面(?=[^，。；]{0,6}[：:]?$))`,
    'g',
  )
}

/**
 * How many items a report says that a list has, in the sentence before its first item (存在以下三个方面的问题：, or 三个不够、两个不足, which are five), and where it
 * says so, in offsets of the source; null where it does not. The first list alone is asked that stands in one stretch of the report.
 */
export function announcedCount({ blocks, parts, ...lists }: Report, list: AnnouncedList): (Span & { readonly count: number }) | null {
  const first = lists[list][0]
  const part = parts.find((stretch) => stretch.part === list && stretch.found)
  if (!first || !part) return null
  const opening = blocks.findLast(({ kind, from, to }) => kind === 'paragraph' && to > part.from && from < first.from)
  if (!opening) return null
  const before = opening.to > first.from ? opening.text.slice(0, Math.max(0, opening.text.indexOf(first.text.slice(0, wordsToFind)))) : opening.text
  const last = sentencesOf(before).at(-1)
  if (!last) return null
  const sentence = before.slice(last.from, last.to).replace(/[“”"‘’]/g, '')
  const sum = [...sentence.matchAll(counts[list])].reduce((all, [, numeral]) => all + numberOf(numeral!), 0)
  return sum < 2 ? null : { count: sum, from: opening.from, to: Math.min(opening.to, first.from) }
}

/** So many characters of the first item find it in its paragraph. */
const wordsToFind = 8

function numberOf(numeral: string): number {
  return arabicNumber(numeral) ?? chineseNumber(numeral) ?? 0
}
