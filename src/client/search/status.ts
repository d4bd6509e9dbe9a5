import { element } from './dom.ts'
import type { ShownAnswer } from './protocol.ts'
import type { SearchState } from './state.ts'
import type { SearchWords } from './words.ts'

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
