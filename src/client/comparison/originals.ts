/** The source texts beside the items, fetched when a reader first asks for them. */

/** Where the original of a side is to be had, or the text itself. */
export type Original = { readonly address: string } | { readonly text: string }

type Side = 'earlier' | 'later'

let asked: Promise<void> | undefined
let provided: Readonly<Record<Side, Original | null>> | undefined

/** Puts the stretch of the original that each item comes from behind the item's text. `failure` is said where it can't be had. */
export function fetchOriginals(failure: string): Promise<void> {
  asked ??= Promise.all([fill('earlier', failure), fill('later', failure)]).then(() => undefined)
  return asked
}

/** Says where the originals of rows are that were not built with the page. They take the place of all before. */
export function provideOriginals(originals: Readonly<Record<Side, Original | null>>): void {
  asked = undefined
  provided = originals
}

/** Whether any side has an original. */
export function hasOriginals(): boolean {
  return originalOf('earlier') !== null || originalOf('later') !== null
}

function originalOf(side: Side): Original | null {
  if (provided) return provided[side]
  const address = document.querySelector<HTMLElement>('[data-comparison]')?.dataset[side === 'earlier' ? 'sourceEarlier' : 'sourceLater']
  return address ? { address } : null
}

async function fill(side: Side, failure: string): Promise<void> {
  const original = originalOf(side)
  if (!original) return
  const text = 'text' in original ? original.text : await fetchText(original.address)
  // Other rows may have come while the text was on its way.
  if (provided && provided[side] !== original) return
  const selector = side === 'later' ? '.later .text[data-at]' : '.earlier .text[data-at], .text[data-was]'
  for (const item of document.querySelectorAll<HTMLElement>(`[data-comparison] :is(${selector})`)) {
    const stretch = document.createElement('div')
    stretch.className = 'original'
    if (item.lang) stretch.lang = item.lang
    const [from, to] = ((side === 'earlier' && item.dataset['was']) || item.dataset['at'] || '').split('-')
    stretch.textContent = text === null ? failure : text.slice(Number(from), Number(to)).trim()
    item.after(stretch)
  }
}

function fetchText(address: string): Promise<string | null> {
  return fetch(address).then(
    (response) => (response.ok ? response.text() : null),
    () => null,
  )
}
