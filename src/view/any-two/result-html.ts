import { doubtMessage, doubtsOf } from '../../core/doubt/index.ts'
import type { Comparison } from '../../core/model.ts'
import { languageTags, type Locale } from '../../i18n/locale.ts'
import { acrossToHtml, comparisonToHtml, comparisonToRows } from '../comparison/body-html.ts'
import type { Fate } from '../comparison/fates.ts'
import type { FoundParts } from '../comparison/found-parts.ts'
import { foundParts } from '../comparison/pair.ts'
import { summaryToHtml } from '../comparison/summary-html.ts'
import { legendToHtml } from '../comparison/legend-html.ts'
import { html, joinHtml, type Html } from '../html.ts'
import { draftToHtml } from './draft-html.ts'
import { acrossComparison, acrossWords } from './across.ts'
import { chosenRowContext, isAcross, pairTitle, pairWarnings, sideNames, type ChosenPair, type ChosenReport, type PairWords } from './pair.ts'

/** A finished comparison as the page shows it. */
export interface PairHtml {
  /** Plain text. */
  readonly title: string
  /** Heading, titles, what one must know, and the summary. */
  readonly head: Html
  /** The sections with all rows. */
  readonly body: Html
  /** How each side is called. */
  readonly names: readonly [earlier: string, later: string]
  /** Which parts were found in either, where that is not sure. */
  readonly found: FoundParts
  /** BCP 47 tag of the later text. */
  readonly language: string
  /** Whether the two are of different organisations, so that no row tells what became of something. */
  readonly across: boolean
  /** How rows of one fate are asked for: those of two organisations have other names. */
  readonly only: Readonly<Record<Fate, string>>
}

/** Draws a comparison exactly as the built pages draw theirs. `ownPage` is the address of the built page of the same pair, if there is one. */
export function pairToHtml(pair: ChosenPair, comparison: Comparison, ownPage: string | null, t: PairWords, locale: Locale): PairHtml {
  const title = pairTitle(pair, t.anyTwo)
  const across = isAcross(pair)
  const words = across ? acrossWords(t, sideNames(pair)) : t.comparison
  const shown = across ? acrossComparison(comparison) : comparison
  const found = foundParts({ earlier: withDoubts(pair.earlier), later: withDoubts(pair.later) })
  const rows = comparisonToRows(shown, found)
  const warnings = pairWarnings(pair, comparison.exact, t).map((words) => html`<p class="warning">${words}</p>`)
  const drafts = [pair.earlier, pair.later].filter(({ draft }) => draft !== null)
  const head = [
    html`<h2 id="h-result" tabindex="-1">${title}</h2>`,
    html`<ul class="plain-list pair-titles">${sideToHtml(pair.earlier, t.anyTwo.sides.a)}${sideToHtml(pair.later, t.anyTwo.sides.b)}</ul>`,
    html`<p class="note">${words.caveat}</p>`,
    ownPage !== null && html`<p class="note"><a href="${ownPage}">${t.anyTwo.ownPage}</a></p>`,
    ...warnings,
    ...drafts.map((side) => draftToHtml(side, t)),
    drafts.length > 0 && html`<p class="note">${t.anyTwo.browserWords}</p>`,
    summaryToHtml(shown, rows, { t: words, locale, linked: true }),
    legendToHtml(t.comparison),
  ]
  const context = { ...chosenRowContext(pair, words), language: languageTags[locale] }
  const body = across ? acrossToHtml(rows, context) : comparisonToHtml(shown, rows, context, locale)
  return { title, head: joinHtml(head), body, names: sideNames(pair), found, language: pair.later.report.language, across, only: words.only }
}

function withDoubts({ found, report }: ChosenReport) {
  return { found, doubts: doubtsOf(report).map(doubtMessage) }
}

function sideToHtml({ report, series, label, page, draft }: ChosenReport, side: string): Html {
  const title = report.title ?? draft?.file ?? `${series} ${label}`.trim()
  const language = report.language
  const name = page === null ? html`<span lang="${language}">${title}</span>` : html`<a href="${page}" lang="${language}">${title}</a>`
  return html`<li><span class="label">${side}</span>${name}</li>`
}
