import type { Lineage } from '../../core/model.ts'
import { hasStory } from '../../core/series/has-story.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { html, htmlLines, joinHtml, type Html } from '../html.ts'
import { textWithRedactions } from '../redactions.ts'
import { countWords, markWords, statusWords } from './mark-words.ts'
import { threadPath } from './story.ts'
import type { Strip, StripCell, StripColumn } from './strips.ts'

/** What the strips of a page share. */
export interface StripContext {
  readonly t: Messages['series']
  readonly link: LinkTo
  readonly columns: readonly StripColumn[]
  /** Slug of the series. */
  readonly series: string
  /** BCP 47 tag of the subjects' words. */
  readonly language: string
}

/** Strips as rows of a table; hand-written, since a long series has thousands of marks. */
export function stripsToHtml(strips: readonly Strip[], context: StripContext): Html {
  return htmlLines(strips.map((strip) => stripToHtml(strip, context)))
}

function stripToHtml({ lineage, cells }: Strip, context: StripContext): Html {
  const { t } = context
  const returned = lineage.returned ? html`<span class="returned">${statusWords('returned', lineage.list, t)}</span>` : ''
  return joinHtml(
    html`<tr id="${lineage.id}"${lineage.returned ? html` class="has-returned"` : ''}><th scope="row"><div><span lang="${context.language}">${nameToHtml(lineage, context)}</span> <span class="label">${countWords(lineage, t)}${returned}</span></div></th>`,
    html`${cells.map((cell, index) => cellToHtml(cell, context.columns[index]?.label ?? '', lineage.list, context))}</tr>`,
  )
}

/** The name leads to all its years, where there are several. */
function nameToHtml(lineage: Lineage, { link, series }: StripContext): Html {
  const name = textWithRedactions(lineage.name)
  return hasStory(lineage) ? html`<a href="${link(threadPath(series, lineage))}">${name}</a>` : name
}

function cellToHtml(cell: StripCell, year: string, list: Lineage['list'], { t, link }: StripContext): Html {
  switch (cell.kind) {
    case 'mark': {
      const words = t.mark(year, markWords(cell, list, t))
      return html`<td${cell.isOpen ? html` class="open"` : ''}><a class="mark at-${cell.status}" href="${link(cell.path)}" title="${words}"></a></td>`
    }
    case 'silent':
      return html`<td class="silent${cell.isOpen ? ' open' : ''}"><i>${t.silent(year)}</i></td>`
    case 'missing-part':
      return html`<td class="missing${cell.isOpen ? ' open' : ''}" title="${t.partMissing(year)}"><span aria-hidden="true">?</span><span class="visually-hidden">${t.partMissing(year)}</span></td>`
    case 'closed':
      return html`<td class="hatched${cell.isOpen ? ' open' : ''}"><i>${t.closed(year)}</i></td>`
    case 'gap':
      return html`<td class="hatched${cell.isOpen ? ' open' : ''}"><i>${t.gap(year)}</i></td>`
  }
}
