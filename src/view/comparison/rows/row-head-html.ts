import type { Messages } from '../../../i18n/index.ts'
import { html, joinHtml, noHtml, type Html } from '../../html.ts'
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

/** The margin of a row: its status in words, the way to the next row of that status, and the row's own address. */
export function rowHeadToHtml({ anchor, status, step, more = noHtml }: RowHead, t: Messages['comparison']): Html {
  return joinHtml(
    html`<header><span class="status">${status}</span>${step ? stepToHtml(step, status, t) : ''}`,
    html`<a class="permalink" href="#${anchor}" aria-label="${t.permalink}">#</a>${more}</header>`,
  )
}

function stepToHtml({ position, count, next }: StatusStep, status: string, t: Messages['comparison']): Html {
  const words = t.nextOfStatus(position, count, status)
  return html`<a class="next-same" href="#${next}" title="${words}">${position}/${count}<span aria-hidden="true">${position < count ? '↓' : '↑'}</span></a>`
}
