/** The search page: reads the address bar, asks, shows. The address bar holds all of the page's state. */
import {
  addressOf,
  noFilters,
  stateOf,
  type SearchOutcome,
  type SearchReply,
  type SearchRequest,
  type SearchState,
  type ShownAnswer,
} from './protocol.ts'
import type { Locale } from '../../i18n/locale.ts'
import { element } from '../dom.ts'
import type { Change } from './answer-parts.ts'
import { moveWithKeys, resultsList, searchWords, statusOf } from './results.ts'

/** Asks the worker, which starts with the first question. Of several questions only the newest gets its outcome; the others get null. */
function asker(folder: string): (state: SearchState) => Promise<SearchOutcome | null> {
  let worker: Worker | undefined
  let newest = 0
  const waiting = new Map<number, (outcome: SearchOutcome) => void>()
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      waiting.get(data.number)?.(data.outcome)
      waiting.delete(data.number)
    })
    started.addEventListener('error', () => {
      for (const finish of waiting.values()) finish({ kind: 'failure', reason: navigator.onLine ? 'failed' : 'offline' })
      waiting.clear()
      worker = undefined
    })
    return started
  }
  return async (state) => {
    worker ??= start()
    const number = ++newest
    const request: SearchRequest = { number, folder, state }
    const outcome = new Promise<SearchOutcome>((resolve) => waiting.set(number, resolve))
    worker.postMessage(request)
    const known = await outcome
    return number === newest ? known : null
  }
}

/**
 * Starts the service worker that keeps visited pages, and hands it what this page was loaded with before it was there.
 * @param script address of the worker; it serves everything in its folder.
 */
async function keepForOffline(script: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(script)
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    const own = loaded.filter((address) => address.startsWith(location.origin) && !address.includes('/search-index/'))
    active?.postMessage([location.href, ...own])
  } catch {
    // Without the worker everything works, as long as there is a connection.
  }
}

const root = document.querySelector<HTMLElement>('[data-search]')!
const part = <Part extends HTMLElement>(name: string): Part => root.querySelector<Part>(`[data-search-${name}]`)!
const { locale = 'zh', language = 'zh', kinds = '{}' } = root.dataset
const t = searchWords(locale as Locale, language, JSON.parse(kinds) as Record<string, string>)
const ask = asker(new URL(root.dataset['index'] ?? 'search-index/', location.href).href)
const form = part<HTMLFormElement>('form')
const box = form.querySelector('input')!
/** While one types, a search waits this long for the next letter, in milliseconds. */
const PAUSE = 120

/** Charts and filters are of answers alone: what makes them comes while the first question is asked. */
const drawing = import('./answer-parts.ts')

let state = stateOf(location.search)
let timer = 0
const pageTitle = document.title

box.value = state.query
moveWithKeys(root, box)
void search()
  .then(() => drawing)
  .then(() => keepForOffline(root.dataset['offline'] ?? 'offline.js'))

box.addEventListener('input', (event) => {
  clearTimeout(timer)
  if ((event as InputEvent).isComposing) return
  timer = window.setTimeout(typed, PAUSE)
})
box.addEventListener('compositionend', typed)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  clearTimeout(timer)
  go({ ...state, query: box.value.trim(), page: 1 })
})
addEventListener('popstate', () => {
  state = stateOf(location.search)
  box.value = state.query
  void search()
})

/** Typing changes the current entry of the history; a submitted query or a chosen filter makes a new one. */
function typed(): void {
  if (box.value.trim() === state.query) return
  state = { ...state, query: box.value.trim(), page: 1 }
  history.replaceState(null, '', addressOf(state) || location.pathname)
  void search()
}

function go(next: SearchState): void {
  if (addressOf(next) !== location.search) history.pushState(null, '', addressOf(next) || location.pathname)
  state = next
  void search()
}

const change: Change = ({ filters, order }) => {
  go({ ...state, filters: { ...state.filters, ...filters }, order: order ?? state.order, page: 1 })
}

async function search(): Promise<void> {
  const asked = state
  delete root.dataset['failure']
  // Tabs, bookmarks and the history tell questions apart by it.
  document.title = asked.query === '' ? pageTitle : `${asked.query} · ${pageTitle}`
  const begin = root.querySelector<HTMLElement>('[data-search-begin]')
  if (begin) begin.hidden = asked.query !== ''
  if (asked.query === '') {
    show('idle', [t.search.idle])
    clear()
    void ask(asked)
    return
  }
  show(root.dataset['searchState'] === 'loading' ? 'loading' : 'searching', [
    root.dataset['searchState'] === 'loading' ? t.search.loading : t.search.searching,
  ])
  const [outcome, parts] = await Promise.all([ask(asked), drawing])
  if (outcome && asked === state) finish(outcome, parts)
}

function finish(outcome: SearchOutcome, { charts, filterFields }: Awaited<typeof drawing>): void {
  if (outcome.kind === 'failure') {
    clear()
    const retry = element('button', { type: 'button' }, t.search.retry)
    retry.addEventListener('click', () => void search())
    root.dataset['failure'] = outcome.reason
    show('failed', [outcome.reason === 'offline' ? t.search.offline : t.search.failed, ' ', retry])
    return
  }
  part('results').replaceChildren(...resultsList(outcome, root.dataset['root'] ?? '/', t))
  const anything = outcome.paragraphs > 0 || outcome.scatteredReports > 0
  reveal('filters', anything || outcome.filtered, filterFields(state, outcome.counts, t, change))
  reveal('charts', outcome.paragraphs > 0 || outcome.filtered, charts(state, outcome.counts, t, change))
  reveal('pager', outcome.pages > 1, pagerLinks(outcome))
  part('heading').hidden = !anything
  // Nothing can be taken before there are results.
  if (anything) void import('../take/toolbar.ts')
  show(
    'done',
    statusOf(outcome, state, t, {
      clear: () => {
        go({ ...state, filters: noFilters, page: 1 })
      },
      instead: (query) => {
        box.value = query
        go({ ...state, query, page: 1 })
      },
    }),
  )
}

function show(step: 'idle' | 'loading' | 'searching' | 'done' | 'failed', status: readonly (Node | string)[]): void {
  part('status').replaceChildren(...status)
  root.dataset['searchState'] = step
  root.dataset['searchQuery'] = state.query
  root.setAttribute('aria-busy', String(step === 'searching' || step === 'loading'))
}

function clear(): void {
  part('results').replaceChildren()
  for (const name of ['filters', 'charts', 'pager', 'heading']) part(name).hidden = true
}

function reveal(name: string, visible: boolean, children: readonly Node[]): void {
  const place = part(name)
  place.hidden = !visible
  const focused = place.contains(document.activeElement) ? [...place.querySelectorAll('button, select, a')].indexOf(document.activeElement!) : -1
  place.replaceChildren(...children)
  if (focused >= 0) [...place.querySelectorAll<HTMLElement>('button, select, a')][focused]?.focus()
}

function pagerLinks({ pages }: ShownAnswer): Node[] {
  const { page } = state
  const link = (to: number, text: string): Node => {
    const made = element('a', { className: 'button', href: addressOf({ ...state, page: to }) }, text)
    made.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      go({ ...state, page: to })
      root.scrollIntoView()
    })
    return made
  }
  return [
    ...(page > 1 ? [link(page - 1, t.search.earlier)] : []),
    element('span', { className: 'label' }, t.search.page(t.number(page), t.number(pages))),
    ...(page < pages ? [link(page + 1, t.search.later)] : []),
  ]
}
