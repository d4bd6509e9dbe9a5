import type { Comparison } from '../../core/model.ts'
import type { Locale } from '../../i18n/locale.ts'
import { comparisonToHtml, comparisonToRows } from '../comparison/body-html.ts'
import { foundParts } from '../comparison/pair.ts'
import { summaryToHtml } from '../comparison/summary-html.ts'
import { legendToHtml } from '../comparison/legend-html.ts'
import { escapeHtml } from '../escape.ts'
import { draftToHtml } from './draft-html.ts'
import { chosenRowContext, pairTitle, pairWarnings, type ChosenPair, type ChosenReport, type PairWords } from './pair.ts'

/** A finished comparison as the page shows it. */
export interface PairHtml {
  /** Plain text. */
  readonly title: string
  /** Heading, titles, what one must know, and the summary. */
  readonly head: string
  /** The sections with all rows. */
  readonly body: string
}

/** Draws a comparison exactly as the built pages draw theirs. `ownPage` is the address of the built page of the same pair, if there is one. */
export function pairToHtml(pair: ChosenPair, comparison: Comparison, ownPage: string | null, t: PairWords, locale: Locale): PairHtml {
  const title = pairTitle(pair, t.anyTwo)
  const rows = comparisonToRows(comparison, foundParts(pair))
  const warnings = pairWarnings(pair, comparison.exact, t).map((words) => `<p class="warning">${escapeHtml(words)}</p>`)
  const drafts = [pair.earlier, pair.later].filter(({ draft }) => draft !== null)
  const head = [
    `<h2 id="h-result" tabindex="-1">${escapeHtml(title)}</h2>`,
    `<ul class="plain-list pair-titles">${sideToHtml(pair.earlier, t.anyTwo.sides.a)}${sideToHtml(pair.later, t.anyTwo.sides.b)}</ul>`,
    `<p class="note">${t.comparison.caveat}</p>`,
    ownPage === null ? '' : `<p class="note"><a href="${escapeHtml(ownPage)}">${t.anyTwo.ownPage}</a></p>`,
    ...warnings,
    ...drafts.map((side) => draftToHtml(side, t)),
    drafts.length === 0 ? '' : `<p class="note">${t.anyTwo.browserWords}</p>`,
    summaryToHtml(comparison, rows, { t: t.comparison, locale, linked: true }),
    legendToHtml(t.comparison),
  ]
  return { title, head: head.join(''), body: comparisonToHtml(comparison, rows, chosenRowContext(pair, t.comparison), locale) }
}

function sideToHtml({ report, series, label, page, draft }: ChosenReport, side: string): string {
  const title = escapeHtml(report.title ?? draft?.file ?? `${series} ${label}`.trim())
  const language = escapeHtml(report.language)
  const name = page === null ? `<span lang="${language}">${title}</span>` : `<a href="${escapeHtml(page)}" lang="${language}">${title}</a>`
  return `<li><span class="label">${side}</span>${name}</li>`
}
