import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { htmlLines, type Html } from '../html.ts'
import type { FoundParts } from './found-parts.ts'
import type { RowContext } from './rows/row-context.ts'
import { listToRows, type ComparedList, type FoundSides, type Row } from './rows/rows.ts'
import {
  coverageSectionToHtml,
  followThroughSectionToHtml,
  listSectionToHtml,
  quantitiesSectionToHtml,
  rectificationsSectionToHtml,
} from './section-html.ts'

/** The rows of all lists of a comparison; without `found`, both reports are taken to have both parts, read without a doubt. */
export function comparisonToRows(comparison: Comparison, found?: FoundParts): Record<ComparedList, Row[]> {
  const { problems, plans, work, moved } = comparison
  const sides = (list: 'problems' | 'plans'): FoundSides => {
    const known = found?.[list] ?? { earlier: true, later: true }
    return { ...known, doubtful: known.doubtful === true || comparison.doubtful.includes(list) }
  }
  return {
    problems: listToRows('problems', problems, moved, sides('problems')),
    plans: listToRows('plans', plans, moved, sides('plans')),
    work: listToRows('work', work, moved),
  }
}

/** All sections of a comparison in the order in which a reader wants them, as HTML. */
export function comparisonToHtml(
  comparison: Comparison,
  rows: Readonly<Record<ComparedList, readonly Row[]>>,
  context: RowContext,
  locale: Locale,
): Html {
  return htmlLines([
    listSectionToHtml('problems', rows.problems, context),
    listSectionToHtml('plans', rows.plans, context),
    followThroughSectionToHtml(comparison, context),
    rectificationsSectionToHtml(comparison, context),
    coverageSectionToHtml(comparison, context),
    quantitiesSectionToHtml(comparison, context, locale),
    listSectionToHtml('work', rows.work, context),
  ])
}

/** Problems, plans and work alone: all that two organisations can be compared in. */
export function acrossToHtml(rows: Readonly<Record<ComparedList, readonly Row[]>>, context: RowContext): Html {
  return htmlLines((['problems', 'plans', 'work'] as const).map((list) => listSectionToHtml(list, rows[list], context)))
}
