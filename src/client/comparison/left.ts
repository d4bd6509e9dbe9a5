import type { Messages } from '../../i18n/index.ts'
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
  const [comparison, { fillLeft }, words] = await Promise.all([pairData(), import('./fill-left.ts'), comparisonWords()])
  // Where it can't be had, what stands there leads to the report.
  if (comparison) fillLeft(element, comparison, words.comparison)
}

/** Each is named in a function of its own: of two that one condition chooses between, bundlers load both. */
const wordsOf = { zh: () => import('../../i18n/zh/comparison.ts'), en: () => import('../../i18n/en/comparison.ts') } as const

/** The words of the page's own language; those of the other are not loaded. */
function comparisonWords(): Promise<{ readonly comparison: Messages['comparison'] }> {
  return wordsOf[document.documentElement.lang.startsWith('en') ? 'en' : 'zh']()
}
