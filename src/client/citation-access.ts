import { citationSource, type CitationAccess, type CitationSource } from '../view/citation.ts'

/** What the page is cited as; null where it is not. The caveat that travels with a citation stands in the page's head. */
export function citedHere(): CitationSource | null {
  const section = document.querySelector<HTMLElement>('[data-cite]')
  const caveat = document.querySelector('[data-caveat]')?.textContent.trim()
  return section && { ...citationSource(section.dataset), note: caveat ?? null }
}

/** Where and when the page is read: its address, with the row or paragraph that was followed to, and the reader's day. */
export function readHere(anchor: string = location.hash): CitationAccess {
  const now = new Date()
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return { address: location.origin + location.pathname + anchor, accessed }
}
