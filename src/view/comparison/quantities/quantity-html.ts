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

/** Things of which less is better: a fall of them must not look like a loss. */
const betterLess =
  /PM|事故|死亡|伤亡|火灾|能耗|水耗|电耗|煤耗|排放|失业|发案|案发|立案|警情|投诉|信访|上访|欠薪|逾期|空置|闲置|贫困人口|贫困发生率|浓度|漏损|负债率|不良率|赤字率|亏损|用时|耗时|时限|差距|成本|损失/iu
/** What was done about such a thing, or by how much it already fell: less of that is not better. */
const workOnIt = /整改|排查|查处|办理|办结|化解|处理|处置|受理|盘活|清理|减少|下降|降低|压减|压缩|降幅/u

function kindOf({ doubtful, direction, of }: QuantityLine): string {
  if (doubtful) return 'unknown'
  return direction === 'down' && betterLess.test(of) && !workOnIt.test(of) ? 'better' : direction
}

function lineToHtml(line: QuantityLine, places: QuantityPlaces, context: RowContext): Html {
  const { t, earlierLanguage, laterLanguage } = context
  const { earlier, later } = line.change
  const doubt = line.doubtful ? html` <span class="doubt">${t.doubtful}</span>` : ''
  return joinHtml(
    html`<tr id="${line.anchor}" class="is-${kindOf(line)}"><th scope="row" lang="${laterLanguage}">${line.of}</th>`,
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
