/** The two panels of a side: a report of the archive, or a draft. */
import { filterSeries, splitAddress, type PickerSeries } from './choices.ts'
import type { anyTwo } from '../../i18n/zh/any-two.ts'

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

/** A draft as it was pasted or dropped. It lives in this object and in the page alone: nothing of it is stored or sent. */
export interface Draft {
  /** Null for pasted text. */
  readonly file: string | null
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The part of a side that takes a draft. */
export interface DraftBox {
  /** Null where nothing was pasted or dropped. */
  current(): Promise<Draft | null>
  isEmpty(): boolean
  /** What it holds, to be given to the other side's box. */
  contents(): DraftContents
  fill(contents: DraftContents): void
  /** Takes what was dropped or pasted as a file, or as text. */
  take(data: DataTransfer): boolean
  focus(): void
}

interface DraftContents {
  readonly text: string
  readonly file: File | null
}

/** Bytes of a file that are taken: more than is read of any format, so that whoever reads them says so; a film of gigabytes would fill the memory first. */
const mostBytes = 60_000_000

/** Wires the draft part of a side. `onTaken` is called whenever a draft was given in. */
export function draftBox(side: HTMLElement, words: typeof anyTwo, onTaken: () => void): DraftBox {
  const text = side.querySelector<HTMLTextAreaElement>('[data-draft-text]')!
  const input = side.querySelector<HTMLInputElement>('[data-draft-file]')!
  const loaded = side.querySelector<HTMLElement>('[data-draft-loaded]')!
  const clear = side.querySelector<HTMLButtonElement>('[data-draft-clear]')!
  let file: File | null = null

  const show = (contents: DraftContents): void => {
    file = contents.file
    text.value = contents.text
    text.hidden = file !== null
    loaded.textContent = file === null ? '' : words.draftLoaded(file.name)
    clear.hidden = file === null && contents.text === ''
  }
  const takeFile = (given: File | null | undefined): boolean => {
    if (!given) return false
    show({ text: '', file: given })
    onTaken()
    return true
  }

  input.addEventListener('change', () => {
    takeFile(input.files?.[0])
    input.value = ''
  })
  text.addEventListener('input', () => {
    clear.hidden = text.value === ''
  })
  text.addEventListener('paste', (event) => {
    // Word puts a picture of the text beside the text; only a paste of nothing but a file is a file.
    if (event.clipboardData && event.clipboardData.getData('text/plain') === '' && takeFile(event.clipboardData.files[0])) event.preventDefault()
  })
  clear.addEventListener('click', () => {
    show({ text: '', file: null })
    text.focus()
  })

  return {
    async current() {
      if (file) return { file: file.name, bytes: new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()) }
      return text.value.trim() === '' ? null : { file: null, bytes: new TextEncoder().encode(text.value) }
    },
    isEmpty: () => file === null && text.value.trim() === '',
    contents: () => ({ text: text.value, file }),
    fill: show,
    take(data) {
      if (takeFile(data.files[0])) return true
      const given = data.getData('text/plain')
      if (given.trim() === '') return false
      show({ text: given, file: null })
      onTaken()
      return true
    },
    focus: () => {
      if (file) clear.focus()
      else text.focus()
    },
  }
}
