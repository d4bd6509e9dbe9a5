/** What a reader takes away: a quotation or two with where they stand, whole enough to be read without the archive. */
import type { Messages } from '../../i18n/index.ts'
import { toGbt7714 } from '../citation.ts'

/** Where a quotation stands. Unknown is null. */
export interface QuoteSource {
  /** Who is cited: the person who gave the report, else its organisation, as the report's own page cites it. */
  readonly author: string | null
  readonly organisation: string | null
  /** As the report is cited: with its session, and with the organisation where a person is the author. */
  readonly title: string | null
  /** ISO 8601 date, or the label year. */
  readonly issued: string | null
  /** Number of its paragraph in the report, from 1. */
  readonly paragraph: number | null
  /** Whole address of the paragraph, or of what the words were read on. */
  readonly address: string
  /** Checksum of the original file, lower-case hexadecimal. */
  readonly sha256: string | null
}

/** Words of a report, as they stand there. */
export interface Quote {
  /** Name of the side that says them, such as its year; empty where there is but one. */
  readonly side: string
  readonly text: string
  /** BCP 47 tag of the text. */
  readonly language: string
  readonly source: QuoteSource
}

/** Which archive it was taken from, and what made it. */
export interface ArchiveVersion {
  /** Name of the archive. */
  readonly archive: string
  /** Fingerprint of the originals. */
  readonly corpus: string
  /** Version of the software. */
  readonly software: string
}

/** One thing taken away. */
export interface Excerpt {
  /** Whole address of the place that it was taken from, with its anchor. */
  readonly address: string
  /** What the page says of it, such as the status of a row; empty where it says nothing. */
  readonly verdict: string
  readonly quotes: readonly Quote[]
  /** Null where it could not be had. */
  readonly version: ArchiveVersion | null
  /** The reader's day, ISO 8601. */
  readonly taken: string
}

/**
 * An excerpt as plain text, to be pasted: the words, then whose they are and where they stand, and what a reader needs to find and check them. Lines that
 * would say nothing are left out; a checksum that is unknown is said to be.
 */
export function excerptToText({ address, verdict, quotes, version, taken }: Excerpt, t: Messages['take']): string {
  const isWhole = quotes.length === 1 && quotes[0]!.source.address === address
  return [
    ...quotes.map((quote) => quoteToText(quote, t)),
    ...(verdict === '' ? [] : [t.verdict(verdict)]),
    ...quotes.flatMap((quote) => [
      t.source(quote.side, sourceWords(quote.source, t)),
      ...(quote.source.title === null ? [quote.source.address] : [t.cited(citeQuote(quote, { version, taken }, quote.source.title))]),
      t.checksum(quote.source.sha256 ?? t.unknown),
    ]),
    ...(isWhole ? [] : [t.readAt(address)]),
    version ? t.version(version.archive, version.corpus, version.software, taken) : t.taken(taken),
  ].join('\n')
}

/** How a quotation is cited: GB/T 7714 of its report, at its paragraph. */
export function citeQuote({ source, language }: Quote, { version, taken }: Pick<Excerpt, 'version' | 'taken'>, untitled: string): string {
  return toGbt7714(
    {
      key: '',
      kind: 'report',
      author: source.author ?? source.organisation,
      title: source.title ?? untitled,
      issued: source.issued,
      site: version?.archive ?? new URL(source.address).host,
      language,
      note: null,
    },
    { address: source.address, accessed: taken === '' ? null : taken },
  )
}

/** Whose report it is, its title, year and paragraph, in a line. */
export function sourceWords({ author, organisation, title, issued, paragraph }: QuoteSource, t: Messages['take']): string {
  return [author ?? organisation, title === null ? null : t.titled(title), issued, paragraph === null ? null : t.paragraph(paragraph)]
    .filter((part) => part !== null)
    .join(t.comma)
}

function quoteToText({ side, text, language }: Quote, t: Messages['take']): string {
  const quoted = language.startsWith('zh') ? `“${text}”` : `‘${text}’`
  return side === '' ? quoted : t.ofSide(side, quoted)
}
