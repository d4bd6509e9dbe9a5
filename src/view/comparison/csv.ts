import type { Comparison, Quantity } from '../../core/model.ts'
import { escapeCsv } from '../../core/text/csv.ts'
import { formatScore } from '../numbers.ts'
import { comparisonToRows, type FoundParts } from './body-html.ts'
import { wordingChanged } from './rows/extent.ts'
import { hasFate, type Fate, type JudgedSection } from './fates.ts'
import { directionOf } from './quantities/quantity-rows.ts'
import { itemsToText, type ComparedList, type Row } from './rows/rows.ts'

const heads = ['list', 'status', 'earlier', 'later', 'confidence', 'wordingChanged', 'closeness', 'by', 'rule']

/**
 * A comparison as a table (RFC 4180), one line a row of the page: problems, plans and work, then follow-through, rectifications, coverage and
 * quantities. Lists and statuses have the names of the JSON contract, so that both files can be used together; its one name `similarity` is parted by what
 * it says: `confidence` that items are the same, `closeness` of a passage to a plan. `wordingChanged` is the share of the wording that differs.
 * @param found in which of the reports the parts were found; without it, both are taken to have both.
 * @param only rows of one fate alone.
 */
export function comparisonToCsv(
  comparison: Comparison,
  { found, only = null }: { readonly found?: FoundParts; readonly only?: Fate | null } = {},
): string {
  const rows = comparisonToRows(comparison, found)
  const lines = [heads, ...(['problems', 'plans', 'work'] as const).flatMap((list) => rows[list].map((row) => rowToFields(list, row)))]
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
    lines.push(['coverage', ids.length > 0 ? 'covered' : 'undetermined', problems.get(problem) ?? '', leads, '', '', '', 'rule', ''])
  }
  for (const change of comparison.quantities) {
    const said = (quantity: Quantity | null) => (quantity ? `${change.of} ${quantity.text}` : '')
    lines.push(['quantities', directionOf(change), said(change.earlier), said(change.later), '', '', '', 'rule', ''])
  }
  for (const { of, first, restated } of comparison.restated) {
    lines.push(['quantities', 'restated', `${of} ${first.quantity.text}`, `${of} ${restated.quantity.text}`, '', '', '', 'rule', ''])
  }
  const shown = only === null ? lines : lines.filter(([section, status], at) => at === 0 || hasFate(only, section as JudgedSection, status!))
  return shown.map((fields) => `${fields.map(escapeCsv).join(',')}\r\n`).join('')
}

function rowToFields(list: ComparedList, { status, earlier, later, link }: Row): string[] {
  return [
    ...[list, status, itemsToText(earlier), itemsToText(later)],
    ...(link ? [formatScore(link.similarity), formatScore(wordingChanged(link, earlier, later)), '', link.by, link.rule] : ['', '', '', '', '']),
  ]
}
