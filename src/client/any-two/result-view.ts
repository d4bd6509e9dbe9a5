/** What is shown below the form: how far it is, the comparison, and the buttons that save it. */
import { provideOriginals } from '../comparison/toolbar.ts'
import { nameChoices } from '../comparison/work-line.ts'
import type { PairResult, ShownPair } from './protocol.ts'
import type { Locale } from '../../i18n/locale.ts'
import { acrossComparison } from '../../view/any-two/words.ts'

/** The place where a comparison is shown. */
export interface ResultView {
  /** @param addresses of the two reports below the root; null for a draft. */
  show(result: PairResult, addresses: { readonly earlier: string | null; readonly later: string | null }): void
  hide(): void
  /** Moves the focus to the heading of what is shown. */
  focus(): void
}

/** Wires the place below the form. The views, the steps from change to change and the originals are those of the built pages. */
export function resultView(page: HTMLElement): ResultView {
  const section = page.querySelector<HTMLElement>('[data-result]')!
  const head = page.querySelector<HTMLElement>('[data-result-head]')!
  const body = page.querySelector<HTMLElement>('[data-result-body]')!
  const comparison = page.querySelector<HTMLElement>('[data-comparison]')!
  const files = section.querySelector<HTMLElement>('.exports')!
  return {
    show({ html, originals }, { earlier, later }) {
      head.innerHTML = html.head.markup
      // Files are offered where the built pages offer them.
      head.querySelector('.summary')?.before(files)
      body.innerHTML = html.body.markup
      section.hidden = false
      comparison.dataset['reportEarlier'] = earlier ?? ''
      comparison.dataset['reportLater'] = later ?? ''
      nameChoices(html.only)
      provideOriginals(originals)
      document.dispatchEvent(new CustomEvent('comparison-replaced'))
    },
    hide() {
      section.hidden = true
      head.replaceChildren(files)
      body.replaceChildren()
    },
    focus() {
      const heading = head.querySelector<HTMLElement>('h2')
      heading?.focus({ preventScroll: true })
      heading?.scrollIntoView({ block: 'start' })
    },
  }
}

/** The lines that say how far a comparison is, and what went wrong. */
export interface StatusLine {
  /** Politely, when the reader is idle. */
  say(words: string): void
  /** At once. */
  fail(words: string): void
  clear(): void
  /** Shows a button that stops what is under way, or hides it. */
  offerStop(stop: (() => void) | null): void
}

/** Wires the lines of the page. */
export function statusLine(page: HTMLElement): StatusLine {
  const polite = page.querySelector<HTMLElement>('[data-status]')!
  const failure = page.querySelector<HTMLElement>('[data-failure]')!
  const button = page.querySelector<HTMLButtonElement>('[data-stop]')!
  let onStop: (() => void) | null = null
  button.addEventListener('click', () => {
    onStop?.()
  })
  const set = (said: string, failed: string): void => {
    polite.textContent = said
    failure.textContent = failed
    failure.hidden = failed === ''
  }
  return {
    say: (words) => {
      set(words, '')
    },
    fail: (words) => {
      set('', words)
    },
    clear: () => {
      set('', '')
    },
    offerStop: (stop) => {
      onStop = stop
      button.hidden = stop === null
    },
  }
}

/** Wires the buttons that save what is shown. They work from the comparison in memory; nothing of it is sent or fetched. */
export function wireExports(page: HTMLElement, locale: Locale): { set(result: PairResult): void } {
  let pair: ShownPair | undefined
  page.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-save]') : null
    if (!button || !pair) return
    if (button.dataset['save'] === 'print') print()
    else void savePair(button.dataset['save'], pair, locale)
  })
  return {
    set: ({ html, comparison }) => {
      pair = { ...html, comparison: html.across ? acrossComparison(comparison) : comparison }
    },
  }
}

/** What writes files is as large as the page itself, and seldom asked for. */
async function savePair(format: string | undefined, pair: ShownPair, locale: Locale): Promise<void> {
  const { save } = await import('./save-pair.ts')
  await save(format, pair, locale)
}
