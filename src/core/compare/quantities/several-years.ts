/** Quantities that tell of several years at once or of a year beyond the plan. */
import type { Block, Quantity, Report } from '../../model.ts'
import { clausesOf } from '../../text/sentences.ts'
import { aheadFrom, statementsOfReport, yearsAnnounced, type Statement } from '../answers/index.ts'
import { placedQuantities, type PlacedQuantity } from './placed.ts'

/** What adds up or averages several years: 累计投资, 年均增长, 平均每年, 五年共新建. A year's own 全年累计 does not. Nor does 年均 of what is measured all the time (年均浓度). */
const addsUp =
  /年均(?!浓度|气温|值|水位|降水|降雨)|平均每年|(?<!全年|本年|今年|当年|年度|月)累计|(?<!\d)[二三四五六两2-6]年(?:来|间|里)?(?:共|合计|总计|累计)/u

/** What says that one year is told of, whatever stands around it. */
const ofOneYear = /全年|本年|今年|当年|去年|上年|同比|(?:19|20)\d\d年(?!来|以来|代)/u

/**
 * The quantities of a report that tell of several years at once, or of a year beyond its plan: sums and averages of a term of office, aims of a plan of five years.
 * They are never held against those of one year, whatever they count.
 */
export function ofSeveralYears(report: Report): ReadonlySet<Quantity> {
  const statements = Map.groupBy(statementsOfReport(report), ({ block }) => block)
  const planYear = report.planYear ?? report.year
  const found = new Set<Quantity>()
  for (const [block, quantities] of Map.groupBy(placedQuantities(report), ({ block }) => block)) {
    for (const { quantity } of severalIn(block, quantities, statements.get(block.id) ?? [], planYear)) found.add(quantity)
  }
  return found
}

function severalIn(
  { text }: Block,
  quantities: readonly PlacedQuantity[],
  statements: readonly Statement[],
  planYear: number | null,
): PlacedQuantity[] {
  const clauses = clausesOf(text)
  const ends = endsOf(text, statements)
  const beyond = aheadFrom(text, planYear)
  let [clause, statement] = [0, 0]
  return quantities.filter(({ at }) => {
    while (clause < clauses.length - 1 && clauses[clause]!.to <= at) clause++
    while (statement < ends.length - 1 && ends[statement]! <= at) statement++
    const { from, to } = clauses[clause] ?? { from: 0, to: 0 }
    const words = text.slice(from, Math.min(to, from + longestClause))
    if (at >= beyond || addsUp.test(words)) return true
    const told = statements[statement]
    return told?.ofTheYear === false && !ofOneYear.test(words) && !announcesLater(told, at - ends[statement]! + told.text.length)
  })
}

/** Whether a statement announces several years only behind a number: 建成9座，村民三年来第一次…. */
function announcesLater({ text }: Statement, at: number): boolean {
  return yearsAnnounced(text) === 'many' && yearsAnnounced(text.slice(0, at)) === null
}

/** Characters of a clause that are looked at: what has no comma is not read again for each of its numbers. */
const longestClause = 80

/** Where each statement of a block ends; they follow each other. */
function endsOf(text: string, statements: readonly Statement[]): number[] {
  let end = 0
  return statements.map((each) => (end = Math.max(end, text.indexOf(each.text, end) + each.text.length)))
}
