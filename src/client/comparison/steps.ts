import { decoded } from '../../view/decoded.ts'
/** From change to change, by `n` and `p` and by buttons: the row gets the real focus, and a live line says where one is. */

const toolbar = document.querySelector<HTMLElement>('[data-toolbar]')
const line = document.querySelector<HTMLElement>('[data-step-position]')
let current: HTMLElement | null = null

function stops(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.comparison .row:not(.is-same, .is-matched)')].filter(
    (row) => row.closest('details.fold-part:not([open])') === null && row.getClientRects().length > 0,
  )
}

function say(position: number, count: number): void {
  if (!line || !toolbar) return
  const words = count === 0 ? toolbar.dataset['none'] : toolbar.dataset['position']
  line.removeAttribute('data-long')
  line.textContent = (words ?? '').replace('%p', String(position)).replace('%c', String(count))
}

function step(direction: number): void {
  follow()
  const rows = stops()
  if (rows.length === 0) return say(0, 0)
  const next = rows[nextIndex(rows, direction)]
  if (!next) return
  current = next
  next.tabIndex = -1
  if (!next.ariaLabel) next.ariaLabel = nameOf(next)
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
  say(rows.indexOf(next) + 1, rows.length)
}

/** What is read aloud of a row that gets the focus: its status, and enough of its text to tell it from others. The page itself says both only once. */
function nameOf(row: HTMLElement): string {
  const text = row.querySelector('.side.later .text') ?? row.querySelector('.side .text')
  const words = [row.querySelector('.status')?.textContent, text?.textContent.slice(0, 40)]
  return words.filter(Boolean).join(': ')
}

/** After the row last stepped to; where there is none, the first one below the top of the window. */
function nextIndex(rows: readonly HTMLElement[], direction: number): number {
  const at = current ? rows.indexOf(current) : -1
  if (at >= 0) return (at + direction + rows.length) % rows.length
  const below = rows.findIndex((row) => row.getBoundingClientRect().bottom > 100)
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
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.comparison .row') : null
  if (row) current = row
})

// So does one who follows a link to a row. The event comes a moment after the address changed, and a key may be quicker.
let followed = location.hash
function follow(): void {
  if (location.hash === followed) return
  followed = location.hash
  const target = document.getElementById(decoded(followed.slice(1)))
  current = target?.closest<HTMLElement>('.comparison .row') ?? current
}
addEventListener('hashchange', follow)

document.addEventListener('comparison-replaced', () => {
  current = null
  if (line) line.textContent = ''
})

export {}
