/**
 * One small toolbar for all that can be taken from a page. It stands behind the permalink of the place that is pointed at, touched or focused, so that it comes
 * next with the keyboard; Escape puts it away. Below it, what the same pages do for paper.
 */
import { isCollected, placeSelector, takeWords as t, toolbarAnchor } from './taking.ts'

const bar = document.createElement('span')
bar.className = 'take js-only'
bar.setAttribute('role', 'group')
bar.setAttribute('aria-label', t.toolbar)
const copy = button(t.copyShort, t.copy)
const collect = button(t.collect, t.collectLong)
const status = document.createElement('span')
status.className = 'take-status'
status.setAttribute('role', 'status')
bar.append(copy, collect, status)

let place: HTMLElement | null = null

for (const event of ['pointerover', 'focusin'] as const) document.addEventListener(event, show)
// Where the pointer rested when the page came, it has entered nothing yet; what it entered before this script came, it will not enter again.
document.addEventListener('pointermove', show, { once: true })
show({ target: [...document.querySelectorAll(':hover')].at(-1) ?? null, type: 'pointerover' })
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') away()
})
document.addEventListener('comparison-replaced', away)

copy.addEventListener('click', () => {
  if (place) void copyFrom(place)
})
collect.addEventListener('click', () => {
  if (place) void collectFrom(place)
})

async function copyFrom(from: HTMLElement): Promise<void> {
  const [{ copyPlace }, { readPlace }] = await Promise.all([import('./excerpt.ts'), import('./place.ts')])
  const done = await copyPlace(readPlace(from))
  if (place === from) status.textContent = done ? t.copied : t.failed
}

async function collectFrom(from: HTMLElement): Promise<void> {
  const [{ collectPlace }, { readPlace }] = await Promise.all([import('./excerpt.ts'), import('./place.ts')])
  const done = await collectPlace(readPlace(from))
  if (place !== from) return
  status.textContent = { collected: t.collected, removed: t.removed, failed: t.notKept }[done]
  await press(from)
}

async function press(of: HTMLElement): Promise<void> {
  const { readPlace } = await import('./place.ts')
  if (place === of) collect.setAttribute('aria-pressed', String(isCollected(readPlace(of).address)))
}

function show({ target, type }: Pick<Event, 'target' | 'type'>): void {
  if (!(target instanceof Element) || bar.contains(target)) return
  const next = target.closest<HTMLElement>(placeSelector)
  if (!next || next === place) return
  // Who works with the keyboard must not have it moved from under the fingers.
  if (type !== 'focusin' && bar.querySelector(':focus-visible')) return
  const anchor = toolbarAnchor(next)
  if (!anchor) return
  place?.classList.remove('has-take')
  place = next
  status.textContent = ''
  next.classList.add('has-take')
  collect.removeAttribute('aria-pressed')
  void press(next)
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

// On paper nothing can be unfolded: folds open for printing and close again, the reasons of single rows aside. Browsers that print what is folded by styles alone need none of it.
addEventListener('beforeprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('main :is(.comparison details, details.once):not([open], .why)').forEach((fold) => {
    fold.open = true
    fold.dataset['unfolded'] = ''
  })
})
addEventListener('afterprint', () => {
  document.querySelectorAll<HTMLDetailsElement>('details[data-unfolded]').forEach((fold) => (fold.open = false))
})
