import { splitAddress } from '../../view/any-two/address.ts'
import { filterSeries, type PickerSeries } from '../../view/any-two/directory.ts'

/** The two lists by which a report of the archive is chosen: its series, then one of its reports. */
export interface ReportPicker {
  /** Address of the chosen report; null where none is chosen. */
  current(): string | null
  /** Name of the chosen series, and of the report within it. */
  names(): { readonly series: string; readonly label: string }
  /** Chooses a report, or none. False where the list does not have it. */
  choose(address: string | null): boolean
  /** Chooses the newest report but some of a series. */
  chooseRecent(slug: string, before: number): void
  isEmpty(): boolean
  focus(): void
}

/** More series than these need a filter. */
const WITHOUT_FILTER = 12

/** Wires the picker of a side. `onSeries` is called when a reader chooses a series. */
export function reportPicker(side: HTMLElement, all: readonly PickerSeries[], onSeries: (slug: string) => void): ReportPicker {
  const filter = side.querySelector<HTMLInputElement>('[data-filter]')!
  const seriesList = side.querySelector<HTMLSelectElement>('[data-series]')!
  const reportList = side.querySelector<HTMLSelectElement>('[data-report]')!
  const none = new Option(seriesList.options[0]?.text ?? '', '')
  const bySlug = new Map(all.map((series) => [series.slug, series]))

  const listSeries = (chosen: string): void => {
    const matching = filterSeries(all, filter.value)
    // What is chosen stays in the list, whatever the filter says.
    const kept = matching.some(({ slug }) => slug === chosen) ? undefined : bySlug.get(chosen)
    seriesList.replaceChildren(none.cloneNode(true), ...[...(kept ? [kept] : []), ...matching].map(({ slug, name }) => new Option(name, slug)))
    seriesList.value = chosen
  }
  const listReports = (slug: string, address: string): void => {
    const reports = bySlug.get(slug)?.reports ?? []
    reportList.replaceChildren(none.cloneNode(true), ...reports.map((report) => new Option(report.name, report.address)))
    reportList.disabled = reports.length === 0
    reportList.value = address
  }
  const chooseRecent = (slug: string, before: number): void => {
    const reports = bySlug.get(slug)?.reports ?? []
    listSeries(slug)
    listReports(slug, (reports[before] ?? reports[0])?.address ?? '')
  }

  filter.closest<HTMLElement>('[data-filter-row]')!.hidden = all.length <= WITHOUT_FILTER
  filter.addEventListener('input', () => {
    listSeries(seriesList.value)
  })
  // In a text field of a form the enter key would send the form.
  filter.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    seriesList.focus()
  })
  seriesList.addEventListener('change', () => {
    chooseRecent(seriesList.value, 0)
    onSeries(seriesList.value)
  })
  listSeries('')
  listReports('', '')

  return {
    current: () => (reportList.value === '' ? null : reportList.value),
    names: () => ({ series: bySlug.get(seriesList.value)?.name ?? '', label: reportList.selectedOptions[0]?.text ?? '' }),
    choose(address) {
      const slug = address === null ? '' : splitAddress(address).series
      const known = address === null || (bySlug.get(slug)?.reports.some((report) => report.address === address) ?? false)
      listSeries(known ? slug : '')
      listReports(known ? slug : '', known ? (address ?? '') : '')
      return known
    },
    chooseRecent,
    isEmpty: () => seriesList.value === '',
    focus: () => {
      ;(seriesList.value === '' ? seriesList : reportList).focus()
    },
  }
}
