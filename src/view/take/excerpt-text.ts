import type { Messages } from '../../i18n/index.ts'
import type { Excerpt, Quote, QuoteSource } from './excerpt.ts'

/**
 * An excerpt as plain text, to be pasted: the words, then whose they are and where they stand, and what a reader needs to find and check them. Lines that
 * would say nothing are left out; a checksum that is unknown is said to be.
 */
export function excerptToText({ address, verdict, quotes, version, taken }: Excerpt, t: Messages['take']): string {
  const isWhole = quotes.length === 1 && quotes[0]!.source.address === address
  return [
    ...quotes.map((quote) => quoteToText(quote, t)),
    ...(verdict === '' ? [] : [t.verdict(verdict)]),
    ...quotes.flatMap(({ side, source }) => [t.source(side, sourceWords(source, t)), source.address, t.checksum(source.sha256 ?? t.unknown)]),
    ...(isWhole ? [] : [t.readAt(address)]),
    version ? t.version(version.archive, version.corpus, version.software, taken) : t.taken(taken),
  ].join('\n')
}

/** Whose report it is, its title, year and paragraph, in a line. */
export function sourceWords({ organisation, title, issued, paragraph }: QuoteSource, t: Messages['take']): string {
  return [organisation, title === null ? null : t.titled(title), issued, paragraph === null ? null : t.paragraph(paragraph)]
    .filter((part) => part !== null)
    .join(t.comma)
}

function quoteToText({ side, text, language }: Quote, t: Messages['take']): string {
  const quoted = language.startsWith('zh') ? `“${text}”` : `‘${text}’`
  return side === '' ? quoted : t.ofSide(side, quoted)
}
