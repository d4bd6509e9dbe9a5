import { placeSelector, readPlace, toolbarAnchor } from './place.ts'
import { takeWords as t } from './words.ts'

/**
 * One small toolbar for all that can be taken from a page. It stands behind the permalink of the place that is pointed at, touched or focused, so that it comes
 * next with the keyboard; Escape puts it away.
 */

const bar = document.createElement('span')
bar.className = 'take js-only'
bar.setAttribute('role', 'group')
bar.setAttribute('aria-label', t.toolbar)
const copy = button(t.copyShort, t.copy)
const status = document.createElement('span')
status.className = 'take-status'
status.setAttribute('role', 'status')
bar.append(copy, status)

let place: HTMLElement | null = null

for (const event of ['pointerover', 'focusin'] as const) document.addEventListener(event, show)
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') away()
})
document.addEventListener('comparison-replaced', away)

copy.addEventListener('click', () => {
  if (place) void run(place)
})

async function run(from: HTMLElement): Promise<void> {
  const { copyPlace } = await import('./excerpt.ts')
  const done = await copyPlace(readPlace(from))
  if (place === from) status.textContent = done ? t.copied : t.failed
}

function show({ target, type }: Event): void {
  if (!(target instanceof Element) || bar.contains(target)) return
  const next = target.closest<HTMLElement>(placeSelector)
  if (!next || next === place) return
  // What has the focus must not be moved from under it.
  if (type === 'pointerover' && bar.contains(document.activeElement)) return
  const anchor = toolbarAnchor(next)
  if (!anchor) return
  place?.classList.remove('has-take')
  place = next
  status.textContent = ''
  next.classList.add('has-take')
  if (anchor.matches('th')) anchor.append(bar)
  else anchor.after(bar)
}

function away(): void {
  place?.classList.remove('has-take')
  place = null
  bar.remove()
}

function button(words: string, title: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.title = title
  return made
}
