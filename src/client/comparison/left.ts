import { dataLink, pairData } from './pair-data.ts'

/**
 * Fetches what the page leaves to the packed data of the pair when a reader opens the fold that holds it: work that only one report tells, further passages, and what
 * was found clause by clause.
 */

if (dataLink) document.addEventListener('toggle', ({ target }) => void opened(target), { capture: true })

function opened(target: EventTarget | null): Promise<void> | void {
  if (target instanceof HTMLDetailsElement && target.open && holdsLeft(target)) return fill(target)
}

function holdsLeft(element: Element): boolean {
  return element.matches('[data-left]') || element.querySelector('[data-left]') !== null
}

/** Fills all that was left, for a file or for paper. */
export async function fillAll(): Promise<void> {
  const comparison = document.querySelector('[data-comparison]')
  if (dataLink && comparison && holdsLeft(comparison)) await fill(comparison)
}

async function fill(element: Element): Promise<void> {
  const [comparison, { fillLeft }] = await Promise.all([pairData(), import('./fill-left.ts')])
  // Where it can't be had, what stands there leads to the report.
  if (comparison) fillLeft(element, comparison)
}
