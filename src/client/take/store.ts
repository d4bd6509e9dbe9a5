/** Where a collection is kept: in this browser alone. */
import { emptyCollection, type Collection } from '../../view/take/collection.ts'

const KEY = 'collection'

/** Tells the page that what is collected has changed. */
export const COLLECTION_CHANGED = 'collection-changed'

/** What the browser keeps, unread; null where it keeps nothing or may not. */
export function keptCollection(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Keeps a collection; false where the browser has no room, or keeps nothing. */
export function keepCollection(collection: Collection): boolean {
  try {
    if (collection.entries.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(collection))
  } catch {
    return false
  }
  document.dispatchEvent(new Event(COLLECTION_CHANGED))
  return true
}

/** Whether this browser keeps anything for the site. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${KEY}-test`, '')
    localStorage.removeItem(`${KEY}-test`)
    return true
  } catch {
    return false
  }
}

let seen: string | null = null
let addresses: ReadonlySet<string> = new Set()

/** Whether a place is among what is kept; its shape was checked when it was written. */
export function isCollected(address: string): boolean {
  const kept = keptCollection()
  if (kept !== seen) {
    seen = kept
    addresses = new Set(parsed(kept).entries.flatMap((entry) => (entry.kind === 'excerpt' ? [entry.excerpt.address] : [])))
  }
  return addresses.has(address)
}

function parsed(kept: string | null): Collection {
  try {
    return kept === null ? emptyCollection : (JSON.parse(kept) as Collection)
  } catch {
    return emptyCollection
  }
}
