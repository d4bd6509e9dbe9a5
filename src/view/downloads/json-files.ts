/** Files of JSON beside the tables: the index, the lineages, what browsers load of a report, and its paragraphs as search engines take them. */
import { showsRecord, showsText } from '../../core/publication.ts'
import type { ArchiveIndex, ReportRecord, SeriesEntry } from '../../core/records.ts'
import type { SeriesHistory } from '../../core/series/records.ts'
import type { Directory } from '../directory.ts'
import type { ReportFile } from '../../core/compact/index.ts'
import type { CommonWording } from '../../core/common-wording/common-wording.ts'
import { pagePath } from '../address.ts'
import type { CitationSource } from '../citation.ts'
import type { OverYears } from '../report/about.ts'
import type { PartName, Report, ReportKind } from '../../core/model.ts'
import { documentOf } from '../../core/search/document.ts'

/** The index of an archive for other programs, to be written as JSON (which leaves the undefined digests out): what is published of series, reports and comparisons, without what only pages need. */
export function archiveIndexFile({ site, series, reports, comparisons }: ArchiveIndex): unknown {
  const published = reports.filter(showsRecord)
  const ids = new Set(published.map(({ id }) => id))
  return {
    site: { name: site.name, description: site.description, language: site.language },
    series: series.map((entry) => ({ ...entry, reports: entry.reports.filter((id) => ids.has(id)), digest: undefined })),
    reports: published.map((entry) => ({ ...entry, digest: undefined })),
    comparisons: comparisons.map((entry) => ({ ...entry, digest: undefined })),
  }
}

/**
 * The lineages of a series for other programs, to be written as JSON: which items of which reports carry one subject (which of them only perhaps), how each came from the one before, and
 * where a report that does not list it says much the same. Only of reports whose texts are public; words stand in the tables of items.
 */
export function lineagesFile({ slug, problems, plans }: SeriesHistory, directory: Directory): unknown[] {
  const isPublic = (id: string): boolean => {
    const entry = directory.reports.get(id)
    return entry !== undefined && showsText(entry)
  }
  return [...problems, ...plans].flatMap(({ id, list, steps }) => {
    const shown = steps.filter(({ report }) => isPublic(report))
    if (shown.length === 0) return []
    return {
      ...{ series: slug, list, id },
      steps: shown.map(({ report, year, nth, items, perhaps, status, elsewhere }) => ({
        ...{ report, year, nth, items, ...(perhaps && { perhaps }), status },
        elsewhere: elsewhere && isPublic(elsewhere.report) ? { report: elsewhere.report, block: elsewhere.block } : null,
      })),
    }
  })
}

/** What of a block stands in reports of other organisations too, as a report's page loads it when the reader asks. */
export interface CommonBlock {
  readonly id: string
  readonly share: number
  /** Offsets into the block's text. */
  readonly runs: readonly (readonly [from: number, to: number])[]
  /** Reports that have it: numbers in the file's list. */
  readonly where: readonly number[]
}

/** The common wording of one report. */
export interface CommonWordingFile {
  readonly share: number
  readonly blocks: readonly CommonBlock[]
  /** Organisation, label of the year and path below the language's root. */
  readonly reports: readonly (readonly [organisation: string, year: string, path: string])[]
}

/** What browsers get of a report: its text as data, and what of it stands elsewhere. It is loaded on demand, so that a new report elsewhere does not change the report's page. */
export interface ReportData extends ReportFile {
  /** Who and what is named where it is cited, as its page does. */
  readonly cited: Pick<CitationSource, 'author' | 'institution' | 'title' | 'issued'>
  readonly common: CommonWordingFile
  /** Its problems and plans that other reports of its series tell as well. */
  readonly threads: readonly ItemThread[]
}

/**
 * An item in its thread over the years: ids of both, the path of the thread below the language's root, in how many years it surely stands up to then (at the end, where it may be in more, that it is at least so many), whether it came back then (null: only perhaps the same), and the year
 * and path of its telling before.
 */
export type ItemThread = readonly [
  item: string,
  thread: string,
  path: string,
  ordinal: number,
  returned: boolean | null,
  before: readonly [year: string, path: string] | null,
  ...([] | [atLeast: true]),
]

/** The threads of a report's items, for browsers. */
export function itemThreads(overYears: ReadonlyMap<string, OverYears>): ItemThread[] {
  return [...overYears].map(([item, { lineage, path, ordinal, returned, before, atLeast }]): ItemThread => [
    ...([item, lineage, path, ordinal, returned] as const),
    before ? [before.year, before.path] : null,
    ...(atLeast ? ([atLeast] as const) : ([] as const)),
  ])
}

/** The common wording of one report, for browsers. */
export function commonWordingFile({ share, passages }: CommonWording, directory: Directory): CommonWordingFile {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return numbers.get(id)!
  }
  const blocks = passages.map(({ id, share: ofBlock, runs, where }): CommonBlock => {
    return {
      id,
      share: rounded(ofBlock),
      runs: runs.map(({ from, to }) => [from, to]),
      where: where.filter((other) => directory.reports.has(other)).map(numberOf),
    }
  })
  const reports = [...numbers.keys()].map((id): [string, string, string] => {
    const entry = directory.reports.get(id)!
    const name = directory.series.get(entry.series ?? '')?.name ?? entry.organisation ?? ''
    return [name, entry.year === null ? '' : entry.slug, pagePath(entry.address)]
  })
  return { share: rounded(share), blocks, reports }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}

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
  return paragraphLines(report, { ...entry, organisation: series?.name ?? entry.organisation, sha256: entry.source.sha256 }, addressOf)
}

/** What a line says of its report. */
export type ReportOfLines = Pick<
  ParagraphLine,
  'id' | 'series' | 'organisation' | 'kind' | 'year' | 'reviewedYear' | 'planYear' | 'title' | 'language' | 'sha256' | 'sourceAddress' | 'licence'
> & {
  /** Path of its page below the language's root. */
  readonly address: string
}

/** The same of a report as browsers have it, which know the rest from its page. */
export function paragraphLines(report: Report, entry: ReportOfLines, addressOf: (path: string) => string): ParagraphLine[] {
  const { id, series, organisation, kind, year, reviewedYear, planYear, title, language, sha256, sourceAddress, licence } = entry
  const ofReport = { report: id, series, organisation, kind, year, reviewedYear, planYear, title, language }
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
      ...{ address: addressOf(pagePath(entry.address, block.id)), sha256, sourceAddress, licence },
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
