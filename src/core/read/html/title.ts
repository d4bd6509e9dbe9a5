import { attribute, elementsBelow, textBelow } from './tree.ts'
import type { TreeParent } from './tree.ts'

/** What the head of a page says about its title. */
export interface HeadTitles {
  /** The title of the article, by the page's own data (`ArticleTitle`, `og:title`); templates often keep an old one. */
  readonly article: readonly string[]
  /** The title of the window, which may have the site's name beside the article's. */
  readonly page: string
  /** The name of the site. */
  readonly site: string
}

/** Reads the titles that the head of a page gives. */
export function headTitles(root: TreeParent): HeadTitles {
  let page = ''
  let site = ''
  const article: string[] = []
  for (const element of elementsBelow(root)) {
    if (element.tagName === 'body') break
    if (element.tagName === 'title' && page === '') page = textBelow(element).trim()
    if (element.tagName !== 'meta') continue
    const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase()
    const value = attribute(element, 'content').trim()
    if (/^(?:articletitle|og:title|twitter:title|dc\.title|title)$/.test(name) && value !== '') article.push(value)
    if (/^(?:sitename|og:site_name)$/.test(name)) site = value
  }
  return { article, page, site }
}

const reportTitle = /(?:报告|報告|总结|總結|述职|述職|述廉|汇报|匯報|年报|要点|讲话|report)(?:[（(].{1,40}[）)])?$/i

/** True for words that end as the title of a report does. */
export function readsLikeTitle(words: string): boolean {
  const squeezed = words.replace(/[\s\u3000]/g, '')
  return squeezed.length >= 4 && squeezed.length <= 70 && reportTitle.test(squeezed) && !/[。；：]/.test(squeezed)
}

/** The title of a report that the head alone gives: the window's, without the names beside it, or the article's where the window's agrees. */
export function titleOfHead({ article, page }: HeadTitles): string {
  const pieces = page
    .split(/[|｜_]|(?<=\s)[-–—]+|(?<![-–—])[-–—]+(?=\s)|(?<=(?:报告|總結|总结)\s{0,4})-+/)
    .map((piece) => piece.trim())
    .filter(readsLikeTitle)
  const agreed = article.find((title) => readsLikeTitle(title) && pieces.some((piece) => title.includes(piece) || piece.includes(title)))
  return agreed ?? pieces.toSorted((a, b) => b.length - a.length)[0] ?? ''
}
