/** The script of a report's page: addresses of paragraphs, the place in the contents, the original beside the text, what was searched for; and what is taken from the data of the report when it is asked for: the wording that others write too, and the list of its figures. */
import type { ReportData } from '../../view/downloads/json-files.ts'
import { fetchPacked, reportIn, type PackedReports } from '../../view/packed.ts'
import { siteRoots } from '../here.ts'

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
  const address = fold.dataset['report'] ?? ''
  const [file, { quantitiesOf }] = await Promise.all([
    fetchReportData(fold.dataset['figures'] ?? '', address),
    import('../../core/compact/report.ts'),
  ])
  // Where it can't be had, opening it again asks again.
  filled = file !== null
  const list = fold.querySelector('ul')
  const blockAt = blocksByPlace()
  for (const { text, of, masked, from } of file ? quantitiesOf(file.report) : []) {
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
function placeOf({ dataset }: HTMLElement): readonly [from: number, to: number] {
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

// The report's paragraphs as lines of JSON, made of what comparisons load: no file of the site has them for one report.
const paragraphsButton = document.querySelector<HTMLButtonElement>('[data-paragraphs]')
paragraphsButton?.addEventListener('click', () => void saveParagraphs(paragraphsButton.dataset))

async function saveParagraphs({ paragraphs = '', report: address = '', organisation, source, licence, failed = '' }: DOMStringMap): Promise<void> {
  const [file, { compactToReport }, { paragraphLines }, { fileName, saveFile }] = await Promise.all([
    fetchReportData(paragraphs, address),
    import('../../core/compact/index.ts'),
    import('../../view/downloads/json-files.ts'),
    import('../save-file.ts'),
  ])
  const status = document.querySelector<HTMLElement>('[data-paragraphs-status]')
  if (status) status.textContent = file ? '' : failed
  if (!file) return
  const report = compactToReport(file.report)
  const series = address.startsWith('unassigned/') ? null : address.slice(0, address.indexOf('/'))
  const known = { organisation: organisation ?? null, sourceAddress: source ?? null, licence: licence ?? null }
  const { pages } = siteRoots()
  const lines = paragraphLines(
    report,
    { ...report, ...known, series, address, sha256: report.source.sha256 },
    (path) => new URL(encodeURI(path), pages).href,
  )
  saveFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'application/x-ndjson', `${fileName(document.title)}.ndjson`)
}

/**
 * What browsers know of a report; null where it can't be had.
 * @param path of the file that has it.
 */
async function fetchReportData(path: string, address: string): Promise<ReportData | null> {
  return reportIn(await fetchPacked<PackedReports<ReportData>>(path), address)
}

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

// The words that were removed and that no page lists: the published file has them, and a reader may look at them in their place.
const takenButton = document.querySelector<HTMLButtonElement>('[data-taken-from]')
takenButton?.addEventListener('click', () => void showTaken(takenButton))

async function showTaken(button: HTMLButtonElement): Promise<void> {
  const { takenFrom = '', encoding, language = '', failed = '' } = button.dataset
  const bytes = await fetch(takenFrom).then(
    (response) => (response.ok ? response.arrayBuffer() : null),
    () => null,
  )
  if (!bytes) return button.nextElementSibling!.replaceChildren(failed)
  const text = new TextDecoder(encoding).decode(bytes)
  for (const cell of document.querySelectorAll<HTMLElement>('[data-taken]')) {
    const [from, to] = (cell.dataset['taken'] ?? '').split('-').map(Number)
    cell.textContent = text.slice(from, to)
    cell.lang = language
    cell.className = ''
  }
  button.parentElement!.remove()
}
