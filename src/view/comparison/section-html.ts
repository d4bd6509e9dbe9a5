import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { html, joinHtml, noHtml, type Html } from '../html.ts'
import { coverageRowsToHtml } from './answers/coverage-html.ts'
import { followThroughBanner, followThroughToHtml } from './answers/follow-through-html.ts'
import { quantityTableToHtml } from './quantities/quantity-html.ts'
import { rectificationsToHtml } from './answers/rectifications-html.ts'
import type { RowContext } from './rows/row-context.ts'
import { rowsToHtml } from './rows/row-html.ts'
import type { ComparedList, Row } from './rows/rows.ts'
import { sectionAnchors, type SectionName } from './sections.ts'

/** The sections of a comparison as HTML, for built pages and for pairs that are compared in the browser alike. */

/** Problems, plans or work: all rows of one list. */
export function listSectionToHtml(list: ComparedList, rows: readonly Row[], context: RowContext): Html {
  if (rows.length === 0) return section(list, context, note(context.t.noItems))
  const left = list === 'work' ? leftNote(context.t.restOfWork, context) : noHtml
  const content = joinHtml(left, sideHeads(context.earlierName, context.laterName), rowsToHtml(rows, context))
  // The work part is by far the longest and rarely what a reader of a comparison looks for first.
  const folded = list === 'work'
  return section(
    list,
    context,
    folded ? html`<details class="fold-part"><summary>${context.t.workFold(rows.length)}</summary>${content}</details>` : content,
  )
}

/** What became of each plan of the earlier report. */
export function followThroughSectionToHtml(comparison: Comparison, context: RowContext): Html {
  const { t } = context
  const content =
    comparison.followThrough.length === 0
      ? note(t.noFollowThrough)
      : joinHtml(sideHeads(t.plannedIn(context.earlierName), t.saidIn(context.laterName)), followThroughToHtml(comparison, context))
  return section(
    'followThrough',
    context,
    joinHtml(note(t.sectionNotes.followThrough), followThroughBanner(comparison, context), leftNote(t.restOfEvidence, context), content),
  )
}

/** What the later report says was done about the problems of the earlier one; empty where it says nothing of the kind. */
export function rectificationsSectionToHtml(comparison: Comparison, context: RowContext): Html {
  if (comparison.rectifications.length === 0) return noHtml
  const heads = sideHeads(context.t.problemsIn(context.earlierName), context.t.measuresTold)
  return section('rectifications', context, joinHtml(note(context.t.sectionNotes.rectifications), heads, rectificationsToHtml(comparison, context)))
}

/** Which plans of the later report answer its problems. */
export function coverageSectionToHtml(comparison: Comparison, context: RowContext): Html {
  const { t, laterName } = context
  const rows = coverageRowsToHtml(comparison, context)
  const unsaid = comparison.coverage.filter(({ plans }) => plans.length === 0).length
  if (comparison.coverage.length === 0) return section('coverage', context, joinHtml(note(t.sectionNotes.coverage), note(t.noCoverage)))
  const content = rows.markup === '' ? noHtml : joinHtml(sideHeads(t.problemsIn(laterName), t.plansIn(laterName)), rows)
  return section('coverage', context, joinHtml(note(t.sectionNotes.coverage), content, unsaid > 0 ? note(t.uncoveredNote(unsaid)) : noHtml))
}

/** What both reports count. */
export function quantitiesSectionToHtml(comparison: Comparison, context: RowContext, locale: Locale): Html {
  const table = quantityTableToHtml(comparison, context, locale)
  return section('quantities', context, joinHtml(note(context.t.sectionNotes.quantities), table.markup === '' ? note(context.t.noQuantities) : table))
}

function section(name: SectionName, { t }: RowContext, content: Html): Html {
  const anchor = sectionAnchors[name]
  const kind = name === 'quantities' ? 'section' : 'section rows'
  return html`<section class="${kind}" id="${anchor}" aria-labelledby="h-${anchor}"><h2 id="h-${anchor}">${t.sections[name]}</h2>${content}</section>`
}

/** Where readers without scripts find what is left to the data of the pair. */
function leftNote(words: string, { onDemand }: RowContext): Html {
  return onDemand ? html`<noscript><p class="note">${words}</p></noscript>` : noHtml
}

function note(words: string): Html {
  return html`<p class="note">${words}</p>`
}

function sideHeads(earlier: string, later: string): Html {
  return html`<div class="side-heads" aria-hidden="true"><div><span>${earlier}</span><span>${later}</span></div></div>`
}
