/** What of a page can be taken away, and the words of taking. */
import { take as english } from '../../i18n/en/take.ts'
import { take as chinese } from '../../i18n/zh/take.ts'
import { isEnglish } from '../here.ts'

/** The words of taking away, in the language of the page. */
export const takeWords = isEnglish() ? english : chinese

/** One kind of place a row. What each says is read when it is asked for. */
const kinds = {
  block: { selector: '.report-text > .block', behind: ':scope > .permalink' },
  telling: { selector: '.story > .row.told', behind: 'header > :last-child' },
  row: { selector: 'article.row', behind: ':scope > header > .status' },
  figure: { selector: 'table.figures tr[id]', behind: 'th' },
  chart: { selector: '.charts > figure[id]', behind: 'dl' },
  finding: { selector: 'table.findings tbody tr', behind: 'th > a' },
  themed: { selector: '.themed > li', behind: 'p > a' },
  result: { selector: 'li[data-result]', behind: '.where > :last-child' },
} as const

export type KindOfPlace = keyof typeof kinds

/** Everything that can be taken, as a selector. */
export const placeSelector = Object.values(kinds)
  .map(({ selector }) => selector)
  .join()

/** The kind of a place that `placeSelector` chooses. */
export function kindOfPlace(element: Element): KindOfPlace {
  return (Object.keys(kinds) as KindOfPlace[]).find((kind) => element.matches(kinds[kind].selector))!
}

/** The element that the toolbar of a place stands right behind, so that it comes next with the keyboard. */
export function toolbarAnchor(element: Element): Element | null {
  return element.querySelector(kinds[kindOfPlace(element)].behind)
}
