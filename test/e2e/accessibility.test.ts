import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { busiestComparison, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const views = ['side', 'inline', 'changes', 'clean', 'original']

/** Every kind of page, the comparison in every view. */
function paths(): string[] {
  const series = seriesSlugs()[0]!
  const pair = busiestComparison()
  return ['', `${series}/`, reportSlugs(series)[0]!, ...views.map((view) => `${pair}?view=${view}`), 'review/', 'unassigned/', '404.html']
}

/** The English pages differ in words alone, so one theme and width will do. */
function englishPaths(): string[] {
  const series = seriesSlugs()[0]!
  return ['', `${series}/`, reportSlugs(series)[0]!, busiestComparison(), 'review/'].map((path) => `en/${path}`)
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 1024, 390]) {
    test(`no barrier on any page, ${theme}, ${width} wide`, { timeout: 600_000 }, async () => {
      for (const path of theme === 'light' && width === 1440 ? [...paths(), ...englishPaths()] : paths()) {
        await visit(path, { theme, width }, async (page) => {
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([])
        })
      }
    })
  }
}

test('no page is wider than a small screen', async () => {
  for (const path of paths()) {
    await visit(path, { width: 320 }, async (page) => {
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320])
    })
  }
})

test('headings make an outline: one title, no rank skipped', async () => {
  for (const path of paths()) {
    await visit(path, {}, async (page) => {
      const ranks = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])))
      expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
      expect(ranks.every((rank, index) => rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true)
    })
  }
})
