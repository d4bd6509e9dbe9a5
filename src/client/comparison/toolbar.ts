/**
 * What the toolbar of a comparison does: steps from change to change by `n` and `p` and by buttons, where the row gets the real focus and a live line says where one is; the
 * address of each row, at its status; the originals beside the rows; and the views. Each other thing has a file of its own.
 */
import { decoded, textNodes } from '../here.ts'
import { ask, chosen, showRows } from './work-line.ts'
import './from-data.ts'

const toolbar = document.querySelector<HTMLElement>('[data-toolbar]')
const line = document.querySelector<HTMLElement>('[data-step-position]')
const anyRow = '.comparison :is(.row, tr[class])'
let current: HTMLElement | null = null
let fading = 0

/** What stands in a folded part is a stop as well: the summary counts it, and a count that left it out would be taken for all. */
function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.comparison :is(.row:not(.is-same, .is-matched), tr[class])')].filter(
    (row) => !row.closest('[hidden]'),
  )
}

function say(words: string | undefined, { position = 0, count = 0 } = {}): void {
  if (!line) return
  line.toggleAttribute('data-long', position === 0)
  clearTimeout(fading)
  // Where it has no room in the bar it stands over the texts: the styles let it go from there.
  line.removeAttribute('data-read')
  if (position === 0) fading = window.setTimeout(() => line.setAttribute('data-read', ''), 5000)
  line.textContent = (words ?? '').replace('%p', String(position)).replace('%c', String(count))
}

function step(direction: number): void {
  follow()
  const rows = stops()
  const from = current ? rows.indexOf(current) : -1
  const at = nextIndex(rows, direction)
  const next = rows[at]
  if (!next) return say(toolbar?.dataset['none'])
  current = next
  const fold = next.closest('details')
  if (fold) fold.open = true
  next.tabIndex = -1
  // Rows of tables are read aloud as they stand.
  if (!next.ariaLabel && next.matches('.row')) next.ariaLabel = nameOf(next)
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
  const wentRound = from >= 0 && (direction > 0 ? at <= from : at >= from)
  say(toolbar?.dataset[wentRound ? (direction > 0 ? 'again' : 'fromEnd') : 'position'], { position: at + 1, count: rows.length })
}

/** What is read aloud of a row that gets the focus: its status, and enough of its text to tell it from others. The page itself says both only once. */
function nameOf(row: HTMLElement): string {
  const text = row.querySelector('.side.later .text') ?? row.querySelector('.side .text')
  const nodes = text ? textNodes(text) : []
  const words = [
    row.querySelector('.status')?.textContent,
    nodes
      .map(({ data }) => data)
      .join('')
      .slice(0, 40),
  ]
  return words.filter(Boolean).join(': ')
}

/** After the row last stepped to; where there is none, the first one below the top of the window. */
function nextIndex(rows: readonly HTMLElement[], direction: number): number {
  const at = current ? rows.indexOf(current) : -1
  if (at >= 0) return (at + direction + rows.length) % rows.length
  const below = rows.findIndex((row) => row.getClientRects().length === 0 || row.getBoundingClientRect().bottom > 100)
  if (direction > 0) return Math.max(below, 0)
  return below > 0 ? below - 1 : rows.length - 1
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-step]')) {
  button.addEventListener('click', () => step(Number(button.dataset['step'])))
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return
  if (event.key === 'n') step(1)
  else if (event.key === 'p') step(-1)
})

// A reader who moves the focus by other means goes on from there.
document.addEventListener('focusin', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>(anyRow) : null
  if (row) current = row
})

// So does one who follows a link to a row. The event comes a moment after the address changed, and a key may be quicker.
let followed = location.hash
function follow(): void {
  if (location.hash === followed) return
  followed = location.hash
  const target = document.getElementById(decoded(followed.slice(1)))
  current = target?.closest<HTMLElement>(anyRow) ?? current
}
addEventListener('hashchange', follow)

document.addEventListener('comparison-replaced', () => {
  current = null
  if (line) line.textContent = ''
})

/** Makes the status of each row the row's own address. */
function linkRows(): void {
  for (const status of document.querySelectorAll('.comparison .row[id] > header > b.status')) {
    const link = document.createElement('a')
    link.className = 'status'
    link.href = `#${status.closest('.row')!.id}`
    link.append(...status.childNodes)
    status.replaceWith(link)
  }
}

document.addEventListener('comparison-replaced', linkRows)
linkRows()

/** Where the original of a side is to be had, or the text itself. */
export type Original = { readonly address: string } | { readonly text: string }

type Side = 'earlier' | 'later'

let asked: Promise<void> | undefined
let provided: Readonly<Record<Side, Original | null>> | undefined

/** Puts the stretch of the original that each item comes from behind the item's text. `failure` is said where it can't be had. */
function fetchOriginals(failure: string): Promise<void> {
  asked ??= Promise.all([fill('earlier', failure), fill('later', failure)]).then(() => undefined)
  return asked
}

