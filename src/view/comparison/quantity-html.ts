import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { escapeHtml } from '../escape.ts'
import { quantitiesToRows } from './quantity-rows.ts'
import type { RowContext } from './row-html.ts'

/** A table of what both reports count. Empty where they count nothing in common. */
export function quantityTableToHtml(comparison: Comparison, context: RowContext, locale: Locale): string {
  const { t, earlierLanguage, laterLanguage } = context
  const rows = quantitiesToRows(
    comparison.quantities.filter((change) => change.earlier && change.later),
    t,
    locale,
  )
  if (rows.length === 0) return ''
  const heads = [t.quantityHeads.of, context.earlierName, context.laterName, t.quantityHeads.difference]
  const body = rows.map(
    ({ direction, of, earlier, later, difference }) =>
      `<tr class="is-${direction}"><th scope="row" lang="${laterLanguage}">${escapeHtml(of)}</th><td lang="${earlierLanguage}">${escapeHtml(earlier)}</td>` +
      `<td lang="${laterLanguage}">${escapeHtml(later)}</td><td>${escapeHtml(difference)}</td></tr>`,
  )
  return (
    '<div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-quantities"><table class="figures"><thead><tr>' +
    `${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
  )
}
