import { bar, element } from './dom.ts'
import type { Change } from './filters.ts'
import type { ShownCounts } from './protocol.ts'
import type { SearchState } from './state.ts'
import type { SearchWords } from './words.ts'

/** Organisations that the chart shows; the others are in the list of the filters. */
const MOST_SERIES = 6
/** With more years than these, their labels have two digits. */
const MOST_WHOLE_YEARS = 9

/** Where and when a phrase lives: paragraphs by year and by organisation. Each bar narrows the search down to itself, and back. */
export function charts({ filters }: SearchState, { years, series }: ShownCounts, t: SearchWords, change: Change): HTMLElement[] {
  const made: HTMLElement[] = []
  if (years.length > 0) {
    const most = Math.max(...years.map(({ count }) => count))
    const shown = allYears(years)
    // Without an apostrophe: Chinese fonts make it as wide as a character.
    const label = (year: number): string => String(year).slice(shown.length > MOST_WHOLE_YEARS ? -2 : 0)
    const bars = shown.map(({ year, count }) => {
      const chosen = filters.fromYear === year && filters.toYear === year
      const meaning = t.search.chartYear(t.common.year(year), t.number(count))
      return barButton(chosen, meaning, [bar(count / most, 'up'), element('span', {}, label(year))], () => {
        change({ filters: chosen ? { fromYear: null, toYear: null } : { fromYear: year, toYear: year } })
      })
    })
    made.push(element('section', {}, element('h2', {}, t.search.chartYears), element('div', { className: 'chart-years' }, ...bars)))
  }
  if (series.length > 1 || (series.length === 1 && filters.series !== null)) {
    const most = Math.max(...series.map(({ count }) => count))
    const bars = series.slice(0, MOST_SERIES).map(({ slug, name, kind, count }) => {
      const chosen = filters.series === slug
      const beside = kind === null ? '' : t.search.kindBeside(t.kinds[kind] ?? kind)
      const parts = [
        element('span', {}, element('span', { lang: t.language }, name), beside),
        bar(count / most, 'along'),
        element('span', {}, t.number(count)),
      ]
      return barButton(chosen, t.search.chartOne(name + beside, t.number(count)), parts, () => {
        change({ filters: { series: chosen ? null : slug } })
      })
    })
    const rest = series.length - MOST_SERIES
    const section = element('section', {}, element('h2', {}, t.search.chartSeries), element('div', { className: 'chart-series' }, ...bars))
    if (rest > 0) section.append(element('p', { className: 'label' }, t.search.more(t.number(rest))))
    made.push(section)
  }
  return made
}

/** Years without a hit between the first and the last have a place too: a gap is part of the picture. */
function allYears(years: ShownCounts['years']): ShownCounts['years'] {
  const counts = new Map(years.map(({ year, count }) => [year, count]))
  const [first, last] = [years[0]!.year, years.at(-1)!.year]
  if (last - first > 60) return years
  return Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, count: counts.get(first + index) ?? 0 }))
}

function barButton(chosen: boolean, label: string, children: readonly Node[], onChoose: () => void): HTMLElement {
  const button = element('button', { type: 'button', title: label, 'aria-label': label, 'aria-pressed': String(chosen) }, ...children)
  button.addEventListener('click', onChoose)
  return button
}
