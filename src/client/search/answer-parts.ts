/** What stands around the results of an answer: filters and charts, loaded with the first question. */
import type { Filters, Order } from '../../core/search/answer.ts'
import { FILTERED_PARTS } from '../../core/search/catalogue.ts'
import type { ReportKind } from '../../core/model.ts'
import { bar, element } from '../dom.ts'
import type { SearchState, ShownCounts } from './protocol.ts'
import type { SearchWords } from './results.ts'

/** Changes a part of the state. */
export type Change = (change: { readonly filters?: Partial<Filters>; readonly order?: Order }) => void

/** The filters with their counts: one click for a part, lists for organisation, years, kind and order. */
export function filterFields({ filters, order }: SearchState, counts: ShownCounts, t: SearchWords, change: Change): HTMLElement[] {
  const words = t.search
  const partCount = new Map(counts.parts.map(({ part, count }) => [part, count]))
  const parts = FILTERED_PARTS.map((part) => {
    const pressed = filters.part === part
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(pressed), 'data-part': part },
      `${words.onlyIn(t.common.parts[part])} ${t.number(partCount.get(part) ?? 0)}`,
    )
    button.addEventListener('click', () => {
      change({ filters: { part: pressed ? null : part } })
    })
    return button
  })
  const years = counts.years.map(({ year, count }): Choice => [String(year), `${t.common.year(year)} (${t.number(count)})`])
  const orders = (['best', 'newest', 'oldest'] as const).map((name): Choice => [name, words.orders[name]])
  const kinds = counts.kinds.map(({ kind, count }): Choice => [kind, `${t.kinds[kind] ?? kind} (${t.number(count)})`])
  const series = counts.series.map(({ slug, name, kind, count }): Choice => [
    slug,
    `${name}${kind === null ? '' : words.kindBeside(t.kinds[kind] ?? kind)} (${t.number(count)})`,
  ])
  const numberOr = (value: string): number | null => (value === '' ? null : Number(value))
  return [
    element('fieldset', {}, element('legend', {}, words.part), ...parts, element('p', { className: 'label' }, words.partNote)),
    element(
      'details',
      { open: opened() },
      element('summary', {}, words.filters),
      list(words.series, [['', words.allSeries], ...kept(series, filters.series)], filters.series ?? '', (value) => {
        change({ filters: { series: value || null } })
      }),
      element(
        'fieldset',
        { className: 'years' },
        element('legend', {}, words.years),
        list(words.fromYear, [['', words.anyYear], ...kept(years, filters.fromYear)], String(filters.fromYear ?? ''), (value) => {
          change({ filters: { fromYear: numberOr(value) } })
        }),
        list(words.toYear, [['', words.anyYear], ...kept(years, filters.toYear)], String(filters.toYear ?? ''), (value) => {
          change({ filters: { toYear: numberOr(value) } })
        }),
      ),
      list(words.kind, [['', words.anyKind], ...kept(kinds, filters.kind)], filters.kind ?? '', (value) => {
        change({ filters: { kind: (value || null) as ReportKind | null } })
      }),
      list(words.order, orders, order, (value) => {
        change({ order: value as Order })
      }),
    ),
  ]
}

/** The lists stay as the reader left them; at first they are open where they don't push the results off the screen. */
function opened(): boolean {
  return document.querySelector<HTMLDetailsElement>('[data-search-filters] details')?.open ?? matchMedia('(width >= 60rem)').matches
}

type Choice = readonly [value: string, text: string]

/** The chosen value stays in its list even where it has no results. */
function kept(choices: readonly Choice[], chosen: string | number | null): readonly Choice[] {
  const value = String(chosen ?? '')
  return value === '' || choices.some(([known]) => known === value) ? choices : [...choices, [value, `${value} (0)`]]
}

function list(label: string, choices: readonly Choice[], chosen: string, onChoose: (value: string) => void): HTMLElement {
  const select = element('select', {}, ...choices.map(([value, text]) => element('option', { value, selected: value === chosen }, text)))
  select.addEventListener('change', () => {
    onChoose(select.value)
  })
  const field = element('label', {}, label, select)
  return field
}

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
