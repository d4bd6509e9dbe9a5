import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { textWithRedactions } from '../redactions.ts'
import type { ListedItem, ThemeData } from './theme-data.ts'

/** What lists of items share. */
export interface ItemsContext {
  readonly t: Messages['problems']
  readonly link: LinkTo
  /** BCP 47 tag of the items' words. */
  readonly language: string
}

/** Items under a heading for each year, as the page prints them and as the browser prints them after filtering. */
export function itemsToHtml({ series, items }: ThemeData, context: ItemsContext): Html {
  const years = [...Map.groupBy(items, ({ y }) => y)].map(
    ([year, ofYear]) =>
      html`<h3 id="y-${year}">${year}</h3><ul class="plain-list themed">${ofYear.map((item) => itemToHtml(item, series[item.s] ?? '', context))}</ul>`,
  )
  return joinHtml(years)
}

/** One item: who says it, a link to the very words, and for the how manieth time. */
export function itemToHtml(item: ListedItem, name: string, { t, link, language }: ItemsContext): Html {
  const rest = item.rest ? html` <span class="rest">${textWithRedactions(item.rest)}</span>` : ''
  const nth = item.n ? html`<span class="label">${t.nth(item.n)}</span>` : ''
  const returned = item.r ? html`<span class="label returned">${t.returnedMark}</span>` : ''
  return joinHtml(
    html`<li><a class="who" href="${link(`${item.s}/`)}" lang="${language}">${name}</a>`,
    html`<p lang="${language}"><a href="${link(item.p)}">${textWithRedactions(item.lead)}</a>${rest}</p><span class="marks">${returned}${nth}</span></li>`,
  )
}
