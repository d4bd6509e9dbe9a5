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
