/**
 * Shades on demand what reports of other organisations have word for word. The runs are painted (CSS custom highlights), not wrapped in elements: they cross
 * the marks of what changed, and a page that is not asked for them does not carry them.
 */

const button = document.querySelector<HTMLButtonElement>('[data-common-wording]')
const comparison = document.querySelector<HTMLElement>('[data-comparison]')
const sides = ['earlier', 'later'] as const

let found: Promise<Range[] | null> | undefined

if (button && comparison && 'highlights' in CSS) {
  offer(button, comparison)
  button.addEventListener('click', () => void toggle(button, comparison))
  document.addEventListener('comparison-replaced', () => {
    offer(button, comparison)
  })
}

/** Shows the button where a side is a report of the archive; a draft is held against no other report. What was shaded before is of another pair. */
function offer(button: HTMLButtonElement, comparison: HTMLElement): void {
  found = undefined
  CSS.highlights.delete('common-wording')
  button.setAttribute('aria-pressed', 'false')
  button.hidden = sides.every((side) => !addressOf(comparison, side))
}

/** What finds them comes with the question. */
async function findRanges(comparison: HTMLElement): Promise<Range[] | null> {
  const { rangesOf } = await import('./common-wording-ranges.ts').catch(() => ({ rangesOf: () => null }))
  return rangesOf(comparison, button?.dataset['commonWording'] ?? '/', {
    earlier: addressOf(comparison, 'earlier'),
    later: addressOf(comparison, 'later'),
  })
}

function addressOf(comparison: HTMLElement, side: (typeof sides)[number]): string | undefined {
  return comparison.dataset[side === 'earlier' ? 'reportEarlier' : 'reportLater']
}

async function toggle(button: HTMLButtonElement, comparison: HTMLElement): Promise<void> {
  const shown = button.getAttribute('aria-pressed') !== 'true'
  button.setAttribute('aria-pressed', String(shown))
  const status = document.querySelector<HTMLElement>('[data-step-position]')
  if (status) status.textContent = ''
  CSS.highlights.delete('common-wording')
  if (!shown) return
  const asked = (found ??= findRanges(comparison))
  const ranges = await asked
  // Meanwhile another pair may have come, or the reader may have thought better of it.
  if (found !== asked || button.getAttribute('aria-pressed') !== 'true') return
  if (ranges) CSS.highlights.set('common-wording', new Highlight(...ranges))
  else found = undefined
  const done = sides.some((side) => !addressOf(comparison, side)) ? 'draft' : ranges?.length === 0 ? 'none' : 'done'
  if (!status) return
  status.textContent = button.dataset[ranges === null ? 'failed' : done] ?? ''
  status.toggleAttribute('data-long', true)
}
