import type { Comparison, Quantity } from '../../../core/model.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { html, joinHtml, noHtml, type Html } from '../../html.ts'
import { quantityPlaces, type QuantityPlaces } from './quantity-places.ts'
import { quantityLines, type QuantityLine } from './quantity-table.ts'
import type { RowContext } from '../rows/row-context.ts'

/** A table of what both reports count, by the part that counts it; each figure leads to its item. Empty where they count nothing in common. */
export function quantityTableToHtml(comparison: Comparison, context: RowContext, locale: Locale): Html {
  const { t } = context
  const places = quantityPlaces(comparison)
  const lines = quantityLines(comparison, t, locale)
  if (lines.length === 0) return noHtml
  const heads = [t.quantityHeads.of, context.earlierName, context.laterName, t.quantityHeads.difference]
  const bodies = [...Map.groupBy(lines, ({ place }) => place)].map(
    ([place, those]) =>
      html`<tbody><tr><th scope="rowgroup" colspan="4">${t.quantityPlaces[place]}</th></tr>${those.map((line) => lineToHtml(line, places, context))}</tbody>`,
  )
  return joinHtml(
    html`<div class="scroll-x" tabindex="0" role="group" aria-labelledby="h-quantities"><table class="figures"><thead><tr>`,
    html`${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>${bodies}</table></div>`,
  )
}

function lineToHtml(line: QuantityLine, places: QuantityPlaces, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage } = context
  const { earlier, later } = line.change
  const doubt = line.doubtful ? html` <span class="doubt">${t.doubtful}</span>` : ''
  return joinHtml(
    html`<tr id="${line.anchor}" class="is-${line.doubtful ? 'unknown' : line.direction}"><th scope="row" lang="${laterLanguage}">${line.of}</th>`,
    html`<td lang="${earlierLanguage}">${line.earlier}${linkToHtml(earlier, 'earlier', places, context)}</td>`,
    html`<td lang="${laterLanguage}">${line.later}${linkToHtml(later, 'later', places, context)}</td>`,
    html`<td>${line.difference}${doubt}</td></tr>`,
  )
}

function linkToHtml(quantity: Quantity | null, side: 'earlier' | 'later', places: QuantityPlaces, context: RowContext): Html {
  const page = side === 'earlier' ? context.earlierPage : context.laterPage
  const item = quantity && places.itemOf(quantity, side)
  // Figures stand one below the other, whether they lead anywhere or not.
  if (!item || page === null) return html`<span class="no-text"></span>`
  const words = context.t.readIn(side === 'earlier' ? context.earlierName : context.laterName)
  return html`<a class="to-text" href="${page}#${item.id}" title="${words}"></a>`
}
