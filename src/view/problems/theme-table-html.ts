import { ownValue } from '../../core/text/own-value.ts'
import type { ThemeEntry } from '../../core/themes/records.ts'
import type { Messages } from '../../i18n/index.ts'
import type { LinkTo } from '../address.ts'
import { html, htmlLines, joinHtml, type Html } from '../html.ts'
import { themePath } from './theme-pages.ts'
import type { ThemeRow, ThemeTable } from './theme-table.ts'

/** What the tables of a page share. */
export interface ThemeTableContext {
  readonly t: Messages['problems']
  readonly link: LinkTo
  /** BCP 47 tag of the themes' names. */
  readonly language: string
}

/** Rows of a table of themes and years; hand-written, since there are thousands of cells. */
export function themeRowsToHtml(rows: readonly ThemeRow[], table: ThemeTable, context: ThemeTableContext): Html {
  return htmlLines(rows.map((row) => rowToHtml(row, table, context)))
}

/** What a theme is called: its name, or the interface's word for what belongs to none. */
export function themeName(theme: Pick<ThemeEntry, 'by' | 'name'>, t: Messages['problems']): string {
  return theme.by === 'rest' ? t.rest : (ownValue(t.themeNames, theme.name) ?? theme.name)
}

/** Language of a theme's name where it is not that of the interface: a theme named after a word of the texts keeps it. */
export function themeLanguage(theme: Pick<ThemeEntry, 'by' | 'name'>, t: Messages['problems'], language: string): string | undefined {
  return theme.by === 'rest' || Object.hasOwn(t.themeNames, theme.name) ? undefined : language
}

function rowToHtml({ theme, cells }: ThemeRow, table: ThemeTable, { t, link, language }: ThemeTableContext): Html {
  const ownLanguage = themeLanguage(theme, t, language)
  const tongue = ownLanguage === undefined ? '' : html` lang="${ownLanguage}"`
  const sought = [...new Set([themeName(theme, t), theme.name, ...theme.words])].join(' ').toLowerCase()
  return joinHtml(
    html`<tr data-names="${sought}"><th scope="row"><a href="${link(themePath(theme.slug))}"${tongue}>${themeName(theme, t)}</a></th>`,
    cells.map(({ count, wordOnly, total, shade }, index) =>
      count === 0 && wordOnly > 0
        ? html`<td class="heat-0" title="${table.years[index]!.year} ${t.wordOnly(wordOnly, theme.name)}">(${wordOnly})</td>`
        : count === 0
          ? html`<td class="heat-0"><span aria-hidden="true">·</span><span class="visually-hidden">0</span></td>`
          : html`<td class="heat-${shade}" title="${table.years[index]!.year} ${t.cell(count, total)}">${count}</td>`,
    ),
    html`</tr>`,
  )
}
