/** What the head of a page says of the page: its titles, and what its style sheets hide. */
import { attribute, elementsBelow, textBelow, type TreeElement, type TreeParent } from './tree.ts'

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

/** Classes and ids that the page's own style sheets hide on the screen; only selectors of one class or id are looked at. */
export function hiddenNames(root: TreeParent): ReadonlySet<string> {
  const names = new Set<string>()
  for (const element of elementsBelow(root)) {
    if (element.tagName !== 'style') continue
    for (const { selectors, settings } of styleRules(textBelow(element))) {
      if (!/display\s*:\s*none|visibility\s*:\s*hidden/i.test(settings)) continue
      for (const selector of selectors.split(',')) {
        const name = /^\s*[\w]*([.#][\w-]+)\s*$/.exec(selector)?.[1]
        if (name) names.add(name)
      }
    }
  }
  return names
}

/** True for an element that browsers do not show, or that readers of the screen are not read. */
export function isHidden(element: TreeElement, names: ReadonlySet<string>): boolean {
  const style = attribute(element, 'style')
  if (/display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i.test(style))
    return true
  if (element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true'))) return true
  return (
    names.size > 0 &&
    (names.has(`#${attribute(element, 'id')}`) ||
      attribute(element, 'class')
        .split(/\s+/)
        .some((name) => names.has(`.${name}`)))
  )
}

/** A rule of a style sheet: its selectors, and what it sets. */
export interface StyleRule {
  readonly selectors: string
  readonly settings: string
}

/** The rules of a style sheet for the screen as it is: those for other media are left out, those inside of other conditions are taken. */
function styleRules(sheet: string): StyleRule[] {
  const text = sheet.replace(/\/\*[^]*?(?:\*\/|$)/g, '')
  const rules: StyleRule[] = []
  let [at, close] = [0, 0]
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    if (close <= open) close = text.indexOf('}', open)
    if (close < 0) break
    const before = text.slice(at, open)
    const selectors = before.slice(before.lastIndexOf('}') + 1)
    const inner = text.indexOf('{', open + 1)
    if (selectors.trimStart().startsWith('@media')) at = endOfBlock(text, open)
    else if (inner >= 0 && inner < close) at = open + 1
    else {
      rules.push({ selectors, settings: text.slice(open + 1, close) })
      at = close + 1
    }
  }
  return rules
}

/** The place behind the brace that closes the one at a place. */
function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (const { 0: brace, index } of text.slice(open).matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return open + index + 1
  }
  return text.length
}
