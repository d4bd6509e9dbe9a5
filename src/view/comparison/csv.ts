import type { Comparison } from '../../core/model.ts'
import { escapeCsv } from '../escape.ts'
import { formatScore } from '../numbers.ts'
import { itemsToText, listToRows, type ComparedList } from './rows.ts'

const heads = ['list', 'status', 'earlier', 'later', 'similarity', 'by', 'rule']

/**
 * A comparison as a table (RFC 4180), one line a row of the page: problems, plans and work, then follow-through, coverage and
 * quantities. Names are those of the JSON contract, so that both files can be used together.
 */
export function comparisonToCsv(comparison: Comparison): string {
  const lines = [heads, ...(['problems', 'plans', 'work'] as const).flatMap((list) => rowsToFields(list, comparison))]
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item.text]))
  for (const { plan, status, evidence } of comparison.followThrough) {
    const best = evidence[0]
    lines.push(['followThrough', status, plans.get(plan) ?? '', best?.text ?? '', best ? formatScore(best.similarity) : '', 'rule', ''])
  }
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item.text]))
  const answers = new Map(comparison.plans.later.map((item) => [item.id, item.lead]))
  for (const { problem, plans: ids } of comparison.coverage) {
    const leads = ids.map((id) => answers.get(id) ?? '').join('\n')
    lines.push(['coverage', ids.length > 0 ? 'covered' : 'not-found', problems.get(problem) ?? '', leads, '', 'rule', ''])
  }
  for (const { of, earlier, later } of comparison.quantities) {
    lines.push(['quantities', of, earlier?.text ?? '', later?.text ?? '', '', 'rule', ''])
  }
  return lines.map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

function rowsToFields(list: ComparedList, comparison: Comparison): string[][] {
  return listToRows(list, comparison[list], comparison.moved).map(({ status, earlier, later, link }) => [
    ...[list, status, itemsToText(earlier), itemsToText(later)],
    ...(link ? [formatScore(link.similarity), link.by, link.rule] : ['', '', '']),
  ])
}
