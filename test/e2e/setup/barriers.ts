/** What axe finds on a page that keeps someone from reading or using it. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Axe leaves the rule of WCAG 2.2 off unless it is asked for. What it would load first, style sheets and films, no rule asked here needs. */
const always = { resultTypes: ['violations'], preload: false } satisfies axe.RunOptions
const ofColour = ['color-contrast', 'link-in-text-block']
const all = { 'target-size': { enabled: true } }
const options = {
  'all rules': { ...always, rules: all },
  'rules of colour': { ...always, runOnly: ofColour },
  'all others': { ...always, rules: { ...all, ...Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }])) } },
} satisfies Record<string, axe.RunOptions>
/** By themselves these rules look at all words and all links: here at those that are marked, and at what stands in them. */
const onlyMarked = {
  rules: [
    { id: 'color-contrast', selector: '[data-look], [data-look] *' },
    { id: 'link-in-text-block', selector: 'a[href][data-look], [role=link][data-look], [data-look] a[href], [data-look] [role=link]' },
  ],
} satisfies axe.Spec

/**
 * Barriers of a page as it is shown at this moment: rule and place, at most three places a rule.
 * Axe runs in the page and stays there, so that a page can be looked at in many ways without being loaded or read anew.
 * Colours take axe twenty times as long as all of its other rules together: it is asked about words of every look that the page has, not about each word. All rules are asked in one
 * run, since every run finds out anew what lies above what.
 * @throws where the page has frames, into which axe would not look.
 */
export async function barriers(page: Page, rules: keyof typeof options = 'all rules'): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('Axe has to be put into every frame of a page before it can look into them.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.evaluate(bareEdges)
  if ((await page.evaluate(markLooks, 'data-look')) === 0) throw new Error('No words are shown, of whose colours axe could be asked.')
  return page.evaluate(
    async ([asked, configured]) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      here.configure(configured)
      const { violations } = await here.run(document, asked)
      return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${target.join(' ')}`))
    },
    [options[rules], onlyMarked] as const,
  )
}

/**
 * Runs in the page: takes the shadow from the edges of what is wider than its window. Words seldom stand on it, and of those before a picture axe says nothing, so that whole tables
 * would go unseen.
 */
function bareEdges(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.scroll-x, [data-newest-last]')) element.style.backgroundImage = 'none'
}

/**
 * Runs in the page: marks the first three elements of each look that words of their own have, and gives how many it marked. A look is all that the contrast of words hangs on: their
 * colour, size and weight, and every background and opacity that they stand on.
 */
function markLooks(mark: string): number {
  document.querySelectorAll(`[${mark}]`).forEach((element) => element.removeAttribute(mark))
  const grounds = new Map<Element, string>()
  const groundOf = (element: Element | null): string => {
    if (!element) return ''
    const known = grounds.get(element)
    if (known !== undefined) return known
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element)
    const own = `${backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : backgroundColor}${backgroundImage === 'none' ? '' : backgroundImage}${opacity === '1' ? '' : opacity}`
    const ground = `${groundOf(element.parentElement)}${own && `/${own}`}`
    grounds.set(element, ground)
    return ground
  }
  const marked = new Map<string, number>()
  for (const element of document.querySelectorAll('body *')) {
    const hasWords = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '')
    if (!(hasWords || element.matches('input, select, textarea')) || !element.checkVisibility()) continue
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element)
    const look = [element.tagName === 'A', color, fontSize, fontWeight, textDecorationLine, groundOf(element)].join(' ')
    const seen = marked.get(look) ?? 0
    if (seen < 3) element.setAttribute(mark, '')
    marked.set(look, seen + 1)
  }
  return marked.size
}
