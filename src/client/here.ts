/** The page that is read: where its site stands, its language, its texts, what it is cited as and when it is read, and parts of addresses without their codes. */
import { citationSource, type CitationAccess, type CitationSource } from '../view/citation.ts'

/** Where the pages of this language and the files of the site stand, as whole addresses; the name of the archive leads to the former on every page. */
export function siteRoots(): { readonly pages: string; readonly files: string } {
  const home = document.querySelector<HTMLAnchorElement>('.site-name')
  const pages = new URL(home?.getAttribute('href') ?? '/', location.href).href
  return { pages, files: isEnglish() ? pages.replace(/en\/$/, '') : pages }
}

/** Whether the page speaks English. */
export function isEnglish(): boolean {
  return document.documentElement.lang.startsWith('en')
}

/** A part of an address without its percent codes; as it stands where these are no UTF-8, which anyone may write behind an address. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What the page is cited as; null where it is not. The caveat that travels with a citation stands in the page's head. */
export function citedHere(): CitationSource | null {
  const section = document.querySelector<HTMLElement>('[data-cite]')
  const caveat = document.querySelector('[data-caveat]')?.textContent.trim()
  return section && { ...citationSource(section.dataset), note: caveat ?? null }
}

/** Where and when the page is read: its address, with the row or paragraph that was followed to, and the reader's day. The citation itself is no place to cite. */
export function readHere(anchor: string = location.hash): CitationAccess {
  const now = new Date()
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  return { address: location.origin + location.pathname + anchor.replace(/#cite$/, ''), accessed }
}

/** The texts inside an element, in their order. Where both texts of a pair are read in one, what went is none of the later one. */
export function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.in-one > .later del') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}
