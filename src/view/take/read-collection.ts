import { COLLECTION_FORMAT, type Collection, type CollectionEntry } from './collection.ts'
import type { ArchiveVersion, Excerpt, Quote, QuoteSource } from './excerpt.ts'

/** Most entries, and most characters of a text, that are read from a file or an address. */
const mostEntries = 500
const longestText = 20_000
const mostQuotes = 4

/** What was read of a foreign collection. */
export interface ReadCollection {
  readonly collection: Collection
  /** Entries that could not be read and were left out. */
  readonly refused: number
}

/**
 * Reads a collection from data that may come from anybody: only what has the right shape goes in, texts are cut to a length that a page can show, and addresses
 * lead to the web or nowhere. Null where it is no collection at all.
 */
export function readCollection(data: unknown): ReadCollection | null {
  if (!isRecord(data) || data['format'] !== COLLECTION_FORMAT || !Array.isArray(data['entries'])) return null
  const all: readonly unknown[] = data['entries']
  const entries = all.slice(0, mostEntries).flatMap((entry) => readEntry(entry) ?? [])
  return { collection: { format: COLLECTION_FORMAT, entries }, refused: all.length - entries.length }
}

function readEntry(data: unknown): CollectionEntry | null {
  if (!isRecord(data)) return null
  if (data['kind'] === 'heading') {
    const text = readText(data['text'])
    return text === null ? null : { kind: 'heading', text }
  }
  const excerpt = data['kind'] === 'excerpt' ? readExcerpt(data['excerpt']) : null
  return excerpt ? { kind: 'excerpt', excerpt, note: readText(data['note']) ?? '' } : null
}

function readExcerpt(data: unknown): Excerpt | null {
  if (!isRecord(data) || !Array.isArray(data['quotes'])) return null
  const address = readAddress(data['address'])
  const quotes = (data['quotes'] as readonly unknown[]).slice(0, mostQuotes).flatMap((quote) => readQuote(quote) ?? [])
  if (address === null || quotes.length === 0) return null
  const taken = readText(data['taken']) ?? ''
  return {
    address,
    verdict: readText(data['verdict']) ?? '',
    quotes,
    version: readVersion(data['version']),
    taken: /^\d{4}-\d{2}-\d{2}$/.test(taken) ? taken : '',
  }
}

function readQuote(data: unknown): Quote | null {
  if (!isRecord(data)) return null
  const [text, source] = [readText(data['text']), readSource(data['source'])]
  if (text === null || source === null) return null
  const language = readText(data['language']) ?? ''
  return { side: readText(data['side']) ?? '', text, language: /^[\w-]{2,35}$/.test(language) ? language : '', source }
}

function readSource(data: unknown): QuoteSource | null {
  if (!isRecord(data)) return null
  const address = readAddress(data['address'])
  if (address === null) return null
  const { paragraph, sha256 } = data
  return {
    organisation: readText(data['organisation']),
    title: readText(data['title']),
    issued: readText(data['issued']),
    paragraph: typeof paragraph === 'number' && Number.isSafeInteger(paragraph) && paragraph > 0 ? paragraph : null,
    address,
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
  }
}

function readVersion(data: unknown): ArchiveVersion | null {
  if (!isRecord(data)) return null
  const [archive, corpus, software] = [readText(data['archive']), readText(data['corpus']), readText(data['software'])]
  return archive === null || corpus === null || software === null ? null : { archive, corpus, software }
}

/** A text without the signs that nobody sees and that turn others about; null where it is none. */
function readText(data: unknown): string | null {
  return typeof data === 'string' ? data.slice(0, longestText).replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '')) : null
}

function readAddress(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > 2000 || !URL.canParse(data)) return null
  return /^https?:$/.test(new URL(data).protocol) ? data : null
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
