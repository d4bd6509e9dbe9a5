import type { Comparison, Quantity } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { escapeHtml } from '../escape.ts'
import { quantityPlaces, type QuantityPlaces } from './quantity-places.ts'
import { quantityLines, type QuantityLine } from './quantity-table.ts'
import type { RowContext } from './row-html.ts'

/** A table of what both reports count, by the part that counts it; each figure leads to its item. Empty where they count nothing in common. */
export function quantityTableToHtml(comparison: Comparison, context: RowContext, locale: Locale): string {
  const { t } = context
  const places = quantityPlaces(comparison)
  const lines = quantityLines(comparison, t, locale)
  if (lines.length === 0) return ''
  const heads = [t.quantityHeads.of, context.earlierName, context.laterName, t.quantityHeads.difference]
  const bodies = [...Map.groupBy(lines, ({ place }) => place)].map(
    ([place, those]) =>
      `<tbody><tr><th scope="rowgroup" colspan="4">${t.quantityPlaces[place]}</th></tr>${those.map((line) => lineToHtml(line, places, context)).join('')}</tbody>`,
  )
  return (
    '<div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-quantities"><table class="figures"><thead><tr>' +
    `${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>${bodies.join('')}</table></div>`
  )
}

function lineToHtml(line: QuantityLine, places: QuantityPlaces, context: RowContext): string {
  const { t, earlierLanguage, laterLanguage } = context
  const { earlier, later } = line.change
  const doubt = line.doubtful ? ` <span class="doubt">${t.doubtful}</span>` : ''
  return (
    `<tr id="${line.anchor}" class="is-${line.doubtful ? 'unknown' : line.direction}"><th scope="row" lang="${laterLanguage}">${escapeHtml(line.of)}</th>` +
    `<td lang="${earlierLanguage}">${escapeHtml(line.earlier)}${linkToHtml(earlier, 'earlier', places, context)}</td>` +
    `<td lang="${laterLanguage}">${escapeHtml(line.later)}${linkToHtml(later, 'later', places, context)}</td>` +
    `<td>${escapeHtml(line.difference)}${doubt}</td></tr>`
  )
}

function linkToHtml(quantity: Quantity | null, side: 'earlier' | 'later', places: QuantityPlaces, context: RowContext): string {
  const page = side === 'earlier' ? context.earlierPage : context.laterPage
  const item = quantity && places.itemOf(quantity, side)
  // Figures stand one below the other, whether they lead anywhere or not.
  if (!item || page === null) return '<span class="no-text"></span>'
  const words = escapeHtml(context.t.readIn(side === 'earlier' ? context.earlierName : context.laterName))
  return `<a class="to-text" href="${page}#${item.id}" aria-label="${words}">↗</a>`
}
