import type { ThemedList } from '../../core/themes/records.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { html, joinHtml, textWithRedactions, type Html } from '../html.ts'
import type { ListedItem, SilentReports, ThemeData } from './theme-data.ts'

/** What lists of items share. */
export interface ItemsContext {
  readonly t: Messages['problems']
  readonly link: LinkTo
  /** BCP 47 tag of the items' words. */
  readonly language: string
  /** BCP 47 tag of the page. */
  readonly page: string
  /** Which list they are of: a problem is raised, a plan is planned. */
  readonly list: ThemedList
}

/**
 * Items under a heading for each year, as the page prints them and as the browser prints them after filtering; under each year, whose report of it names none.
 * @param asked the year that was asked for, which has its heading though no item may be left.
 */
export function itemsToHtml({ series, items, silent }: ThemeData, context: ItemsContext, asked?: number): Html {
  const byYear = Map.groupBy(items, ({ y }) => y)
  const years = asked !== undefined && !byYear.has(asked) ? [asked] : [...byYear.keys()]
  return joinHtml(
    years.map((year) => {
      const ofYear = byYear.get(year) ?? []
      const list =
        ofYear.length === 0
          ? ''
          : html`<ul class="plain-list themed" lang="${context.language}">${ofYear.map((item) => itemToHtml(item, series[item.s] ?? '', context))}</ul>`
      return html`<h3 id="y-${year}">${year}</h3>${list}${silentToHtml(silent?.[year], series, context)}`
    }),
  )
}

function silentToHtml(silent: SilentReports | undefined, series: ThemeData['series'], { t, link, language }: ItemsContext): Html | '' {
  if (!silent || silent.count === 0) return ''
  const names = silent.reports.map(([slug, path]) => html`<a href="${link(path)}">${series[slug] ?? slug}</a> `)
  const more = silent.count - silent.reports.length
  return html`<p class="label silent">${t.silent(silent.count)} <span lang="${language}">${names}</span>${more > 0 ? t.silentMore(more) : ''}</p>`
}

/** One item: who says it, a link to the very words, and for the how manieth time. */
export function itemToHtml(item: ListedItem, name: string, { t, link, page, list }: ItemsContext): Html {
  const rest = item.rest ? html` <span class="rest">${textWithRedactions(item.rest)}</span>` : ''
  const nth = item.n ? html`<span class="label">${t.nth[list](item.n)}</span>` : ''
  const returned = item.r ? html`<span class="label returned">${t.returnedMark}</span>` : ''
  const marks = item.n || item.r ? html`<span class="marks" lang="${page}">${returned}${nth}</span>` : ''
  return joinHtml(
    html`<li><a class="who" href="${link(`${item.s}/`)}">${name}</a>`,
    html`<p><a href="${link(item.p)}">${textWithRedactions(item.lead)}</a>${rest}</p>${marks}</li>`,
  )
}
