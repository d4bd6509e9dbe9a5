/** Filters a theme's problems or plans by year and organisation: the whole theme, of which the page may hold only a part. */
import type { ThemedList } from '../core/themes/records.ts'
import { problems as english } from '../i18n/en/problems.ts'
import type { Locale } from '../i18n/locale.ts'
import { problems as chinese } from '../i18n/zh/problems.ts'
import { linksOf } from '../view/address.ts'
import { fetchPacked } from '../view/packed.ts'
import { itemsToHtml, type ThemeData } from '../view/problems/theme-data.ts'

/** Items shown at a time, so that a large theme does not freeze the page. */
const most = 400

const form = document.querySelector<HTMLFormElement>('[data-item-filter]')
const list = document.querySelector<HTMLElement>('[data-items]')
const count = document.querySelector<HTMLElement>('[data-item-count]')
const pager = document.querySelector<HTMLElement>('[data-pager]')

if (form && list && count) {
  const unfiltered = list.innerHTML
  const locale = list.dataset['locale'] as Locale
  const words = { zh: chinese, en: english }[locale]
  const context = {
    t: words,
    link: linksOf(list.dataset['base'] ?? '/', locale),
    language: list.dataset['language'] ?? '',
    page: document.documentElement.lang,
    list: list.dataset['items'] as ThemedList,
  }
  let loading: Promise<ThemeData> | undefined

  const load = (): Promise<ThemeData> => {
    loading ??= fetchPacked<ThemeData>(form.dataset['source'] ?? '').then((data) => {
      if (!data) throw new Error(`${form.dataset['source']} can't be had.`)
      listSeries(data)
      return data
    })
    return loading
  }

  const apply = async (): Promise<void> => {
    const chosen = new FormData(form)
    const [year, series, returned] = [chosen.get('year'), chosen.get('series'), chosen.get('returned')]
    const filtering = Boolean(year || series || returned)
    remember({ year, series, returned })
    pager?.toggleAttribute('hidden', filtering)
    if (!filtering) {
      list.innerHTML = unfiltered
      count.textContent = ''
      return
    }
    try {
      const data = await load()
      const items = data.items.filter((item) => (!year || String(item.y) === year) && (!series || item.s === series) && (!returned || item.r))
      // Who is silent is told of a year as a whole, not of what else was chosen.
      const whole = year && !series && !returned
      const shown = { series: data.series, items: items.slice(0, most), ...(whole ? { silent: data.silent } : {}) }
      list.innerHTML = itemsToHtml(shown, context, whole ? Number(year) : undefined).markup
      count.textContent = items.length === 0 ? (count.dataset['none'] ?? '') : (count.dataset['count'] ?? '').replace('%n', String(items.length))
    } catch {
      loading = undefined
      count.textContent = count.dataset['failed'] ?? ''
    }
  }

  // The organisations of a large archive would fill every page of every theme: they come with the theme's items, when somebody is about to choose.
  for (const event of ['pointerenter', 'focusin']) form.addEventListener(event, () => void load().catch(() => (loading = undefined)), { once: true })
  form.addEventListener('change', () => void apply())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  const asked = new URLSearchParams(location.search)
  for (const field of form.elements) {
    if (!(field instanceof HTMLSelectElement) && !(field instanceof HTMLInputElement)) continue
    const value = asked.get(field.name)
    if (value === null) continue
    // Its name stands there when the items have come.
    if (field.name === 'series') field.append(new Option(value, value))
    if (field instanceof HTMLSelectElement) field.value = value
    else field.checked = true
  }
  // Browsers keep the choices of a form over a reload.
  void apply()
}

/** Offers the organisations that have items or none of the theme, by their names. */
function listSeries({ series }: ThemeData): void {
  const select = form?.querySelector<HTMLSelectElement>('select[name=series]')
  if (!select) return
  const { value } = select
  const named = Object.entries(series).toSorted(([, a], [, b]) => a.localeCompare(b, 'zh'))
  select.length = 1
  select.append(...named.map(([slug, name]) => new Option(name, slug)))
  select.value = value
}

/** The address holds what is chosen, so that one theme in one year can be sent on. */
function remember(chosen: Readonly<Record<string, FormDataEntryValue | null>>): void {
  const asked = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])),
  )
  history.replaceState(null, '', `${asked.size > 0 ? `?${asked}` : location.pathname}${location.hash}`)
}
