/** The page that is read, told by its address: where its site stands, its language, and parts of addresses without their codes. */

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
