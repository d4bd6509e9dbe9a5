import type { Excerpt } from './excerpt.ts'

/** What a reader has collected, in an order of the reader's own. */
export interface Collection {
  readonly format: typeof COLLECTION_FORMAT
  readonly entries: readonly CollectionEntry[]
}

/** Something taken from the archive, with a note, or a heading over what follows. */
export type CollectionEntry =
  { readonly kind: 'excerpt'; readonly excerpt: Excerpt; readonly note: string } | { readonly kind: 'heading'; readonly text: string }

/** Changes with the shape of what is kept and sent, so that what is older or newer is never misread. */
export const COLLECTION_FORMAT = 1

export const emptyCollection: Collection = { format: COLLECTION_FORMAT, entries: [] }

/** How many excerpts there are, without the headings. */
export function countExcerpts({ entries }: Collection): number {
  return entries.filter(({ kind }) => kind === 'excerpt').length
}

/** Puts an excerpt at the end; what was taken from the same place before is taken out instead. */
export function toggleExcerpt(collection: Collection, excerpt: Excerpt): Collection {
  const others = collection.entries.filter((entry) => !isFrom(entry, excerpt.address))
  return others.length < collection.entries.length ? withEntries(others) : withEntries([...others, { kind: 'excerpt', excerpt, note: '' }])
}

/** Puts a heading at the end. */
export function addHeading({ entries }: Collection, text: string): Collection {
  return withEntries([...entries, { kind: 'heading', text }])
}

/** Moves an entry up (−1) or down (1); at either end it stays. */
export function moveEntry({ entries }: Collection, at: number, by: -1 | 1): Collection {
  const to = at + by
  if (!entries[at] || !entries[to]) return withEntries(entries)
  return withEntries(entries.map((entry, index) => (index === at ? entries[to]! : index === to ? entries[at]! : entry)))
}

export function removeEntry({ entries }: Collection, at: number): Collection {
  return withEntries(entries.toSpliced(at, 1))
}

/** Writes the note of an excerpt or the words of a heading anew. */
export function rewordEntry({ entries }: Collection, at: number, words: string): Collection {
  return withEntries(
    entries.map((entry, index) => (index !== at ? entry : entry.kind === 'heading' ? { ...entry, text: words } : { ...entry, note: words })),
  )
}

/** One collection behind another; what both have from the same place stays as the first has it. */
export function mergeCollections(own: Collection, other: Collection): Collection {
  const known = new Set(own.entries.map((entry) => (entry.kind === 'excerpt' ? entry.excerpt.address : '')))
  return withEntries([...own.entries, ...other.entries.filter((entry) => entry.kind === 'heading' || !known.has(entry.excerpt.address))])
}

function isFrom(entry: CollectionEntry, address: string): boolean {
  return entry.kind === 'excerpt' && entry.excerpt.address === address
}

function withEntries(entries: readonly CollectionEntry[]): Collection {
  return { format: COLLECTION_FORMAT, entries }
}
