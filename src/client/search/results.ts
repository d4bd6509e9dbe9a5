import { element } from './dom.ts'
import type { ShownAnswer, ShownResult } from './protocol.ts'
import type { SearchWords } from './words.ts'

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
