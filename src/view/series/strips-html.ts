import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { escapeHtml } from '../escape.ts'
import { textWithRedactions } from '../redactions.ts'
import type { Strip, StripCell, StripColumn } from './strips.ts'

/** What the strips of a page share. */
export interface StripContext {
  readonly t: Messages['series']
  readonly link: LinkTo
  readonly columns: readonly StripColumn[]
  /** BCP 47 tag of the subjects' words. */
  readonly language: string
}

/** Strips as rows of a table; hand-written, since a long series has thousands of marks. */
export function stripsToHtml(strips: readonly Strip[], context: StripContext): string {
  return strips.map((strip) => stripToHtml(strip, context)).join('\n')
}

function stripToHtml({ lineage, cells }: Strip, context: StripContext): string {
  const { t } = context
  const count = lineage.count === 1 ? t.once : (lineage.list === 'problems' ? t.raised : t.planned)(lineage.count)
  const returned = lineage.returned ? `<span class="returned">${t.statusOf.returned}</span>` : ''
  return (
    `<tr id="${escapeHtml(lineage.id)}"${lineage.returned ? ' class="has-returned"' : ''}><th scope="row"><div><span lang="${context.language}">${textWithRedactions(lineage.name)}</span> <span class="label">${count}${returned}</span></div></th>` +
    `${cells.map((cell, index) => cellToHtml(cell, context.columns[index]?.label ?? '', context)).join('')}</tr>`
  )
}

function cellToHtml(cell: StripCell, year: string, { t, link }: StripContext): string {
  switch (cell.kind) {
    case 'mark': {
      const words = escapeHtml(t.mark(year, t.statusOf[cell.status]))
      return `<td${cell.isOpen ? ' class="open"' : ''}><a class="mark at-${cell.status}" href="${link(cell.path)}" aria-label="${words}" title="${words}"></a></td>`
    }
    case 'silent':
      return `<td class="silent${cell.isOpen ? ' open' : ''}"><span class="visually-hidden">${t.silent(year)}</span></td>`
    case 'missing-part':
      return `<td class="missing${cell.isOpen ? ' open' : ''}" title="${escapeHtml(t.partMissing(year))}"><span aria-hidden="true">?</span><span class="visually-hidden">${t.partMissing(year)}</span></td>`
    case 'closed':
      return `<td class="hatched${cell.isOpen ? ' open' : ''}"><span class="visually-hidden">${t.closed(year)}</span></td>`
    case 'gap':
      return `<td class="hatched${cell.isOpen ? ' open' : ''}"><span class="visually-hidden">${t.gap(year)}</span></td>`
  }
}
