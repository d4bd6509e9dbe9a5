import { COLLECTION_FORMAT, type Collection, type CollectionEntry } from './collection.ts'
import type { ArchiveVersion, Excerpt, Quote, QuoteSource } from './excerpt.ts'

/** How much is read: entries, and characters of a text. */
export interface CollectionLimits {
  readonly entries: number
  readonly characters: number
}

/** Of what may come from anybody, no more than a page can show. */
const foreign: CollectionLimits = { entries: 2000, characters: 20_000 }

/** What the reader's own browser keeps is read whole: what was left out here would be lost with the next step. */
export const unlimited: CollectionLimits = { entries: Infinity, characters: Infinity }

const mostQuotes = 100

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
export function readCollection(data: unknown, limits: CollectionLimits = foreign): ReadCollection | null {
  if (!isRecord(data) || data['format'] !== COLLECTION_FORMAT || !Array.isArray(data['entries'])) return null
  const all: readonly unknown[] = data['entries']
  const entries = all.slice(0, limits.entries).flatMap((entry) => readEntry(entry, limits) ?? [])
  return { collection: { format: COLLECTION_FORMAT, entries }, refused: all.length - entries.length }
}

function readEntry(data: unknown, limits: CollectionLimits): CollectionEntry | null {
  if (!isRecord(data)) return null
  if (data['kind'] === 'heading') {
    const text = readText(data['text'], limits)
    return text === null ? null : { kind: 'heading', text }
  }
  const excerpt = data['kind'] === 'excerpt' ? readExcerpt(data['excerpt'], limits) : null
  return excerpt ? { kind: 'excerpt', excerpt, note: readText(data['note'], limits) ?? '' } : null
}

function readExcerpt(data: unknown, limits: CollectionLimits): Excerpt | null {
  if (!isRecord(data) || !Array.isArray(data['quotes'])) return null
  const address = readAddress(data['address'])
  const quotes = (data['quotes'] as readonly unknown[]).slice(0, mostQuotes).flatMap((quote) => readQuote(quote, limits) ?? [])
  if (address === null || quotes.length === 0) return null
  const taken = readText(data['taken'], limits) ?? ''
  return {
    address,
    verdict: readText(data['verdict'], limits) ?? '',
    quotes,
    version: readVersion(data['version'], limits),
    taken: /^\d{4}-\d{2}-\d{2}$/.test(taken) ? taken : '',
  }
}

function readQuote(data: unknown, limits: CollectionLimits): Quote | null {
  if (!isRecord(data)) return null
  const [text, source] = [readText(data['text'], limits), readSource(data['source'], limits)]
  if (text === null || source === null) return null
  const language = readText(data['language'], limits) ?? ''
  return { side: readText(data['side'], limits) ?? '', text, language: /^[\w-]{2,35}$/.test(language) ? language : '', source }
}

function readSource(data: unknown, limits: CollectionLimits): QuoteSource | null {
  if (!isRecord(data)) return null
  const address = readAddress(data['address'])
  if (address === null) return null
  const { paragraph, sha256 } = data
  return {
    author: readText(data['author'], limits),
    organisation: readText(data['organisation'], limits),
    title: readText(data['title'], limits),
    issued: readText(data['issued'], limits),
    paragraph: typeof paragraph === 'number' && Number.isSafeInteger(paragraph) && paragraph > 0 ? paragraph : null,
    address,
    sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null,
  }
}

function readVersion(data: unknown, limits: CollectionLimits): ArchiveVersion | null {
  if (!isRecord(data)) return null
  const [archive, corpus, software] = [readText(data['archive'], limits), readText(data['corpus'], limits), readText(data['software'], limits)]
  return archive === null || corpus === null || software === null ? null : { archive, corpus, software }
}

/** A text without the signs that nobody sees and that turn others about; null where it is none. */
function readText(data: unknown, limits: CollectionLimits): string | null {
  return typeof data === 'string' ? data.slice(0, limits.characters).replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' ? sign : '')) : null
}

function readAddress(data: unknown): string | null {
  if (typeof data !== 'string' || data.length > 2000 || !URL.canParse(data)) return null
  return /^https?:$/.test(new URL(data).protocol) ? data : null
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
