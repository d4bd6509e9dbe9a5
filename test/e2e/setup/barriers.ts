/** What axe finds on a page that keeps someone from reading or using it. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Axe leaves the rule of WCAG 2.2 off unless it is asked for. What it would load first, style sheets and films, no rule asked here needs. */
const always = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false } satisfies axe.RunOptions

const asked = {
  'all rules': always,
  'rules of colour': { ...always, runOnly: ['color-contrast', 'link-in-text-block'] },
} satisfies Record<string, axe.RunOptions>

/**
 * Barriers of a page as it is shown at this moment: rule and place, at most three places a rule.
 * Axe runs in the page and stays there, so that a page can be looked at in many ways without being loaded or read anew.
 * @throws where the page has frames, into which axe would not look.
 */
export async function barriers(page: Page, rules: keyof typeof asked = 'all rules'): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('Axe has to be put into every frame of a page before it can look into them.')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options)
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${target.join(' ')}`))
  }, asked[rules])
}
