/** What works on every page: the theme, the language switch that keeps the place, how much is collected, `/` for the search box, `?` for the keys, buttons that copy, and citations. */
import { citationFormats } from '../view/citation.ts'
import { citedHere, readHere } from './here.ts'

const root = document.documentElement
const themes = ['auto', 'light', 'dark'] as const

const themeButton = document.querySelector<HTMLButtonElement>('[data-theme-switch]')
const themeName = themeButton?.querySelector('.theme-name')
if (themeButton && themeName) {
  const names = [themeName.textContent, ...(themeButton.dataset['themeSwitch'] ?? '').split(',')]
  const show = (): void => {
    const theme = themes.findIndex((each) => each === (root.dataset['theme'] ?? 'auto'))
    themeName.textContent = names[theme] ?? ''
    if (themeName.previousSibling) themeName.previousSibling.nodeValue = `${'◐○●'.charAt(theme)} `
  }
  themeButton.addEventListener('click', () => {
    const current = themes.findIndex((theme) => theme === (root.dataset['theme'] ?? 'auto'))
    const next = themes[(current + 1) % themes.length] ?? 'auto'
    if (next === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = next
    try {
      localStorage.setItem('theme', next)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    show()
  })
  show()
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
  })
}

const collected = document.querySelector<HTMLElement>('[data-collected]')
if (collected) {
  const show = (): void => {
    let count = 0
    try {
      const { entries } = JSON.parse(localStorage.getItem('collection') ?? '{"entries":[]}') as {
        readonly entries: readonly { readonly kind: string }[]
      }
      count = entries.filter(({ kind }) => kind === 'excerpt').length
    } catch {
      // Where nothing is kept, or something else, there is nothing to count.
    }
    collected.textContent = count === 0 ? '' : String(count)
  }
  for (const event of ['collection-changed', 'storage', 'pageshow'])
    (event === 'collection-changed' ? document : window).addEventListener(event, show)
  show()
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const box = document.querySelector<HTMLInputElement>('main input[type=search]') ?? document.querySelector<HTMLInputElement>('.quick-search input')
  if (!box) return
  event.preventDefault()
  box.focus()
  box.select()
})

document.addEventListener('keydown', (event) => {
  if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) void helpWithKeys()
})
document.querySelector('[data-keys-help]')?.addEventListener('click', () => void helpWithKeys())

async function helpWithKeys(): Promise<void> {
  const { showKeys } = await import('./keys-help.ts')
  showKeys()
}

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy]') : null
  if (button) void copy(button)
})

// The way to the citation leaves the address as it is: the paragraph or row that was followed to is what is cited.
document.addEventListener('click', (event) => {
  const heading = event.target instanceof Element && event.target.closest('a[href="#cite"]') ? document.getElementById('cite') : null
  if (!heading || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView()
})

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? ''
  const done = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
  button.textContent = (done ? button.dataset['done'] : button.dataset['failed']) ?? ''
  button.setAttribute('aria-live', 'polite')
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/**
 * Adds the formats that the page does not say, and fills in what the build can't know: the full address of the page, with the row or paragraph that was followed to,
 * and the day on which it is read.
 */
const section = document.querySelector<HTMLElement>('[data-cite]')
const first = section?.querySelector('details')
const source = citedHere()
if (section && first && source) {
  for (const { id, name } of citationFormats.filter(({ id }) => !document.getElementById(`cite-${id}`))) {
    const more = first.cloneNode(true) as HTMLDetailsElement
    more.open = false
    more.querySelector('summary')!.textContent = name
    more.querySelector('pre')!.id = `cite-${id}`
    more.querySelector('button')!.dataset['copy'] = `cite-${id}`
    section.append(more)
  }
  const cited = section.dataset['cited']
  const access = () => (cited === undefined ? readHere() : { ...readHere(''), address: new URL(cited, location.href).href })
  const fill = (): void => {
    for (const format of citationFormats) document.getElementById(`cite-${format.id}`)!.textContent = format.write(source, access())
  }
  fill()
  addEventListener('hashchange', fill)
}
