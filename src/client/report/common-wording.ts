/** Shades what other organisations write too, on demand. */

const button = document.querySelector<HTMLButtonElement>('[data-common]')

button?.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  document.querySelector('[data-report-text]')?.classList.toggle('with-common', shown)
})

export {}
