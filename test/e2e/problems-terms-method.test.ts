import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { firstWith, follow, subfolders, useBrowser } from './setup/pages.ts'

const visit = useBrowser()

/** Follows the first link of a page to a theme of problems. */
async function openTheme(page: Page): Promise<void> {
  await follow(page.locator('.theme-table a').first())
  await page.waitForURL(/\/problems\/[^/]+\/$/)
}

test('a theme is two clicks away: table, theme, the very words in the report', async () => {
  await visit('problems/', {}, async (page) => {
    await openTheme(page)
    const item = page.locator('.themed p a').first()
    const words = (await item.textContent())!.slice(0, 8)
    await follow(item)
    await page.waitForURL(/#/)
    const block = page.locator(`.block:has([id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"])`)
    expect(await block.textContent()).toContain(words)
  })
})

test('the table shows one kind of report at a time, and finds themes by name', async () => {
  await visit('problems/', {}, async (page) => {
    const shown = () => page.locator('.theme-table:visible')
    expect(await shown().count()).toBe(1)
    for (const kind of await page.locator('.kinds input').all()) {
      await kind.check()
      expect(await shown().evaluateAll((tables) => tables.map((table) => (table as HTMLElement).dataset['kind']))).toEqual([await kind.inputValue()])
    }
    await page.locator('.kinds input[value=government]').check()
    const name = (await shown().locator('tbody th').first().textContent())!
    await page.fill('[data-theme-filter]', name)
    expect(await shown().locator('tbody tr:visible th').first().textContent()).toBe(name)
    await page.fill('[data-theme-filter]', 'zzz')
    expect(await shown().locator('tbody tr:visible').count()).toBe(0)
  })
})

test('a cell of the table leads to its theme in its year', () =>
  visit('problems/', {}, async (page) => {
    const cell = page.locator('.theme-table:visible tbody td[title]').first()
    const [year] = /\d{4}/.exec((await cell.getAttribute('title'))!)!
    const theme = await cell.locator('xpath=..').locator('th a').textContent()
    await cell.hover()
    await follow(cell.locator('a'))
    await page.waitForURL(new RegExp(`\\?year=${year}`))
    expect(await page.locator('h1').textContent()).toContain(theme!)
    await page.locator('[data-item-count]:not(:empty)').waitFor()
    expect(await page.locator('[data-items] h3').allTextContents()).toEqual([year])
  }))

test('a theme is filtered by organisation and year over all of its problems', async () => {
  await visit('problems/', {}, async (page) => {
    await openTheme(page)
    const all = await page.locator('.themed li').count()
    // The organisations come when somebody is about to choose one.
    await page.focus('[name=series]')
    const organisation = (await page.locator('[name=series] option').nth(1).textContent())!
    await page.selectOption('[name=series]', { label: organisation })
    await page.locator('[data-item-count]:not(:empty)').waitFor()
    const names = await page.locator('.themed .who').allTextContents()
    expect(new Set(names)).toEqual(new Set([organisation]))
    await page.selectOption('[name=series]', '')
    await expect.poll(() => page.locator('.themed li').count()).toBe(all)
  })
})

test.each([1440, 390])('a choice stands beside its words (%i)', async (width) => {
  await visit(firstWith('problems', 'name="returned"'), { width }, async (page) => {
    const label = page.locator('label.check')
    const box = (await label.locator('input').boundingBox())!
    const words = await label.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element.lastChild!)
      const [line, ...more] = range.getClientRects()
      return { left: line!.left, lines: more.length + 1 }
    })
    expect(words.left - (box.x + box.width)).toBeLessThan(16)
    expect(words.lines).toBe(1)
  })
})

test('a curve that is wider than the window opens at the newest years', () =>
  visit(`terms/?q=${encodeURIComponent('责任')}`, { width: 390 }, async (page) => {
    await page.locator('[data-terms-state=done]').waitFor()
    const newest = (await page.locator('figure.curve svg text').last().boundingBox())!
    expect(newest.x + newest.width).toBeLessThanOrEqual(390)
  }))

test('any words typed give their curve, and the address keeps them', async () => {
  await visit('terms/', {}, async (page) => {
    await page.fill('.ask input', '工作、zzzz')
    await page.click('.ask button')
    await page.locator('[data-terms-state=done]').waitFor()
    expect(await page.locator('figure.curve').count()).toBe(1)
    expect(await page.locator('[data-terms-status]').textContent()).toContain('“zzzz”')
    // When each organisation began: those that began first stand first, and lead to their paragraphs.
    const began = (await page.locator('.curve-series tbody td:nth-child(3)').allTextContents()).filter((year) => year !== '—')
    expect(began.length).toBeGreaterThan(2)
    expect(began).toEqual(began.toSorted())
    expect(await page.getAttribute('.curve-series tbody a', 'href')).toMatch(/search\/\?q=.*&series=.+&order=oldest$/)
    expect(new URL(page.url()).searchParams.get('q')).toBe('工作、zzzz')
    await page.reload()
    await page.locator('figure.curve').waitFor()
  })
})

