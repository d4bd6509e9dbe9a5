/** The box of the terms page: any phrases typed give their curves over the years. The address bar holds what is asked. */
import type { YearTotals } from '../../core/terms/records.ts'
import { terms as english } from '../../i18n/en/terms.ts'
import type { Locale } from '../../i18n/locale.ts'
import { terms as chinese } from '../../i18n/zh/terms.ts'
import { linksOf } from '../../view/address.ts'
import { curveToHtml, type CurveContext } from '../../view/terms/curve-html.ts'
import { rateOf, type CurvePoint } from '../../view/terms/curve.ts'
import { phrasesOf } from '../../view/terms/phrases.ts'
import type { CountReply, CountRequest, PhraseCount } from './protocol.ts'

const root = document.querySelector<HTMLElement>('[data-terms]')!
const form = root.querySelector('form')!
const box = form.querySelector('input')!
const status = root.querySelector<HTMLElement>('[data-terms-status]')!
const curves = root.querySelector<HTMLElement>('[data-terms-curves]')!
const locale = (root.dataset['locale'] ?? 'zh') as Locale
const t = { zh: chinese, en: english }[locale]
const years = JSON.parse(root.dataset['years'] ?? '[]') as YearTotals[]
const context: CurveContext = { t, locale, link: linksOf(root.dataset['base'] ?? '/', locale), language: root.dataset['language'] ?? '' }

let worker: Worker | undefined
let newest = 0

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
  status.textContent = phrases.length === 0 ? '' : t.asking
  if (phrases.length === 0) curves.replaceChildren()
  else started().postMessage({ number: newest, folder: new URL(root.dataset['index'] ?? '', location.href).href, phrases } satisfies CountRequest)
}

function started(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<CountReply>) => {
    if (data.number === newest) show(data.counts)
  })
  worker.addEventListener('error', () => {
    worker = undefined
    show(null)
  })
  return worker
}

function show(counts: readonly PhraseCount[] | null): void {
  root.dataset['termsState'] = 'done'
  if (!counts) {
    status.textContent = t.askFailed
    return
  }
  const found = counts.filter((count) => count.years.length > 0)
  const missing = counts.filter((count) => count.years.length === 0).map(({ phrase }) => t.askNone(phrase))
  status.textContent = [...(found.length > 0 ? [t.askDone(found.length)] : []), ...missing].join(' ')
  curves.innerHTML = found.map((count) => curveToHtml(pointsOf(count), count.phrase, context)).join('')
}

function pointsOf(count: PhraseCount): CurvePoint[] {
  const byYear = new Map(count.years.map((year) => [year.year, year]))
  return years.map(({ year, reports: allReports, characters }) => {
    const { occurrences = 0, reports = 0 } = byYear.get(year) ?? {}
    return { year, occurrences, reports, allReports, rate: rateOf(occurrences, characters) }
  })
}
