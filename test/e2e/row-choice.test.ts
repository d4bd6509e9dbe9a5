/** The choice of rows of a comparison: what it ends, where it leads, and whether it can be read. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { busiestComparison, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const pair = busiestComparison

test('what changed and the rows of one fate are one choice: either ends the other, in the address too', () =>
  visit(`${pair()}?view=changes&only=dropped`, {}, async (page) => {
    const asked = () => {
      const { searchParams } = new URL(page.url())
      return [searchParams.get('view'), searchParams.get('only')]
    }
    const pressed = () => page.locator('[data-view-button][aria-pressed=true]').getAttribute('data-view-button')
    const chosen = () => page.locator('[data-only]').inputValue()
    const said = () => page.locator('[data-step-position]').textContent()
    expect([asked(), await pressed(), await chosen(), await said()]).toEqual([[null, 'dropped'], 'side', 'dropped', ''])
    await page.locator('[data-view-button=changes]').click()
    expect([asked(), await pressed(), await chosen()]).toEqual([['changes', null], 'changes', ''])
    expect(await said()).not.toBe('')
    await page.selectOption('[data-only]', 'dropped')
    expect([asked(), await pressed(), await chosen(), await said()]).toEqual([[null, 'dropped'], 'side', 'dropped', ''])
    await page.locator('[data-view-button=inline]').click()
    expect(asked()).toEqual(['inline', 'dropped'])
  }))

/** A fate that some work of the pair has, as the choice names it. */
async function fateOfWork(page: Page): Promise<string> {
  return (await page.locator('[data-only] option[value^=work-]:not([hidden])').first().getAttribute('value'))!
}

test.each([1440, 390])('a choice of rows leads to the first of them, below the bar (%i)', (width) =>
  visit(pair(), { width }, async (page) => {
    await page.locator('#plans .row').last().evaluate((row) => row.scrollIntoView()) // prettier-ignore
    for (const only of ['figures', 'dropped', await fateOfWork(page)]) {
      await page.selectOption('[data-only]', only)
      const row = page.locator('.comparison :is(.row, .figures tr[id]):not([hidden])').first()
      const bar = await page.locator('[data-toolbar]').evaluate((it) => it.getBoundingClientRect().bottom)
      const { top, bottom } = await row.evaluate((it) => it.getBoundingClientRect().toJSON() as DOMRect)
      expect([only, top >= bar - 1, bottom > bar, top < 800]).toEqual([only, true, true, true])
    }
  }),
)

test('with large letters a comparison is no wider than its window, and a wide one lets the choice of rows be read', async () => {
  for (const locale of ['', 'en/']) {
    for (const width of [390, 1024]) {
      await visit(`${locale}${pair()}`, { width }, async (page) => {
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        // The way to the other pages is whole.
        const links = await page.locator('.site-nav a').evaluateAll((all) => all.map((link) => link.getBoundingClientRect().right))
        expect(Math.max(...links)).toBeLessThanOrEqual(width)
      })
    }
    await visit(`${locale}${pair()}`, { width: 1440 }, async (page) => {
      const isWhole = await page.locator('[data-only]').evaluate((select) => {
        const { width } = select.getBoundingClientRect()
        select.style.maxWidth = 'none'
        return width >= select.getBoundingClientRect().width
      })
      expect(isWhole).toBe(true)
    })
  }
})

test('the head of the folded part says how many of its rows are left', () =>
  visit(pair(), {}, async (page) => {
    const head = () => page.locator('.fold-part > summary').textContent()
    const all = (await head())!
    const shown = () => page.locator('.fold-part .row:not([hidden])').count()
    const count = await shown()
    expect(all).toContain(String(count))
    await page.selectOption('[data-only]', await fateOfWork(page))
    expect(await shown()).toBeLessThan(count)
    expect(await head()).toBe(all.replace(String(count), `${await shown()}/${count}`))
    await page.selectOption('[data-only]', '')
    expect(await head()).toBe(all)
  }))

test('sorted by change, falls alone begin with the greatest, and rises with the greatest', () =>
  visit(pair(), {}, async (page) => {
    for (const only of ['down', 'up']) {
      await page.selectOption('[data-only]', only)
      await page.locator('.figures thead th:last-child button').click()
      const parts = await page.locator('.figures tbody').evaluateAll((bodies) =>
        bodies.map((body) =>
          [...body.querySelectorAll<HTMLElement>('tr[id]:not([hidden]) td:last-child')].map(({ textContent }) => {
            const change = Math.abs(
              Number(
                textContent
                  .match(/[+−][\d.,]+/g)
                  ?.at(-1)
                  ?.slice(1)
                  .replaceAll(',', ''),
              ),
            )
            return { isOfPoints: textContent.includes('个百分点'), change }
          }),
        ),
      )
      expect(parts.flat().length).toBeGreaterThan(1)
      // Amounts come first, then what is told in per cent.
      for (const those of parts) expect(those).toEqual(those.toSorted((a, b) => Number(a.isOfPoints) - Number(b.isOfPoints) || b.change - a.change))
      await page.locator('.figures thead th:last-child button').click({ clickCount: 2 })
    }
  }))
