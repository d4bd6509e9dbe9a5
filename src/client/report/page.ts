/** The script of a report's page: addresses of paragraphs, the place in the contents, the original beside the text, what was searched for. */
import { placeOf } from './from-data.ts'

const article = document.querySelector<HTMLElement>('[data-report-text]')

// Every paragraph's own address, beside it. Without a script the contents and the margin lead to the places that readers look for.

for (const block of article?.querySelectorAll<HTMLElement>(':scope > .block') ?? []) {
  const link = document.createElement('a')
  link.className = 'permalink'
  link.href = `#${block.id}`
  link.textContent = '#'
  link.lang = document.documentElement.lang
  link.ariaLabel = article?.dataset['permalink'] ?? null
  block.append(link)
}

const contents = document.querySelector<HTMLElement>('[data-contents]')
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('ol a[href^="#"]') ?? [])]
const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? [])

let waiting = false

/** Marks the place in the list of contents that the reader has scrolled to. */
function markPlace(): void {
  waiting = false
  const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < 120)
  links.forEach((link, index) => {
    if (index === passed) {
      if (link.getAttribute('aria-current') === null) {
        link.setAttribute('aria-current', 'location')
        // Only the list scrolls, never the page that the reader is in.
        if (contents) contents.scrollTop = link.offsetTop - contents.clientHeight / 2
      }
    } else link.removeAttribute('aria-current')
  })
}

if (headings.length > 0) {
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(markPlace)
      waiting = true
    },
    { passive: true },
  )
  markPlace()
}

const originalButton = document.querySelector<HTMLButtonElement>('[data-original]')
let originalsThere = false

originalButton?.addEventListener('click', () => {
  const shown = originalButton.getAttribute('aria-pressed') !== 'true'
  originalButton.setAttribute('aria-pressed', String(shown))
  article?.classList.toggle('with-original', shown)
  if (shown && !originalsThere) void fillOriginals(originalButton.dataset['original'] ?? '', originalButton.dataset['failed'] ?? '')
})

/** Puts the stretch of the original beside each block. */
async function fillOriginals(address: string, failure: string): Promise<void> {
  originalsThere = true
  const text = await fetch(address).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
  originalsThere = text !== null
  for (const block of article?.querySelectorAll<HTMLElement>('.block') ?? []) {
    block.querySelector('.original')?.remove()
    const original = document.createElement('div')
    original.className = 'original'
    original.textContent = text === null ? failure : text.slice(...placeOf(block)).trim()
    block.append(original)
  }
}

// Where a search led here, what was searched for is marked. Without a search nothing is loaded.
const query = new URLSearchParams(location.search).get('q')

if (query) {
  const { highlight } = await import('../search/highlight.ts')
  highlight(
    query,
    document.querySelectorAll<HTMLElement>('main h1, .block > p, .block > pre, .block > .scroll-x > pre, .block > :is(h2, h3, h4, h5, h6)'),
  )
}

export {}
