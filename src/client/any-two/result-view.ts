import type { Fate } from '../../view/comparison/fates.ts'
import { provideOriginals } from '../comparison/originals.ts'
import type { PairResult } from './protocol.ts'

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
  return {
    show({ html, originals }, { earlier, later }) {
      head.innerHTML = html.head.markup
      body.innerHTML = html.body.markup
      section.hidden = false
      comparison.dataset['reportEarlier'] = earlier ?? ''
      comparison.dataset['reportLater'] = later ?? ''
      for (const option of page.querySelectorAll<HTMLOptionElement>('[data-only] option[data-name]')) {
        option.dataset['name'] = html.only[option.value as Fate]
      }
      provideOriginals(originals)
      document.dispatchEvent(new CustomEvent('comparison-replaced'))
    },
    hide() {
      section.hidden = true
      head.replaceChildren()
      body.replaceChildren()
    },
    focus() {
      const heading = head.querySelector<HTMLElement>('h2')
      heading?.focus({ preventScroll: true })
      heading?.scrollIntoView({ block: 'start' })
    },
  }
}
