/** The second line of the toolbar: the way to each section with the number of its rows, and a filter that shows the rows of one fate alone, also on paper and in exports. */

import { decoded } from '../here.ts'
import { fateOf, fates, type Fate } from '../../view/comparison/sections.ts'

const line = document.querySelector<HTMLElement>('[data-work-line]')
const sections = line?.querySelector<HTMLElement>('[data-sections]')
const note = document.querySelector<HTMLElement>('[data-only-note]')
const select = line?.querySelector<HTMLSelectElement>('[data-only]')

const figure = '.figures tr[id]'

/** Where the rows of a fate are. */
const rowsOf: Readonly<Record<Fate, string>> = {
  problems: '#problems .row',
  // What was done is rarely done again, so nothing follows from its silence; between two organisations it is listed by one alone, as all else.
  dropped: '.row.is-dropped:not(.comparison:not([data-across]) #work *)',
  added: '.row.is-added',
  reworded: '.row.is-reworded',
  told: '.row.is-told',
  'not-found': '#follow-through .row.is-not-found',
  partial: '#follow-through .row.is-partial',
  undetermined: '.row.is-undetermined',
  figures: figure,
}

/** The sections that are shown, each with the number of its rows that are. */
function listSections(): void {
  if (!sections) return
  const links = [...document.querySelectorAll<HTMLElement>('.comparison section.section[id]:not([hidden])')].map((section) => {
    const link = document.createElement('a')
    link.href = `#${section.id}`
    const count = document.createElement('span')
    count.textContent = String(section.querySelectorAll(`.row:not([hidden]), ${figure}`).length)
    link.append(section.querySelector('h2')?.textContent ?? '', ' ', count)
    return link
  })
  sections.replaceChildren(...links)
}

function listFates(): void {
  for (const option of select?.options ?? []) {
    const fate = fates.find((each) => each === option.value)
    if (!fate) continue
    const count = document.querySelectorAll(`.comparison ${rowsOf[fate]}`).length
    option.textContent = `${option.dataset['name'] ?? ''} ${count}`
    option.hidden = option.disabled = count === 0
  }
}

/** Shows the rows of one fate alone; all of them where it is none. Sections without such a row are out of the way. */
function apply(fate: Fate | null): void {
  if (select) select.value = fate ?? ''
  const shown = fate === null ? null : new Set(document.querySelectorAll(`.comparison ${rowsOf[fate]}`))
  // What is printed must say that rows are left out.
  if (note) {
    const none = shown?.size === 0 ? (note.dataset['none'] ?? '') : ''
    note.textContent = [select?.selectedOptions[0]?.dataset['name'] ?? '', none].filter(Boolean).join(' · ')
    note.hidden = fate === null
  }
  for (const row of document.querySelectorAll<HTMLElement>(`.comparison :is(.row, ${figure})`)) row.hidden = shown !== null && !shown.has(row)
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.comparison :is(.fold, .fold-part)')) {
    const holds = shown !== null && [...fold.querySelectorAll('.row')].some((row) => shown.has(row))
    fold.hidden = shown !== null && !holds
    if (holds) fold.open = true
  }
  for (const section of document.querySelectorAll<HTMLElement>('.comparison section.section'))
    section.hidden = shown !== null && !section.querySelector(`:is(.row, ${figure}):not([hidden])`)
  listSections()
  document.dispatchEvent(new CustomEvent('view-changed'))
}

function start(): void {
  listSections()
  listFates()
  const fate = fateOf(location.search)
  if (fate) apply(fate)
}

select?.addEventListener('change', () => {
  const address = new URL(location.href)
  if (select.value === '') address.searchParams.delete('only')
  else address.searchParams.set('only', select.value)
  address.hash = ''
  history.pushState(null, '', address)
  apply(fateOf(address.search))
})
addEventListener('popstate', () => {
  apply(fateOf(location.search))
})
// A link that leads to a row which the filter hides shows all rows again.
addEventListener('hashchange', () => {
  const target = document.getElementById(decoded(location.hash.slice(1)))
  if (!target?.closest('.comparison [hidden]')) return
  const address = new URL(location.href)
  address.searchParams.delete('only')
  history.replaceState(null, '', address)
  apply(null)
  target.scrollIntoView()
})
document.addEventListener('comparison-replaced', start)
start()

export {}
