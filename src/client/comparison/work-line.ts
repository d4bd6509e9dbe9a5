/** The second line of the toolbar: the way to each section with the number of its rows, and a filter that shows the rows of one fate alone, also on paper and in exports. */

import { decoded } from '../here.ts'

const line = document.querySelector<HTMLElement>('[data-work-line]')
const sections = line?.querySelector<HTMLElement>('[data-sections]')
const note = document.querySelector<HTMLElement>('[data-only-note]')
const select = line?.querySelector<HTMLSelectElement>('[data-only]')

const figure = '.figures tr[id]'

/** How many rows of a part are shown. */
function shownIn(part: Element): number {
  return part.querySelectorAll(`:is(.row, ${figure}):not([hidden])`).length
}

/** The sections that are shown, each with the number of its rows that are. */
function listSections(): void {
  if (!sections) return
  const links = [...document.querySelectorAll<HTMLElement>('.comparison section.section[id]:not([hidden])')].map((section) => {
    const link = document.createElement('a')
    link.href = `#${section.id}`
    const count = document.createElement('span')
    count.textContent = String(shownIn(section))
    link.append(section.querySelector('h2')?.textContent ?? '', ' ', count)
    return link
  })
  sections.replaceChildren(...links)
}

/** The choices, each with a selector of its rows; the first one asks for nothing. */
const choices = [...(select?.options ?? [])].slice(1)

function rowsOf({ dataset }: HTMLOptionElement): NodeListOf<Element> {
  return document.querySelectorAll(dataset['rows']!)
}

/** Of what the page has no row it offers no choice. */
function listChoices(): void {
  for (const option of choices) {
    const count = rowsOf(option).length
    option.textContent = `${option.dataset['name']} ${count}`
    // Chromium measures what is put into it, not what is written anew, and would cut the counts off.
    option.remove()
    if (count > 0 || option === chosen()) select?.append(option)
  }
}

/** Names the choices anew, in their order: those of two organisations have other names. */
export function nameChoices(names: readonly string[]): void {
  choices.forEach((option, at) => (option.dataset['name'] = names[at]))
}

/** Rows that tell of no change between the two years: what stayed, what can't be told, answers and measures, set phrases, and figures that stayed, were reached or can't be compared. */
const unchanged = [
  ':is(#follow-through, #rectifications, #coverage) .row',
  '.row:is(.is-same, .is-undetermined, .is-incomparable)',
  '.row.is-reworded:not(.mostly, :has(:is(ins, del):not(.formula)))',
  'tr:is(:not([class]), .is-open, .is-met, .is-within)',
].join()

/** Puts into the address what is asked for, and takes out of it what is empty. */
export function ask(asked: Readonly<Record<string, string>>, how: 'pushState' | 'replaceState' = 'pushState', hash = location.hash): void {
  const address = new URL(location.href)
  for (const [name, value] of Object.entries(asked)) {
    if (value === '') address.searchParams.delete(name)
    else address.searchParams.set(name, value)
  }
  address.hash = hash
  history[how](null, '', address)
}

/** The rows that the address asks for, if any. */
export function chosen(): HTMLOptionElement | undefined {
  const asked = new URLSearchParams(location.search).get('only')
  return choices.find(({ value }) => value === asked)
}

/** Shows the rows that the address asks for; where it asks for none, all of them, or what changed. Sections without such a row are out of the way. Returns how many rows are left out. */
export function showRows(): number {
  const choice = chosen()
  if (select) select.value = choice?.value ?? ''
  const only = choice && new Set(rowsOf(choice))
  const changes = !only && document.documentElement.dataset['view'] === 'changes'
  const rows = [...document.querySelectorAll<HTMLElement>(`.comparison :is(.row, ${figure})`)]
  for (const row of rows) row.hidden = only ? !only.has(row) : changes && row.matches(unchanged)
  const isEmpty = (part: Element): boolean => (changes || only !== undefined) && shownIn(part) === 0
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.comparison :is(.fold, .fold-part)')) {
    fold.hidden = isEmpty(fold)
    if (only && !fold.hidden) fold.open = true
    // Its head counts all of its rows, and must not say so of those that are left.
    const head = fold.querySelector('summary')!
    fold.dataset['head'] ??= head.textContent
    head.textContent = fold.dataset['head'].replace(/\d+/, fold.querySelector('.row[hidden]') ? `${shownIn(fold)}/$&` : '$&')
  }
  for (const section of document.querySelectorAll<HTMLElement>('.comparison :is(section.section, tbody)')) section.hidden = isEmpty(section)
  // What is printed must say that rows are left out.
  if (note) {
    const none = only?.size === 0 ? (note.dataset['none'] ?? '') : ''
    note.textContent = [choice?.dataset['name'] ?? '', none].filter(Boolean).join(' · ')
    if (changes) note.textContent = document.querySelector('[data-view-button=changes]')?.textContent ?? ''
    note.hidden = !changes && !only
  }
  listSections()
  return rows.filter(({ hidden }) => hidden).length
}

function start(): void {
  listChoices()
  showRows()
}

select?.addEventListener('change', () => {
  const { value } = select
  // What changed is a choice of rows as well, and gives way to this one.
  ask(value !== '' && document.documentElement.dataset['view'] === 'changes' ? { only: value, view: '' } : { only: value }, 'pushState', '')
  // As where the history leads to an address: what is shown follows from it.
  dispatchEvent(new Event('popstate'))
  // What is left may be far above: the reader asked for its first row.
  if (value !== '') document.querySelector('.comparison section.section[id]:not([hidden])')?.scrollIntoView({ behavior: 'instant' })
})
// A link that leads to a row which is left out shows all rows again.
addEventListener('hashchange', () => {
  const target = document.getElementById(decoded(location.hash.slice(1)))
  if (!target?.closest('.comparison [hidden]')) return
  ask({ only: '' }, 'replaceState')
  showRows()
  if (target.closest('[hidden]')) document.querySelector<HTMLElement>('[data-view-button=side]')?.click()
  target.scrollIntoView()
})
document.addEventListener('comparison-replaced', start)
start()
