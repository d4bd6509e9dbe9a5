import type { Lineage, LineageStep } from '../../core/model.ts'
import type { Messages } from '../../i18n/index.ts'

/** What a mark says of its year. What is open at the first of them is whether it is the first, and at others whether it is the same subject. */
export function markWords({ status, nth }: Pick<LineageStep, 'status' | 'nth'>, list: Lineage['list'], t: Messages['series']): string {
  return status === 'undetermined' && nth === 1 ? t.perhapsEarlier : statusWords(status, list, t)
}

/** What a mark means: a problem is raised, a plan is planned. */
export function statusWords(status: LineageStep['status'], list: Lineage['list'], t: Messages['series']): string {
  return list === 'plans' && (status === 'first' || status === 'returned') ? t.planStatusOf[status] : t.statusOf[status]
}

/** In how many years a subject stands, and in how many of them it is only perhaps the same. */
export function countWords(lineage: Lineage, t: Messages['series']): string {
  if (lineage.count === 1) return t.once[lineage.list]
  const perhaps = perhapsYears(lineage)
  const counted = (lineage.list === 'problems' ? t.raised : t.planned)(lineage.count)
  return perhaps > 0 ? t.perhapsOf(counted, perhaps) : counted
}

/** How many of a subject's years have nothing but what is only perhaps the same; the year that it begins with is its own. */
export function perhapsYears({ steps }: Lineage): number {
  const years = [...Map.groupBy(steps, ({ nth }) => nth)]
  return years.filter(([nth, those]) => nth > 1 && those.every(({ status }) => status === 'undetermined')).length
}
