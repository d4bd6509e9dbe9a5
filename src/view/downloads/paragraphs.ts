import type { PartName, ReportKind } from '../../core/model.ts'
import type { ReportRecord, SeriesEntry } from '../../core/records.ts'
import { documentOf } from '../../core/search/document.ts'
import { pagePath } from '../address.ts'

/** A paragraph as search engines take it: a line of the export. What is not known of its report is null. */
export interface ParagraphLine {
  /** The report and the paragraph, joined by `#`: the same from build to build as long as the words are. */
  readonly id: string
  readonly report: string
  readonly series: string | null
  readonly organisation: string | null
  readonly kind: ReportKind
  /** Label year, the year whose work is told, and the year that the plan is for. */
  readonly year: number | null
  readonly reviewedYear: number | null
  readonly planYear: number | null
  readonly title: string | null
  readonly language: string
  /** Place in the report, from 0. */
  readonly place: number
  /** Parts of the report that it stands in, in their order; none where it stands in no part that was found. */
  readonly parts: readonly PartName[]
  /** Whether it is a heading, a paragraph, a table, and so on. */
  readonly as: string
  /** With its marker, as the page shows it. */
  readonly text: string
  /** Items that stand in it, whole or in part. */
  readonly problems: readonly string[]
  readonly plans: readonly string[]
  /** Of the paragraph on the page of its report. */
  readonly address: string
  /** SHA-256 of the original's bytes. */
  readonly sha256: string
  readonly sourceAddress: string | null
  readonly licence: string | null
}

/**
 * The paragraphs of a report whose text is public, in their order.
 * @param addressOf the whole address of a path below the site's root.
 */
export function paragraphsOf({ entry, report }: ReportRecord, series: SeriesEntry | undefined, addressOf: (path: string) => string): ParagraphLine[] {
  const { id, kind, year, reviewedYear, planYear, title, language, sourceAddress, licence } = entry
  const ofReport = {
    ...{ report: id, series: entry.series, organisation: series?.name ?? entry.organisation, kind },
    ...{ year, reviewedYear, planYear, title, language },
  }
  const document = documentOf(report)
  const stretches = document.stretches.values()
  let next = stretches.next().value
  return document.blocks.flatMap((block, place) => {
    const parts = new Set<PartName>()
    do {
      if (next?.part) parts.add(next.part)
      next = stretches.next().value
    } while (next && !next.opens)
    if (block.text === '') return []
    const itemsOf = (list: 'problems' | 'plans') => block.items.flatMap(([of, item]) => (of === list ? [item] : []))
    return {
      id: `${id}#${block.id}`,
      ...ofReport,
      ...{ place, parts: [...parts], as: report.blocks[place]!.kind, text: block.text, problems: itemsOf('problems'), plans: itemsOf('plans') },
      ...{ address: addressOf(pagePath(entry.address, block.id)), sha256: entry.source.sha256, sourceAddress, licence },
    }
  })
}

const keyword = { type: 'keyword' }
const short = { type: 'short' }
const stored = { type: 'keyword', index: false, doc_values: false }

/**
 * Settings and mapping of an OpenSearch index for paragraphs. Every sign is a word of its own, so that a `match_phrase` finds a run of signs wherever it stands and nothing else,
 * as the site's own search does; letters of full width and capitals mean the same as others.
 */
export const openSearchIndex = {
  settings: {
    analysis: {
      tokenizer: { signs: { type: 'ngram', min_gram: 1, max_gram: 1, token_chars: ['letter', 'digit', 'punctuation', 'symbol'] } },
      analyzer: { signs: { type: 'custom', tokenizer: 'signs', filter: ['cjk_width', 'lowercase'] } },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      ...{ id: keyword, report: keyword, series: keyword, organisation: keyword, kind: keyword },
      ...{ year: short, reviewedYear: short, planYear: short, title: { type: 'text', analyzer: 'signs' }, language: keyword },
      ...{ place: { type: 'integer' }, parts: keyword, as: keyword, text: { type: 'text', analyzer: 'signs' }, problems: keyword, plans: keyword },
      ...{ address: stored, sha256: keyword, sourceAddress: stored, licence: keyword },
    } satisfies Record<keyof ParagraphLine, object>,
  },
} as const
