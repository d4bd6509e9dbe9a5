import { html, noHtml, type Html } from '../../html.ts'
import type { StatusStep } from './status-steps.ts'

/** What stands in the margin of a row. */
export interface RowHead {
  readonly anchor: string
  /** The status in words. */
  readonly status: string
  readonly step: StatusStep | undefined
  /** More about the row. */
  readonly more?: Html
}

/** The margin of a row: its status in words, which is the row's own address, and the way to the next row of that status. */
export function rowHeadToHtml({ anchor, status, step, more = noHtml }: RowHead): Html {
  return html`<header><a class="status" href="#${anchor}">${status}</a>${step ? stepToHtml(step) : ''}${more}</header>`
}

function stepToHtml({ position, count, next }: StatusStep): Html {
  return html`<a class="next-same" href="#${next}"${position < count ? '' : html` data-back`}>${position}/${count}</a>`
}
