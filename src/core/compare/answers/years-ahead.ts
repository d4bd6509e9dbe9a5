/** Words of aims beyond the plan of one year: 到2030年, 未来五年, “十四五”末. */
const untilYear = /[到至]\s*(?<year>(?:19|20)\d\d)\s*年/u
const comingYears = /(?<coming>(?:未来|今后|接下来)[二三四五六两2-6]年|十[一二三四五]五[”"]?(?:期间|时期|末))/u
const ahead = new RegExp(`${untilYear.source}|${comingYears.source}`, 'gu')
/** The same, or words of the year of the plan itself. */
const named = new RegExp(`${ahead.source}|今年|全年|年内|年度`, 'gu')

/** From where a text tells of aims beyond the plan; infinite where it does not. @param planYear year of the plan; null where it is unknown, so that no year lies beyond it. */
export function aheadFrom(text: string, planYear: number | null): number {
  for (const { index, groups } of text.matchAll(ahead)) if (isAhead(groups, planYear)) return index
  return Infinity
}

/** Which of the two the words say that stand last in a text: the year of the plan, or several years or a year beyond it; null where it names neither. */
export function termNamedLast(text: string, planYear: number | null): 'year' | 'several' | null {
  const last = [...text.matchAll(named)].at(-1)
  return last ? (isAhead(last.groups, planYear) ? 'several' : 'year') : null
}

function isAhead(groups: Readonly<Record<string, string | undefined>> | undefined, planYear: number | null): boolean {
  const year = groups?.['year']
  return year === undefined ? groups?.['coming'] !== undefined : planYear !== null && Number(year) > planYear
}
