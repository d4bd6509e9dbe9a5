import type { Report } from '../core/model.ts'
import { showsSource, showsText } from '../core/publication.ts'
import type { ReportEntry, ReportRecord, ReviewEntry } from '../core/records.ts'

/**
 * A report as the archive publishes it. `record` keeps the fields and what was said about them, not the text. Removed stretches (watermarks, contacts)
 * are named by rule and place; their text is left out unless the archive shows it.
 */
export function withPublication(entry: ReportEntry, report: Report, sourceText: string, showRemoved: boolean): ReportRecord {
  const placed: Report = { ...report, series: entry.series }
  if (!showsText(entry)) return { entry, report: withoutText(placed), sourceText: null }
  const hidden = showRemoved ? placed : { ...placed, removed: placed.removed.map((removal) => ({ ...removal, text: '' })) }
  const sourceIsShown = showsSource({ ...entry, counts: { removed: report.removed.length } }, { showRemoved })
  return { entry, report: hidden, sourceText: sourceIsShown ? sourceText : null }
}

function withoutText(report: Report): Report {
  const nothing = { blocks: [], parts: [], problems: [], causes: [], plans: [], work: [], rectifications: [], quantities: [], removed: [] }
  return { ...report, ...nothing, messages: report.messages.map((message) => ({ ...message, from: null, to: null })) }
}

/** The review list as the site shows it: without what names a withheld file, also in the words on another one. The archivist's own list (`npm run review`) has all. */
export function publishedReview(review: readonly ReviewEntry[], withheld: readonly string[]): ReviewEntry[] {
  const names = withheld.map((path) => JSON.stringify(path).slice(1, -1))
  return review.filter((entry) => {
    const said = JSON.stringify(entry)
    return !names.some((name) => said.includes(name))
  })
}
