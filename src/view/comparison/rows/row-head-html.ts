import { html, noHtml, type Html } from '../../html.ts'

/**
 * The margin of a row: its status in words, and more about the row. A script makes the status the row's own address and adds the way to the next row of the status:
 * said on every row, both would be a tenth of the page.
 */
export function rowHeadToHtml(status: string, more: Html = noHtml): Html {
  return html`<header><b class="status">${status}</b>${more}</header>`
}
