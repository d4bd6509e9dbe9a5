/** The box of the terms page: any phrases typed give their curves over the years. The address bar holds what is asked. What draws is loaded with the first question. */
import type { PhraseCount } from '../../core/search/phrase-counts.ts'
import { phrasesOf } from '../../view/address.ts'
import type { CountReply, CountRequest } from './worker.ts'
import type { DrawCurves } from './draw.ts'

const root = document.querySelector<HTMLElement>('[data-terms]')!
const form = root.querySelector('form')!
const box = form.querySelector('input')!
const status = root.querySelector<HTMLElement>('[data-terms-status]')!
const curves = root.querySelector<HTMLElement>('[data-terms-curves]')!

let worker: Worker | undefined
let drawing: Promise<DrawCurves> | undefined
let newest = 0
const pageTitle = document.title

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const typed = box.value.trim()
  if (typed !== asked()) history.pushState(null, '', typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`)
  ask()
})
addEventListener('popstate', () => {
  box.value = asked()
  ask()
})
box.value = asked()
ask()

function asked(): string {
  return new URLSearchParams(location.search).get('q') ?? ''
}

function ask(): void {
  const phrases = phrasesOf(asked())
  newest++
  root.dataset['termsState'] = phrases.length === 0 ? 'idle' : 'asking'
  status.textContent = phrases.length === 0 ? '' : (status.dataset['asking'] ?? '')
  // Tabs, bookmarks and the history tell questions apart by it.
  document.title = phrases.length === 0 ? pageTitle : `${phrases.join(' ')} · ${pageTitle}`
  if (phrases.length === 0) {
    curves.replaceChildren()
    delete document.documentElement.dataset['asked']
    return
  }
  drawing ??= import('./draw.ts').then(({ curvesDrawer }) => curvesDrawer(root))
  started().postMessage({ number: newest, folder: new URL(root.dataset['index'] ?? '', location.href).href, phrases } satisfies CountRequest)
}

function started(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<CountReply>) => void show(data.number, data.counts))
  worker.addEventListener('error', () => {
    worker = undefined
    void show(newest, null)
  })
  return worker
}

async function show(number: number, counts: readonly PhraseCount[] | null): Promise<void> {
  const draw = await drawing?.catch(() => undefined)
  if (number !== newest) return
  root.dataset['termsState'] = 'done'
  // Either may have been lost on the way; the next question asks for it again.
  if (!draw) drawing = undefined
  if (!draw || !counts) {
    status.textContent = status.dataset['failed'] ?? ''
    return
  }
  const drawn = draw(counts)
  status.textContent = drawn.status
  curves.innerHTML = drawn.html
}
