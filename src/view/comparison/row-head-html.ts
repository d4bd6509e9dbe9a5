import type { Messages } from '../../i18n/index.ts'
import { escapeHtml } from '../escape.ts'
import type { StatusStep } from './status-steps.ts'

/** What stands in the margin of a row. */
export interface RowHead {
  readonly anchor: string
  /** The status in words. */
  readonly status: string
  readonly step: StatusStep | undefined
  /** More about the row, as HTML. */
  readonly more?: string
}

/** The margin of a row: its status in words, the way to the next row of that status, and the row's own address. */
export function rowHeadToHtml({ anchor, status, step, more = '' }: RowHead, t: Messages['comparison']): string {
  return (
    `<header><span class="status">${status}</span>${step ? stepToHtml(step, status, t) : ''}` +
    `<a class="permalink" href="#${escapeHtml(anchor)}" aria-label="${t.permalink}">#</a>${more}</header>`
  )
}

function stepToHtml({ position, count, next }: StatusStep, status: string, t: Messages['comparison']): string {
  const words = escapeHtml(t.nextOfStatus(position, count, status))
  return `<a class="next-same" href="#${escapeHtml(next)}" aria-label="${words}" title="${words}">${position}/${count}<span aria-hidden="true">${position < count ? '↓' : '↑'}</span></a>`
}
