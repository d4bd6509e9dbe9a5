/** What of a page can be taken away, the words of taking, and where a collection is kept: in this browser alone. */
import { take as english } from '../../i18n/en/take.ts'
import { take as chinese } from '../../i18n/zh/take.ts'
import { emptyCollection, type Collection } from '../../view/take/collection.ts'
import { isEnglish } from '../here.ts'

/** The words of taking away, in the language of the page. */
export const takeWords = isEnglish() ? english : chinese

/** One kind of place a row. What each says is read when it is asked for. */
const kinds = {
  block: { selector: '.report-text > .block', behind: ':scope > .permalink' },
  telling: { selector: '.story > .row.told', behind: 'header > :last-child' },
  row: { selector: 'article.row', behind: ':scope > header > .status' },
  figure: { selector: 'table.figures tr[id]', behind: 'th' },
  chart: { selector: '.charts > figure[id]', behind: 'dl' },
  finding: { selector: 'table.findings tbody tr', behind: 'th > a' },
  themed: { selector: '.themed > li', behind: 'p > a' },
  result: { selector: 'li[data-result]', behind: '.where > :last-child' },
} as const

export type KindOfPlace = keyof typeof kinds

/** Everything that can be taken, as a selector. */
export const placeSelector = Object.values(kinds)
  .map(({ selector }) => selector)
  .join()

/** The kind of a place that `placeSelector` chooses. */
export function kindOfPlace(element: Element): KindOfPlace {
  return (Object.keys(kinds) as KindOfPlace[]).find((kind) => element.matches(kinds[kind].selector))!
}

/** The element that the toolbar of a place stands right behind, so that it comes next with the keyboard. */
export function toolbarAnchor(element: Element): Element | null {
  return element.querySelector(kinds[kindOfPlace(element)].behind)
}

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
