import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { busiestComparison, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const pair = busiestComparison

test('every figure of the summary leads to a row', () =>
  visit(pair(), {}, async (page) => {
    const targets = await page.locator('.summary a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets) expect(await page.locator(`[id="${target!.slice(1)}"]`).count()).toBe(1)
  }))

test('a row that a figure of the summary leads to is not hidden by what stays in view above it', () =>
  visit(pair(), {}, async (page) => {
    const link = page.locator('.summary a[href^="#plans-"]').first()
    await link.click()
    await page.waitForFunction(() => {
      const row = document.querySelector(':target')?.getBoundingClientRect()
      const bar = document.querySelector('.toolbar')?.getBoundingClientRect()
      return row && bar && row.top >= bar.bottom && row.top < innerHeight / 2
    })
  }))

test('the view is in the address, and comes back with it and with the history', () =>
  visit(pair(), {}, async (page) => {
    const shown = () => page.locator('html').getAttribute('data-view')
    await page.locator('[data-view-button=inline]').click()
    expect(new URL(page.url()).searchParams.get('view')).toBe('inline')
    expect(await page.locator('.has-line').first().isVisible()).toBe(false)
    await page.reload()
    expect(await shown()).toBe('inline')
    expect(await page.locator('[data-view-button=inline]').getAttribute('aria-pressed')).toBe('true')
    await page.locator('[data-view-button=changes]').click()
    await page.goBack()
    expect(await shown()).toBe('inline')
  }))

test('rows stay level: both texts of a pair begin at one height', () =>
  visit(pair(), {}, async (page) => {
    const tops = await page
      .locator('.rows:not(#work) .pair.has-line')
      .evaluateAll((pairs) =>
        pairs.map((element) => [...element.querySelectorAll('.side')].map((side) => Math.round(side.getBoundingClientRect().top))),
      )
    for (const [left, right] of tops) expect(left).toBe(right)
  }))

test('n and p move the focus from change to change and say where one is', () =>
  visit(pair(), {}, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
    await page.keyboard.press('n')
    const first = await focused()
    expect(first).toMatch(/^(problems|plans|follow|cover|work)-/)
    expect(await page.locator('[data-step-position]').textContent()).toMatch(/第1处，共\d+处/)
    await page.keyboard.press('n')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('p')
    expect(await focused()).toBe(first)
    await page.locator('[data-step="1"]').click()
    expect(await focused()).not.toBe(first)
  }))

test('a narrow window gets cards with the changes in one line', () =>
  visit(pair(), { width: 390 }, async (page) => {
    expect(await page.locator('.rows:not(#work) .line').first().isVisible()).toBe(true)
    expect(await page.locator('.has-line').first().isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }))

test('without scripts every row can be read and no control is left dead', () =>
  visit(pair(), { script: false }, async (page) => {
    expect(await page.locator('#problems .row:not(.is-same) .text').first().isVisible()).toBe(true)
    expect(await page.locator('.toolbar').isVisible()).toBe(false)
    expect(
      await page.locator('button:visible').evaluateAll((buttons) => buttons.filter((button) => button.getAttribute('type') !== 'submit').length),
    ).toBe(0)
    await page.locator('.fold-part > summary').click()
    expect(await page.locator('#work .row').first().isVisible()).toBe(true)
  }))

test('a permalink of a folded row opens the fold', () =>
  visit(pair(), {}, async (page) => {
    const anchor = await page.locator('#work .row').first().getAttribute('id')
    await page.evaluate((id) => (location.hash = id!), anchor)
    await page.locator(`[id="${anchor}"]`).waitFor({ state: 'visible' })
  }))

test('the pair can be taken along as data, as a table and as a page', () =>
  visit(pair(), {}, async (page) => {
    const data = await page.request.get(new URL((await page.locator('[data-export-data]').getAttribute('href'))!, page.url()).href)
    expect(await data.json()).toMatchObject({ exact: true, problems: { links: expect.any(Array) } })
    const take = async (kind: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export=${kind}]`).click()])
      return readFile((await download.path())!, 'utf8')
    }
    expect(await take('csv')).toContain('list,status,earlier,later')
    const html = await take('html')
    expect(html).toContain('<style>')
    expect(html).not.toContain('<script')
  }))

test('the citation names the address and the caveat', () =>
  visit(pair(), {}, async (page) => {
    const text = await page.locator('#cite-gbt7714').textContent()
    expect(text).toContain(page.url())
    expect(text).toContain('不等于')
  }))
