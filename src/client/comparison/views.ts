import { fetchOriginals, hasOriginals } from './originals.ts'

/** Switches between the views of a comparison; the address keeps the view, so that it can be sent and comes back with the history. */

const root = document.documentElement
const toolbar = document.querySelector<HTMLElement>('[data-toolbar]')
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-view-button]')]

function show(view: string): void {
  if (view === 'side') delete root.dataset['view']
  else root.dataset['view'] = view
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['viewButton'] === view))
  // Folds hide nothing in a view that is read from top to bottom.
  if (view === 'clean' || view === 'original')
    document.querySelectorAll<HTMLDetailsElement>('.comparison .fold').forEach((fold) => (fold.open = true))
  if (view === 'original') void fetchOriginals(toolbar?.dataset['originalFailed'] ?? '')
  document.dispatchEvent(new CustomEvent('view-changed'))
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const view = button.dataset['viewButton'] ?? 'side'
    const address = new URL(location.href)
    if (view === 'side') address.searchParams.delete('view')
    else address.searchParams.set('view', view)
    history.pushState(null, '', address)
    show(view)
  })
}

const fromAddress = (): string => {
  const view = new URLSearchParams(location.search).get('view') ?? 'side'
  return buttons.some((button) => button.dataset['viewButton'] === view) ? view : 'side'
}
addEventListener('popstate', () => show(fromAddress()))
if (fromAddress() !== 'side') show(fromAddress())

const offerOriginals = (): void => {
  const button = buttons.find(({ dataset }) => dataset['viewButton'] === 'original')
  if (button) button.hidden = !hasOriginals()
}
offerOriginals()
document.addEventListener('comparison-replaced', () => {
  offerOriginals()
  show(fromAddress())
})
