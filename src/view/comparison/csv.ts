import type { Comparison, Quantity } from '../../core/model.ts'
import { escapeCsv } from '../downloads/escape-csv.ts'
import { formatScore } from '../numbers.ts'
import { wordingChanged } from './rows/extent.ts'
import { directionOf } from './quantities/quantity-rows.ts'
import { itemsToText, listToRows, type ComparedList } from './rows/rows.ts'

const heads = ['list', 'status', 'earlier', 'later', 'confidence', 'wordingChanged', 'closeness', 'by', 'rule']

/**
 * A comparison as a table (RFC 4180), one line a row of the page: problems, plans and work, then follow-through, rectifications, coverage and
 * quantities. Lists and statuses have the names of the JSON contract, so that both files can be used together; its one name `similarity` is parted by what
 * it says: `confidence` that items are the same, `closeness` of a passage to a plan. `wordingChanged` is the share of the wording that differs.
 */
export function comparisonToCsv(comparison: Comparison): string {
  const lines = [heads, ...(['problems', 'plans', 'work'] as const).flatMap((list) => rowsToFields(list, comparison))]
  const plans = new Map(comparison.plans.earlier.map((item) => [item.id, item.text]))
  for (const { plan, status, evidence } of comparison.followThrough) {
    const best = evidence[0]
    lines.push(['followThrough', status, plans.get(plan) ?? '', best?.text ?? '', '', '', best ? formatScore(best.similarity) : '', 'rule', ''])
  }
  const raised = new Map(comparison.problems.earlier.map((item) => [item.id, item.text]))
  for (const { problem, action, answers, namedAgain, similarity } of comparison.rectifications) {
    const earlier = answers.map((id) => raised.get(id) ?? '').join('\n')
    const confidence = answers.length > 0 ? formatScore(similarity) : ''
    lines.push([
      'rectifications',
      namedAgain.length > 0 ? 'named-again' : 'not-named-again',
      earlier,
      `${problem}\n${action}`,
      confidence,
      '',
      '',
      'rule',
      '',
    ])
  }
  const problems = new Map(comparison.problems.later.map((item) => [item.id, item.text]))
  const answers = new Map(comparison.plans.later.map((item) => [item.id, item.lead]))
  for (const { problem, plans: ids } of comparison.coverage) {
    const leads = ids.map((id) => answers.get(id) ?? '').join('\n')
    lines.push(['coverage', ids.length > 0 ? 'covered' : 'not-found', problems.get(problem) ?? '', leads, '', '', '', 'rule', ''])
  }
  for (const change of comparison.quantities) {
    const said = (quantity: Quantity | null) => (quantity ? `${change.of} ${quantity.text}` : '')
    lines.push(['quantities', directionOf(change), said(change.earlier), said(change.later), '', '', '', 'rule', ''])
  }
  return lines.map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

function rowsToFields(list: ComparedList, comparison: Comparison): string[][] {
  return listToRows(list, comparison[list], comparison.moved).map(({ status, earlier, later, link }) => [
    ...[list, status, itemsToText(earlier), itemsToText(later)],
    ...(link ? [formatScore(link.similarity), formatScore(wordingChanged(link, earlier, later)), '', link.by, link.rule] : ['', '', '', '', '']),
  ])
}
