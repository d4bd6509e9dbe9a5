import type { Comparison, Quantity } from '../../../core/model.ts'
import type { Locale } from '../../../i18n/locale.ts'
import { html, joinHtml, noHtml, type Html } from '../../html.ts'
import { quantityPlaces, type QuantityPlaces } from './quantity-places.ts'
import { quantityLines, type QuantityLine } from './quantity-table.ts'
import { languageAttribute, type RowContext } from '../rows/row-context.ts'

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

function kindOf({ place, doubtful, direction }: QuantityLine): string {
  if (place === 'restated') return place
  return doubtful ? 'unknown' : direction
}

function lineToHtml(line: QuantityLine, places: QuantityPlaces, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage } = context
  const { earlier, later } = line.change
  const kind = kindOf(line)
  const doubt = line.doubtful ? html` <span class="doubt">${t.doubtful}</span>` : ''
  return joinHtml(
    html`<tr id="${line.anchor}"${kind === 'level' ? '' : html` class="is-${kind}"`}><th scope="row"${languageAttribute(laterLanguage, context)}>${line.of}</th>`,
    html`<td${languageAttribute(earlierLanguage, context)}>${figureToHtml(line.earlier, earlier, 'earlier', places, context)}</td>`,
    html`<td${languageAttribute(laterLanguage, context)}>${figureToHtml(line.later, later, 'later', places, context)}</td>`,
    html`<td>${line.difference}${doubt}</td></tr>`,
  )
}

/** A figure, which leads to the item that tells it, where its text may be read. */
function figureToHtml(words: string, quantity: Quantity | null, side: 'earlier' | 'later', places: QuantityPlaces, context: RowContext): Html {
  const page = side === 'earlier' ? context.earlierPage : context.laterPage
  const item = quantity && places.itemOf(quantity, side)
  return item && page !== null ? html`<a href="${page}#${item.id}">${words}</a>` : html`${words}`
}
