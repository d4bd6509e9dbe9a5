/** What a report's page takes from the data of its report when it is asked for: the wording that others write too, and the list of its figures. */
import type { ReportData } from '../../view/downloads/common-wording-file.ts'
import { reportIn, type PackedReports } from '../../view/packed.ts'
import { fetchPacked } from '../unpack.ts'

// Shades what other organisations write too, and says below each paragraph where it stands.
const button = document.querySelector<HTMLButtonElement>('[data-common]')
const article = document.querySelector<HTMLElement>('[data-report-text]')
let placed = false

button?.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  article?.classList.toggle('with-common', shown)
  if (shown && !placed) void placeSources(button)
})

/** The shading stands without them: where the file can't be had, another press asks again. */
async function placeSources({ dataset }: HTMLElement): Promise<void> {
  placed = true
  const { common: path = '', report: address = '', root = '/', words = '' } = dataset
  const file = (await fetchReportData(path, address))?.common ?? null
  placed = file !== null
  for (const { id, where } of file?.blocks ?? []) {
    const block = document.getElementById(id)
    // The page's own heading says the title, which has no paragraph here.
    if (where.length === 0 || !block?.classList.contains('block')) continue
    const note = document.createElement('p')
    note.className = 'common-where label'
    // It stands inside a text of another language.
    note.lang = document.documentElement.lang
    note.append(`${words} `)
    where.forEach((report, index) => {
      const [organisation, year, path] = file!.reports[report]!
      const link = document.createElement('a')
      link.href = root + encodeURI(path)
      link.textContent = `${organisation} ${year}`
      note.append(...(index === 0 ? [link] : [' · ', link]))
    })
    block.append(note)
  }
}

// The list of the report's figures, of which the text has every one, put together when it is opened.
const fold = document.querySelector<HTMLDetailsElement>('[data-figures]')
let filled = false

fold?.addEventListener('toggle', () => {
  if (fold.open && !filled) void fill(fold)
})

async function fill(fold: HTMLDetailsElement): Promise<void> {
  filled = true
  const file = await fetchReportData(fold.dataset['figures'] ?? '', fold.dataset['report'] ?? '')
  // Where it can't be had, opening it again asks again.
  filled = file !== null
  const list = fold.querySelector('ul')
  const blockAt = blocksByPlace()
  for (const [text, , , of, , masked, from] of file?.report.quantities ?? []) {
    const line = document.createElement('li')
    const figure = document.createElement('b')
    const block = blockAt(from)
    if (block === undefined) figure.textContent = text
    else figure.append(linkTo(block, text))
    line.append(of === '' ? '' : `${of} `, figure)
    if (masked) line.append(noteOf(fold.dataset['masked'] ?? ''))
    list?.append(line)
  }
}

/** Where a block stands in the source: from, and to. */
export function placeOf({ dataset }: HTMLElement): readonly [from: number, to: number] {
  const [from = 0, to = 0] = (dataset['at'] ?? '').split('-').map(Number)
  return [from, to]
}

/** Tells of a place of the source which block of the page has it, for places that are asked in their order. */
function blocksByPlace(): (from: number) => string | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.block[data-at]')].map((block) => ({ id: block.id, place: placeOf(block) }))
  let at = 0
  return (from) => {
    while (at < blocks.length && blocks[at]!.place[1] <= from) at++
    const block = blocks[at]
    return block && block.place[0] <= from ? block.id : undefined
  }
}

function linkTo(id: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `#${id}`
  link.textContent = text
  return link
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('span')
  note.className = 'label'
  note.lang = document.documentElement.lang
  note.textContent = words
  return note
}

/**
 * What browsers know of a report; null where it can't be had.
 * @param path of the file that has it.
 */
async function fetchReportData(path: string, address: string): Promise<ReportData | null> {
  return reportIn(await fetchPacked<PackedReports<ReportData>>(path), address)
}
