/** Puts the stretch of the original beside each block, on demand. */

const button = document.querySelector<HTMLButtonElement>('[data-original]')
const article = document.querySelector<HTMLElement>('[data-report-text]')
let filled = false

button?.addEventListener('click', () => {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  article?.classList.toggle('with-original', shown)
  if (shown && !filled) void fill(button.dataset['original'] ?? '', button.dataset['failed'] ?? '')
})

async function fill(address: string, failure: string): Promise<void> {
  filled = true
  const text = await fetch(address).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
  filled = text !== null
  for (const block of article?.querySelectorAll<HTMLElement>('.block') ?? []) {
    block.querySelector('.original')?.remove()
    const original = document.createElement('div')
    original.className = 'original'
    original.textContent = text === null ? failure : text.slice(Number(block.dataset['from']), Number(block.dataset['to'])).trim()
    block.append(original)
  }
}

export {}
