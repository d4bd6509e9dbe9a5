import { append } from '../../lists.ts'
import type { Hint, Span } from '../../model.ts'
import { isHidden, readsLikeTitle, type HeadTitles } from './page-head.ts'
import { attribute, elementBefore, elementChildren, type TreeElement } from './tree.ts'
import type { TreeText } from './tree-text.ts'

/** What is known of a page beside its text. */
export interface PageContext {
  readonly titles: HeadTitles
  /** Classes and ids that style sheets hide. */
  readonly hidden: ReadonlySet<string>
}

const outsideNames =
  /(?:^|[\s_-])(?:nav|navbar|menu|crumbs?|breadcrumbs?|toolbar|tools?|share|bdshare|print|related|recommend|hot|rank|sidebar|footer|foot|header|head-?er|top-?bar|copyright|comments?|pagination|pager|qrcode|ewm|login|search|banner|ad|ads|advert|links?|friendlink|position|location|weizhi|dangqian)(?:$|[\s_-])/i
const outsideTags: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'option', 'input', 'dialog'])

/**
 * The stretches of a page that are not of its article: elements that say so by name, captions, hidden elements, lists of links, and all
 * that stands outside of the smallest element which holds the prose, but for a heading right before it.
 */
export function outsideOfArticle(tree: TreeText, page: PageContext): Hint[] {
  const named = [...tree.places].flatMap(([element, place]) => {
    const reason = reasonOfElement(element, tree, page)
    return reason === null || place.to <= place.from ? [] : [{ ...place, reason, element }]
  })
  const prose = proseOf(tree, named)
  const article = articleOf(tree, prose)
  const only = prose.length === 1 ? prose[0]! : null
  const hints: Hint[] = named
    .filter((place) => place.reason === 'hidden' || !only || only.from < place.from || only.to > place.to)
    .map(({ from, to, reason }) => ({ kind: 'outside', from, to, reason }))
  if (!article) return hints
  const title = titleBefore(tree, article, named, page.titles)
  hints.push({ kind: 'outside', from: 0, to: title?.from ?? article.from, reason: 'toolbar' })
  if (title) hints.push({ kind: 'outside', from: title.to, to: article.from, reason: 'toolbar' })
  hints.push({ kind: 'outside', from: article.to, to: tree.text.length, reason: 'related-links' })
  return hints.filter(({ from, to }) => to > from)
}

function reasonOfElement(element: TreeElement, tree: TreeText, page: PageContext): string | null {
  if (isHidden(element, page.hidden) && !isMain(element, tree)) return 'hidden'
  if (element.tagName === 'figcaption') return 'caption'
  if (element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'article' || element.tagName === 'main') return null
  if (element.tagName === 'a' || /^h[1-6]$/.test(element.tagName)) return null
  const place = tree.places.get(element)
  const words = place ? tree.text.slice(place.from, place.to) : ''
  if (isCaption(element, words)) return 'caption'
  if (isProse(words) && !outsideTags.has(element.tagName)) return null
  if (outsideTags.has(element.tagName) || element.tagName === 'header') return 'navigation'
  const names = `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'role')}`
  if (/caption|图注|pic-?(?:desc|note|text)/i.test(names)) return 'caption'
  if (/(?:^|[\s_-])(?:related|recommend|hot|rank|links?)(?:$|[\s_-])/i.test(names)) return 'related-links'
  if (outsideNames.test(names)) return 'toolbar'
  return isLinkList(element, words, tree) ? 'related-links' : null
}

/** Pages that are shown when their scripts have run hide what they show: an element with half of the text is the page. */
function isMain(element: TreeElement, { places, text }: TreeText): boolean {
  const place = places.get(element)
  return place !== undefined && place.to - place.from > text.length * 0.5
}

/** A sentence in the middle of the line below a picture. */
function isCaption(element: TreeElement, words: string): boolean {
  if (element.tagName !== 'p' || words.trim().length > 120 || !/[。摄图]$|摄[）)]$/.test(words.trim())) return false
  if (!/text-align\s*:\s*center/i.test(attribute(element, 'style')) && attribute(element, 'align') !== 'center') return false
  const before = elementBefore(element)
  return before !== null && holdsPicture(before)
}

function holdsPicture(element: TreeElement): boolean {
  const isPicture = ({ tagName }: TreeElement): boolean => tagName === 'img' || tagName === 'picture'
  const open = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    if (isPicture(next)) return true
    append(open, elementChildren(next))
  }
  return false
}

