/** The source texts beside the items, fetched when a reader first asks for them. */

let asked: Promise<void> | undefined

/** Puts the stretch of the original that each item comes from behind the item's text. `failure` is said where it can't be had. */
export function fetchOriginals(failure: string): Promise<void> {
  asked ??= Promise.all([fill('earlier', failure), fill('later', failure)]).then(() => undefined)
  return asked
}

async function fill(side: 'earlier' | 'later', failure: string): Promise<void> {
  const comparison = document.querySelector<HTMLElement>('[data-comparison]')
  const address = comparison?.dataset[side === 'earlier' ? 'sourceEarlier' : 'sourceLater']
  if (!comparison || !address) return
  const text = await fetch(address).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
  for (const item of comparison.querySelectorAll<HTMLElement>(`.side.${side} .text[data-from]`)) {
    const original = document.createElement('div')
    original.className = 'original'
    original.lang = item.lang
    original.textContent = text === null ? failure : text.slice(Number(item.dataset['from']), Number(item.dataset['to'])).trim()
    item.after(original)
  }
}
