import type { CitationAccess } from '../view/citation.ts'

/** Where and when the page is read: its address, with the row or paragraph that was followed to, and the reader's day. */
export function readHere(anchor: string = location.hash): CitationAccess {
  const now = new Date()
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return { address: location.origin + location.pathname + anchor, accessed }
}