/** Three links or more that make up most of a short text. */
function isLinkList(element: TreeElement, words: string, tree: TreeText): boolean {
  if (element.tagName === 'p' || words.length > 2000) return false
  const links = [...linksIn(element)].map((link) => tree.places.get(link)).filter((place) => place !== undefined)
  const linked = links.reduce((sum, { from, to }) => sum + to - from, 0)
  return links.length >= 3 && linked > words.trim().length * 0.7
}

function* linksIn(element: TreeElement): Generator<TreeElement> {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue
    if (child.tagName === 'a') yield child
    else yield* linksIn(child)
  }
}

function isProse(words: string): boolean {
  return words.trim().length >= 60 && /[。；.]/.test(words) && /[，,]/.test(words)
}

/** Lines of prose outside of what is named as outside. */
function proseOf({ text }: TreeText, named: readonly Span[]): Span[] {
  const lines: Span[] = []
  const opening = named.toSorted((a, b) => a.from - b.from)
  let [at, opened, outsideTo] = [0, 0, 0]
  for (const line of text.split('\n')) {
    const span = { from: at, to: at + line.length }
    at = span.to + 1
    // Of the elements that begin before the line, one holds all of it if the one that reaches furthest does.
    for (; opened < opening.length && opening[opened]!.from <= span.from; opened++) outsideTo = Math.max(outsideTo, opening[opened]!.to)
    if (line.trim().length >= 30 && /[。；，.,]/.test(line) && span.to > outsideTo) lines.push(span)
  }
  return lines
}

/** The smallest element that holds nine tenths of the prose. */
function articleOf({ places }: TreeText, prose: readonly Span[]): Span | null {
  // Characters of prose in all lines before each: an element's own are a difference, however many lines it has.
  const before = [0]
  for (const { from, to } of prose) before.push(before.at(-1)! + to - from)
  const all = before.at(-1)!
  if (all === 0) return null
  let best: Span | null = null
  for (const [element, place] of places) {
    if (element.tagName === 'p' || element.tagName === 'tr' || element.tagName === 'td') continue
    const [first, behind] = [firstWhere(prose, ({ from }) => from >= place.from), firstWhere(prose, ({ to }) => to > place.to)]
    const held = Math.max(0, before[behind]! - before[first]!)
    if (held >= all * 0.9 && (best === null || place.to - place.from <= best.to - best.from)) best = place
  }
  return best
}

/** Number of the first of ascending spans for which a condition holds that holds for all after it too; their count where it holds for none. */
function firstWhere(spans: readonly Span[], holds: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(spans[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The heading above the article: what the page's head names as its title, else the last heading of the highest level that is no part of the
 * site's head, else what reads like a report's title, else an element whose name says title.
 */
function titleBefore(
  { places, text }: TreeText,
  article: Span,
  named: readonly (Span & { readonly element: TreeElement })[],
  titles: HeadTitles,
): Span | null {
  const isOutside = (place: Span): boolean =>
    named.some(({ from, to, element }) => from <= place.from && to >= place.to && !/title/i.test(attribute(element, 'class')))
  const before = [...places].filter(([, place]) => {
    const words = text.slice(place.from, place.to).trim()
    return place.to <= article.from && words.length > 0 && words.length <= 80 && !isOutside(place)
  })
  const squeezed = (words: string): string => words.replace(/[\s\u3000]/g, '')
  const wordsOf = ({ from, to }: Span): string => squeezed(text.slice(from, to))
  const byHead = before.findLast(([, place]) => {
    const words = wordsOf(place)
    return (
      words.length >= 6 &&
      (titles.article.some((title) => squeezed(title) === words) || (readsLikeTitle(words) && squeezed(titles.page).startsWith(words)))
    )
  })
  if (byHead) return byHead[1]
  const headings = before
    .filter(([element, place]) => /^h[1-3]$/.test(element.tagName) && wordsOf(place) !== squeezed(titles.site))
    .sort(([a], [b]) => a.tagName.localeCompare(b.tagName))
  const top = headings[0]?.[0].tagName
  const heading = headings.findLast(([element]) => element.tagName === top)
  if (heading) return heading[1]
  const byWords = before.findLast(([, place]) => readsLikeTitle(text.slice(place.from, place.to)))
  if (byWords) return byWords[1]
  return before.findLast(([element]) => /title|biaoti/i.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`))?.[1] ?? null
}
