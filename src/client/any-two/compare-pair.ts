import { compare } from '../../core/compare/index.ts'
import { segmentWith } from '../../core/compact/index.ts'
import { messages } from '../../i18n/index.ts'
import { pairToHtml } from '../../view/any-two/result-html.ts'
import { segmentInBrowser } from './browser-words.ts'
import { fetchReport } from './fetch-report.ts'
import type { CompareRequest, PairResult, RequestedSide } from './protocol.ts'
import type { Side } from './side.ts'

/**
 * Gets both sides and compares them. Two reports of the archive are cut into the words that were stored with them, as on the built pages; where
 * one side is a draft both are cut by the browser, since two ways of cutting would mark words as changed that are not.
 * @throws {SideFailure} where a side can't be had.
 */
export async function comparePair(request: CompareRequest, onStep: (step: 'fetch' | 'read' | 'compare') => void): Promise<PairResult> {
  const { locale, base, ownPage } = request
  const drafts = [request.earlier, request.later].some((side) => side.kind === 'draft')
  onStep(drafts ? 'read' : 'fetch')
  const get = async (side: RequestedSide, where: 'earlier' | 'later'): Promise<Side> =>
    side.kind === 'archive' ? fetchReport(side, where, base, locale) : (await import('./read-draft.ts')).readDraft(side, where)
  const [earlier, later] = await Promise.all([get(request.earlier, 'earlier'), get(request.later, 'later')])
  onStep('compare')
  const language = later.chosen.report.language
  const stored = new Map(drafts ? [] : [...earlier.words, ...later.words])
  const comparison = compare(earlier.chosen.report, later.chosen.report, { segment: segmentWith(stored, segmentInBrowser(language)) })
  const html = pairToHtml({ earlier: earlier.chosen, later: later.chosen }, comparison, ownPage, messages(locale), locale)
  return { html, comparison, originals: { earlier: earlier.original, later: later.original } }
}