/** Says where the originals of rows are that were not built with the page. They take the place of all before. */
export function provideOriginals(originals: Readonly<Record<Side, Original | null>>): void {
  asked = undefined
  provided = originals
}

/** Whether any side has an original. */
function hasOriginals(): boolean {
  return originalOf('earlier') !== null || originalOf('later') !== null
}

function originalOf(side: Side): Original | null {
  if (provided) return provided[side]
  const address = document.querySelector<HTMLElement>('[data-comparison]')?.dataset[side === 'earlier' ? 'sourceEarlier' : 'sourceLater']
  return address ? { address } : null
}

async function fill(side: Side, failure: string): Promise<void> {
  const original = originalOf(side)
  if (!original) return
  const text = 'text' in original ? original.text : await fetchText(original.address)
  // Other rows may have come while the text was on its way.
  if (provided && provided[side] !== original) return
  const selector = side === 'later' ? '.later .text[data-at]' : '.earlier .text[data-at], .text[data-was]'
  keepInPlace(() => {
    for (const item of document.querySelectorAll<HTMLElement>(`[data-comparison] :is(${selector})`)) {
      const stretch = document.createElement('div')
      stretch.className = 'original'
      if (item.lang) stretch.lang = item.lang
      const [from, to] = ((side === 'earlier' && item.dataset['was']) || item.dataset['at'] || '').split('-')
      stretch.textContent = text === null ? failure : text.slice(Number(from), Number(to)).trim()
      item.after(stretch)
    }
  })
}

function fetchText(address: string): Promise<string | null> {
  return fetch(address).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
}

const root = document.documentElement
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view-button]')]

/** Switches to a view. The address keeps it, so that it can be sent and comes back with the history. */
function show(view: string): void {
  if (view === 'side') delete root.dataset['view']
  else root.dataset['view'] = view
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['viewButton'] === view))
  // Folds hide nothing in a view that is read from top to bottom.
  if (view === 'clean' || view === 'original')
    document.querySelectorAll<HTMLDetailsElement>('.comparison .fold').forEach((fold) => (fold.open = true))
  const left = showRows()
  say(view !== 'changes' ? '' : left === 0 ? toolbar?.dataset['allChanged'] : toolbar?.dataset['unchanged'], { count: left })
  if (view === 'original') {
    void fetchOriginals(toolbar?.dataset['originalFailed'] ?? '')
    // The other side stays what it was, and must not be taken for its original.
    if (!originalOf('earlier')) say(toolbar?.dataset['noOriginalEarlier'])
    else if (!originalOf('later')) say(toolbar?.dataset['noOriginalLater'])
  }
  if (view === 'changes')
    void import('./changed-sentences.ts').then(({ setApartUnchanged }) => {
      keepInPlace(setApartUnchanged)
    })
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const view = button.dataset['viewButton'] ?? 'side'
    ask(view === 'changes' ? { view, only: '' } : { view: view === 'side' ? '' : view })
    keepInPlace(() => show(view))
  })
}

/** Does what changes the rows, and leaves the one that was stepped to, or else the first one in sight, where the reader had it. */
function keepInPlace(change: () => void): void {
  const bar = toolbar?.getBoundingClientRect().bottom ?? 0
  const seen = [...document.querySelectorAll<HTMLElement>(anyRow)]
    .map((row) => ({ row, box: row.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && box.bottom > bar)
  change()
  const still = seen.filter(({ row }) => row.getClientRects().length > 0)
  const kept = still.find(({ row, box }) => row === current && box.top < innerHeight) ?? still[0]
  if (!kept || kept.box.top > innerHeight) return
  const { top, height } = kept.row.getBoundingClientRect()
  // Of a row that begins above the window, as much as there was, if it is still as long.
  const wanted = kept.box.top + height > bar + 40 ? kept.box.top : bar
  scrollBy({ top: top - wanted, behavior: 'instant' })
}

/** The view that the address names. Rows of one fate and what changed answer one question: where it asks for both, it forgets the view. */
const fromAddress = (): string => {
  const view = new URLSearchParams(location.search).get('view') ?? 'side'
  if (view === 'changes' && chosen()) ask({ view: '' }, 'replaceState')
  else if (buttons.some((button) => button.dataset['viewButton'] === view && !button.hidden)) return view
  return 'side'
}
const offerOriginals = (): void => {
  const button = buttons.find(({ dataset }) => dataset['viewButton'] === 'original')
  if (button) button.hidden = !hasOriginals()
}
offerOriginals()
addEventListener('popstate', () => show(fromAddress()))
if (fromAddress() !== 'side') show(fromAddress())
document.addEventListener('comparison-replaced', () => {
  offerOriginals()
  show(fromAddress())
})
