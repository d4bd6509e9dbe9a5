import type { Messages } from '../../i18n/index.ts'
import { element } from './dom.ts'
import type { ShownAnswer, ShownResult } from './protocol.ts'

/** The list of results. `root` is the address of the language's home page. */
export function resultsList({ results, scatteredReports }: ShownAnswer, root: string, t: Messages): HTMLLIElement[] {
  const items: HTMLLIElement[] = []
  let scattered = false
  for (const result of results) {
    if (result.scattered && !scattered) {
      scattered = true
      items.push(element('li', { className: 'scattered-head' }, t.search.scattered(String(scatteredReports))))
    }
    items.push(resultItem(result, root, t))
  }
  return items
}

function resultItem({ path, title, organisation, year, part, language, pieces, scattered, comparisons }: ShownResult, root: string, t: Messages) {
  const where = [
    organisation ?? t.common.unassigned,
    year === null ? t.common.unknownYear : t.common.year(year),
    ...(part === null ? [] : [t.common.parts[part]]),
    ...(title === null ? [] : [title]),
    ...(scattered ? [t.search.scatteredMark] : []),
  ]
  const sentence = element(
    'a',
    { className: 'sentence', href: root + encodeURI(decodeURI(path)), lang: language },
    ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
  )
  const item = element(
    'li',
    { 'data-result': '' },
    element('p', { className: 'where' }, ...where.map((text) => element('span', {}, text))),
    element('p', {}, sentence),
  )
  if (comparisons.length > 0) {
    const links = comparisons.map(({ path: to, years }) => element('a', { href: root + encodeURI(to) }, t.search.compare(years)))
    item.append(element('p', { className: 'more' }, ...links))
  }
  return item
}
