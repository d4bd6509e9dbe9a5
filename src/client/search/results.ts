/** An answer in words: the list of its results, the line above it, the keys that lead through it. */
import { element } from '../dom.ts'
import type { SearchState, ShownAnswer, ShownResult } from './protocol.ts'
import { common as englishCommon } from '../../i18n/en/common.ts'
import { search as english } from '../../i18n/en/search.ts'
import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locale.ts'
import { common as chineseCommon } from '../../i18n/zh/common.ts'
import { search as chinese } from '../../i18n/zh/search.ts'
import { formatNumber } from '../../view/numbers.ts'

/** The list of results. `root` is the address of the language's home page. */
export function resultsList({ results, scatteredReports }: ShownAnswer, root: string, t: SearchWords): HTMLLIElement[] {
  const items: HTMLLIElement[] = []
  let scattered = false
  for (const result of results) {
    if (result.scattered && !scattered) {
      scattered = true
      items.push(element('li', { className: 'scattered-head' }, t.search.scattered(t.number(scatteredReports))))
    }
    items.push(resultItem(result, root, t))
  }
  return items
}

function resultItem({ path, title, organisation, year, part, language, pieces, scattered, comparisons }: ShownResult, root: string, t: SearchWords) {
  const said = (text: string): Node => element('span', {}, text)
  const quoted = (text: string): Node => element('span', { lang: language }, text)
  const where = [
    organisation === null ? said(t.common.unassigned) : quoted(organisation),
    said(year === null ? t.common.unknownYear : t.common.year(year)),
    ...(part === null ? [] : [said(t.common.parts[part])]),
    ...(title === null ? [] : [quoted(title)]),
    ...(scattered ? [said(t.search.scatteredMark)] : []),
  ]
  const sentence = element(
    'a',
    { className: 'sentence', href: root + encodeURI(decodeURI(path)), lang: language },
    ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
  )
  const item = element('li', { 'data-result': '' }, element('p', { className: 'where' }, ...where), element('p', {}, sentence))
  if (comparisons.length > 0) {
    const links = comparisons.map(({ path: to, years }) => element('a', { href: root + encodeURI(to) }, t.search.compare(years)))
    item.append(element('p', { className: 'more' }, ...links))
  }
  return item
}

/** What a reader can do where there is nothing to show. */
export interface NextSteps {
  readonly clear: () => void
  readonly instead: (query: string) => void
}

/** The line above the results, which screen readers hear: the exact numbers; or that there is nothing, and what to do then. */
export function statusOf(answer: ShownAnswer, { query }: SearchState, t: SearchWords, { clear, instead }: NextSteps): (Node | string)[] {
  const { paragraphs, reports, scatteredReports, filtered, suggestions } = answer
  const [before, between, behind] = t.search.found(paragraphs, reports)
  const numbers = element(
    'span',
    { hidden: paragraphs === 0 },
    before,
    element('strong', { 'data-search-count': String(paragraphs) }, t.number(paragraphs)),
    between,
    element('strong', { 'data-search-reports': String(reports) }, t.number(reports)),
    behind,
  )
  if (paragraphs > 0) return [numbers]
  const line: (Node | string)[] = [numbers, filtered ? t.search.nothingFiltered : t.search.nothing(query)]
  if (scatteredReports > 0) line.push(' ', t.search.scattered(t.number(scatteredReports)))
  if (filtered) line.push(' ', button(t.search.clear, clear))
  if (suggestions.length > 0) {
    const choices = suggestions.map(({ kind, text, paragraphs: count }) =>
      button(`${text} · ${t.search.suggestion[kind]} · ${t.search.paragraphs(t.number(count))}`, () => {
        instead(/\s/.test(text) ? `"${text}"` : text)
      }),
    )
    line.push(element('span', { className: 'suggestions', 'data-search-suggestions': '' }, t.search.instead, ...choices))
  }
  return line
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, text)
  made.addEventListener('click', onClick)
  return made
}

/** Arrow keys move between the box and the results; Escape leads back to the box. */
export function moveWithKeys(root: HTMLElement, box: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const results = [...root.querySelectorAll<HTMLElement>('[data-result] .sentence')]
    const current = document.activeElement === box ? -1 : results.indexOf(document.activeElement as HTMLElement)
    if (document.activeElement !== box && current < 0) return
    const target = { ArrowDown: results[current + 1], ArrowUp: current > 0 ? results[current - 1] : box, Escape: current < 0 ? undefined : box }[
      event.key
    ]
    if (!target) return
    event.preventDefault()
    target.focus()
  })
}

/** The words of the search page, and how it writes numbers. */
export interface SearchWords extends Pick<Messages, 'common' | 'search'> {
  readonly number: (value: number) => string
  /** Names of the kinds of reports: the page's own, for the words of a browser have none. */
  readonly kinds: Readonly<Record<string, string>>
  /** BCP 47 tag of names and titles that come from the archive. */
  readonly language: string
}

/** The words in one language of the interface: those of this page alone, since a browser has to load them. */
export function searchWords(locale: Locale, language: string, kinds: SearchWords['kinds']): SearchWords {
  const words = { zh: { common: chineseCommon, search: chinese }, en: { common: englishCommon, search: english } }[locale]
  return { ...words, number: (value) => formatNumber(locale, value), kinds, language }
}
