import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { escapeHtml } from '../escape.ts'
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
export function itemsToHtml({ series, items }: ThemeData, context: ItemsContext): string {
  return [...Map.groupBy(items, ({ y }) => y)]
    .map(
      ([year, ofYear]) =>
        `<h3>${year}</h3><ul class="plain-list themed">${ofYear.map((item) => itemToHtml(item, series[item.s] ?? '', context)).join('')}</ul>`,
    )
    .join('')
}

/** One item: who says it, a link to the very words, and for the how manieth time. */
export function itemToHtml(item: ListedItem, name: string, { t, link, language }: ItemsContext): string {
  const rest = item.rest ? ` <span class="rest">${textWithRedactions(item.rest)}</span>` : ''
  const nth = item.n ? `<span class="label">${escapeHtml(t.nth(item.n))}</span>` : ''
  const returned = item.r ? `<span class="label returned">${escapeHtml(t.returnedMark)}</span>` : ''
  return (
    `<li><a class="who" href="${escapeHtml(link(`${item.s}/`))}" lang="${language}">${escapeHtml(name)}</a>` +
    `<p lang="${language}"><a href="${escapeHtml(link(item.p))}">${textWithRedactions(item.lead)}</a>${rest}</p><span class="marks">${returned}${nth}</span></li>`
  )
}
