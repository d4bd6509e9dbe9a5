import type { Filters, Order } from '../../core/search/answer.ts'
import { FILTERED_PARTS } from '../../core/search/part-names.ts'
import type { ReportKind } from '../../core/model.ts'
import { element } from './dom.ts'
import type { ShownCounts } from './protocol.ts'
import type { SearchState } from './state.ts'
import type { SearchWords } from './words.ts'

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