test('without a script the tables of terms and their index can be read', async () => {
  await visit('terms/', { script: false }, async (page) => {
    expect(await page.locator('.ask').isVisible()).toBe(false)
    await follow(page.locator('.term-years a').first())
    expect(await page.locator('h1').textContent()).toMatch(/^\d{4}年/)
    await page.goto(`${inject('site')}terms/`)
    await follow(page.locator('.initials a').first())
    expect(await page.locator('.term-table tbody tr').count()).toBeGreaterThan(0)
  })
})

test('every download of the method page is there', async () => {
  await visit('method/', {}, async (page) => {
    const addresses = await page.locator('a[download]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
  })
})

test.each(['method/', 'findings/', `en/method/`, 'en/findings/'])(
  'on a telephone the contents of %s stand in columns, whole and far enough apart',
  (path) =>
    visit(path, { width: 390 }, async (page) => {
      const boxes = await page
        .locator('.page-contents a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect))
      expect(boxes.length).toBeGreaterThan(3)
      expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(path.includes('method') ? 2 : 1)
      for (const { height, right } of boxes) {
        expect(height).toBeGreaterThanOrEqual(24)
        expect(right).toBeLessThanOrEqual(390)
      }
      const names = page.locator('.measured tbody th')
      if (path.includes('method'))
        expect(Math.min(...(await names.evaluateAll((cells) => cells.map(({ clientWidth }) => clientWidth))))).toBeGreaterThan(80)
    }),
)

test.each(['', 'en/'])('on a telephone the table of a year’s terms is whole (%s)', (language) => {
  const year = subfolders('terms').filter((name) => /^\d/.test(name)).at(-1)! // prettier-ignore
  return visit(`${language}terms/${year}/`, { width: 390 }, async (page) => {
    const cut = await page.locator('.scroll-x:has(.term-table)').evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth))
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.filter((pixels) => pixels > 0)).toEqual([])
  })
})

test.each(['', 'en/'])('words that rose or fell fit a narrow window (%s)', async (language) => {
  const year = subfolders('terms').find((name) => /^\d{4}$/.test(name))!
  await visit(`${language}terms/${year}/`, { width: 360 }, async (page) => {
    const boxes = page.locator('.scroll-x:has(.term-table)')
    expect(await boxes.count()).toBeGreaterThan(0)
    expect(await boxes.evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))).toEqual(
      Array.from({ length: await boxes.count() }, () => 0),
    )
  })
})

test('on a telephone what a number of the method means has the width of the window', () =>
  visit('en/method/', { width: 390 }, async (page) => {
    const meanings = page.locator('.method-table tr:has(> th + .value + td:last-child:not(.value)) > td:last-child')
    expect(await meanings.count()).toBeGreaterThan(10)
    const widths = await meanings.evaluateAll((cells) =>
      cells.map((cell) => (cell.checkVisibility() ? cell.getBoundingClientRect().width : Infinity)),
    )
    expect(Math.min(...widths)).toBeGreaterThan(250)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }))

test.each(['findings/', 'en/findings/'])(
  'a filter of findings by words or by year is counted beside the headings and in the list of them: %s',
  (path) =>
    visit(path, {}, async (page) => {
      const counts = async (selector: string): Promise<string[]> => (await page.locator(selector).allTextContents()).map((text) => text.trim())
      const [heads, list] = ['section:has(table.findings) h2 > .label', '.page-contents .label']
      const all = await counts(heads)
      const years = (
        await page.locator('#filter-year option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
      ).filter(Boolean)
      expect(years.length).toBeGreaterThan(1)
      await page.selectOption('#filter-year', years.at(-1)!)
      const shown = await page.locator('table.findings tbody tr:visible').count()
      const rows = await page.locator('table.findings tbody tr').count()
      expect(shown).toBeGreaterThan(0)
      expect(shown).toBeLessThan(rows)
      expect(rows).toBe(all.reduce((sum, count) => sum + Number(count), 0))
      const left = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + (/\/|of/.test(text) ? parseInt(text, 10) : 0), 0)
      expect(left(await counts(heads))).toBe(shown)
      expect(left(await counts(list))).toBe(shown)
      await page.fill('#filter', '龘')
      expect(await page.locator('table.findings:visible').count()).toBe(0)
      expect(await page.locator('[data-none-left]:visible').count()).toBe(all.length)
      await page.fill('#filter', '')
      await page.selectOption('#filter-year', '')
      expect(await counts(heads)).toEqual(all)
    }),
)
