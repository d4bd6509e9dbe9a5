import { html, joinHtml, type Html } from '../html.ts'
import type { Messages } from '../../i18n/index.ts'

/** What the marks of a comparison mean, each shown as it looks. */
export function legendToHtml(t: Messages['comparison']): Html {
  return joinHtml(
    html`<p class="label legend"><span>${t.legend}${t.colon}</span><ins>${t.legendAdded}</ins> <del>${t.legendRemoved}</del> `,
    html`<ins class="formula">${t.legendFormula}</ins> <ins class="masked">${t.legendMasked}</ins> <mark class="shared">${t.legendShared}</mark> `,
    html`<span>${t.legendSureness}</span></p>`,
  )
}
