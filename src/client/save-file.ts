import { decoded } from './here.ts'

/** Saves a text as a file of the reader's; the name's ending says what it is. */
export function saveFile(content: string, type: string, name: string): void {
  saveBlob(new Blob([content], { type: `${type};charset=utf-8` }), name)
}

/** Saves data as a file of the reader's. */
export function saveBlob(data: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(data)
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

/** The page as one file that stands by itself: its styles inside, its links whole, without what only works on the site. */
export function pageToHtml(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement
  page.classList.remove('js')
  page
    .querySelectorAll(
      'script, link, style, meta[http-equiv], .js-only, .site-header, .skip, .comparison .row[hidden], .comparison section.section[hidden]',
    )
    .forEach((element) => element.remove())
  // The heading of a column that can be sorted is one again.
  page.querySelectorAll('th > button').forEach((button) => {
    button.replaceWith(...button.childNodes)
  })
  page.querySelectorAll<HTMLAnchorElement>('a[href]').forEach((link) => {
    const href = link.getAttribute('href') ?? ''
    if (!href.startsWith('#')) link.href = new URL(href, location.href).href
  })
  // What was left out can't be led to.
  page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]').forEach((link) => {
    const anchor = decoded(link.hash.slice(1))
    if (!page.querySelector(`[id="${CSS.escape(anchor)}"]`)) link.removeAttribute('href')
  })
  const style = document.createElement('style')
  style.textContent = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n')
  page.querySelector('head')?.append(style)
  return `<!doctype html>\n${page.outerHTML}`
}

/** A title as the name of a file, without what systems refuse in one. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
}
