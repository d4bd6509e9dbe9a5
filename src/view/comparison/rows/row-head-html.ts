import { html, noHtml, type Html } from '../../html.ts'
import type { StatusStep } from './status-steps.ts'

/**
 * The margin of a row: its status in words, the way to the next row of that status, and more about the row. A script makes the status the row's own address, which the
 * row itself bears.
 */
export function rowHeadToHtml(status: string, step: StatusStep | undefined, more: Html = noHtml): Html {
  return html`<header><b class="status">${status}</b>${step ? stepToHtml(step) : ''}${more}</header>`
}

function stepToHtml({ position, count, next }: StatusStep): Html {
  return html`<a class="next-same" href="#${next}"${position < count ? '' : html` data-back`}>${position}/${count}</a>`
}
