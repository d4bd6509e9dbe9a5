import type { Comparison, Quantity, QuantityChange } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { escapeHtml } from '../escape.ts'
import { quantityPlaces, type QuantityPlace, type QuantityPlaces } from './quantity-places.ts'
import { quantitiesToRows } from './quantity-rows.ts'
import type { RowContext } from './row-html.ts'

const order: readonly QuantityPlace[] = ['work', 'problems', 'plans', 'other']

/** A table of what both reports count, by the part that counts it; each figure leads to its item. Empty where they count nothing in common. */
export function quantityTableToHtml(comparison: Comparison, context: RowContext, locale: Locale): string {
  const { t } = context
  const places = quantityPlaces(comparison)
  const byPlace = Map.groupBy(
    comparison.quantities.filter((change) => change.earlier && change.later),
    (change) => places.placeOf(change),
  )
  if (byPlace.size === 0) return ''
  const heads = [t.quantityHeads.of, context.earlierName, context.laterName, t.quantityHeads.difference]
  const bodies = order.map((place) => bodyToHtml(place, byPlace.get(place) ?? [], places, context, locale))
  return (
    '<div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-quantities"><table class="figures"><thead><tr>' +
    `${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>${bodies.join('')}</table></div>`
  )
}

function bodyToHtml(place: QuantityPlace, changes: readonly QuantityChange[], places: QuantityPlaces, context: RowContext, locale: Locale): string {
  if (changes.length === 0) return ''
  const { t, earlierLanguage, laterLanguage } = context
  const rows = changes.map((change) => {
    const [row] = quantitiesToRows([change], t, locale)
    if (!row) return ''
    return (
      `<tr class="is-${row.direction}"><th scope="row" lang="${laterLanguage}">${escapeHtml(row.of)}</th>` +
      `<td lang="${earlierLanguage}">${escapeHtml(row.earlier)}${linkToHtml(change.earlier, 'earlier', places, context)}</td>` +
      `<td lang="${laterLanguage}">${escapeHtml(row.later)}${linkToHtml(change.later, 'later', places, context)}</td><td>${escapeHtml(row.difference)}</td></tr>`
    )
  })
  return `<tbody><tr><th scope="rowgroup" colspan="4">${t.quantityPlaces[place]}</th></tr>${rows.join('')}</tbody>`
}

function linkToHtml(quantity: Quantity | null, side: 'earlier' | 'later', places: QuantityPlaces, context: RowContext): string {
  const page = side === 'earlier' ? context.earlierPage : context.laterPage
  const item = quantity && places.itemOf(quantity, side)
  if (!item || page === null) return ''
  const words = escapeHtml(context.t.readIn(side === 'earlier' ? context.earlierName : context.laterName))
  return `<a class="to-text" href="${page}#${item.id}" aria-label="${words}">↗</a>`
}
