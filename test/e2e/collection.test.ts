/** A reader's own collection: ticked on pages, kept, ordered, noted, taken out of the site and read in again. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { readDocument } from '../../src/core/read/index.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { messages } from '../../src/i18n/index.ts'
import { barriers } from './setup/barriers.ts'
import { busiestComparison, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const prefix = (locale: Locale) => (locale === 'zh' ? '' : 'en/')
const pageOf = (locale: Locale) => new URL(`${prefix(locale)}collection/`, inject('site')).href

/** Ticks the first two rows of the problems of a comparison. */
async function collectTwo(page: Page, locale: Locale): Promise<void> {
  const t = messages(locale).take
  for (const at of [0, 1]) {
    await page.locator('#problems .row > header').nth(at).hover()
    await page.locator('.take').getByRole('button', { name: t.collect }).click()
    await page.locator('.take-status', { hasText: t.collected }).waitFor()
  }
}

for (const locale of locales) {
  const { collection: t, common } = messages(locale)
  for (const width of [1440, 390]) {
    test(`collected, counted, ordered, noted, kept over a reload (${locale}, ${width})`, () =>
      visit(prefix(locale) + busiestComparison(), { width, theme: width === 390 ? 'dark' : 'light' }, async (page) => {
        await collectTwo(page, locale)
        const link = page.getByRole('link', { name: common.nav.collection })
        expect(await link.innerText()).toContain('2')
        await link.click()
        await page.locator('.collection li.excerpt').nth(1).waitFor()
        const first = await page.locator('.collection blockquote').first().innerText()
        await page.locator('[data-do=heading]').click()
        await page.keyboard.type('会上要问')
        await page.locator('.collection li.heading input').press('Alt+ArrowUp')
        await page.locator('.collection li.excerpt textarea').first().fill('核对原件')
        await page.locator('.collection li.excerpt').first().getByRole('button', { name: t.down }).click()
        expect(await barriers(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        await page.reload()
        await page.locator('.collection li').nth(2).waitFor()
        const kinds = await page.locator('.collection li').evaluateAll((items) => items.map(({ className }) => className))
        expect(kinds).toEqual(['heading', 'excerpt', 'excerpt'])
        expect(await page.locator('.collection li.heading input').inputValue()).toBe('会上要问')
        expect(await page.locator('.collection blockquote').allInnerTexts()).toContain(first)
        expect(await page.locator('.collection li.excerpt').first().locator('textarea').inputValue()).toBe('核对原件')
      }))
  }

  test(`leaves as Word, CSV and JSON, and is read in again (${locale})`, () =>
    visit(prefix(locale) + busiestComparison(), {}, async (page) => {
      await collectTwo(page, locale)
      await page.goto(pageOf(locale))
      const quotes = await page.locator('.collection blockquote').allInnerTexts()
      const saved = async (format: string): Promise<Buffer> => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-do=${format}]`).click()])
        return readFileSync(await download.path())
      }
      const { document } = await readDocument('collection.docx', new Uint8Array(await saved('word')))
      const csv = (await saved('csv')).toString()
      for (const quote of quotes) {
        expect(document!.text.replace(/\s/g, '')).toContain(quote.replace(/\s/g, ''))
        expect(csv.replace(/\s/g, '')).toContain(quote.replace(/[\s"]/g, '').slice(0, 10))
      }
      expect(document!.text).toContain('[EB/OL]')
      const json = await saved('json')
      page.on('dialog', (dialog) => void dialog.accept())
      await page.locator('[data-do=clear]').click()
      expect(await page.locator('.collection li').count()).toBe(0)
      await page.setInputFiles('[data-collection-file]', { name: 'collection.json', mimeType: 'application/json', buffer: json })
      await page.getByRole('button', { name: t.merge }).click()
      await page.locator('.collection li.excerpt textarea').nth(1).waitFor()
      expect(await page.locator('.collection blockquote').allInnerTexts()).toEqual(quotes)
      await page.setInputFiles('[data-collection-file]', { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
      await page.locator('[role=status]', { hasText: t.unreadable }).waitFor()
      expect(await page.locator('.collection li.excerpt').count()).toBe(2)
    }))

  for (const width of [1440, 390])
    test(`goes to somebody else inside an address, who reads it whole before anything is kept (${locale}, ${width})`, () =>
      visit(prefix(locale) + busiestComparison(), { width, theme: width === 390 ? 'dark' : 'light' }, async (page) => {
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
        await collectTwo(page, locale)
        await page.goto(pageOf(locale))
        await page.locator('[data-do=heading]').click()
        await page.locator('.collection li.excerpt textarea').first().fill('核对原件')
        const quotes = await page.locator('.collection blockquote').allInnerTexts()
        await page.locator('[data-do=share]').click()
        await page.locator('[role=status]', { hasText: t.shared }).waitFor()
        const link = await page.evaluate(() => navigator.clipboard.readText())
        const kept = () => page.evaluate(() => localStorage.getItem('collection'))
        await page.evaluate(() => {
          localStorage.clear()
        })
        await page.goto('about:blank')
        await page.goto(link)

        const title = page.getByRole('heading', { name: t.fromLink(2) })
        await title.waitFor()
        expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true)
        expect(await page.getByRole('region', { name: t.fromLink(2) }).innerText()).toContain(t.nothingKept)
        expect(await page.locator('.collection blockquote').allInnerTexts()).toEqual(quotes)
        expect(await page.getByRole('heading', { name: t.newHeading }).isVisible()).toBe(true)
        expect(await page.getByText(t.noted('核对原件')).isVisible()).toBe(true)
        expect(await page.locator('.collection :is(textarea, li button, [data-do=clear], [data-do=heading])').locator('visible=true').count()).toBe(0)
        expect(await barriers(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do=csv]').click()])
        expect(readFileSync(await saved.path(), 'utf8')).toContain('核对原件')
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('.collection blockquote').last().isVisible()).toBe(true)
        expect(await page.getByText(t.nothingKept).isVisible()).toBe(true)
        expect(await page.locator('[data-do]').locator('visible=true').count()).toBe(0)
        await page.emulateMedia({ media: 'screen' })
        expect(await kept()).toBeNull()

        await title.focus()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await page.locator('[role=status]', { hasText: t.looking }).waitFor()
        expect(await page.locator('[data-do=look]').isVisible()).toBe(false)
        await page.keyboard.press('Enter')
        await page.getByText(t.empty).waitFor()
        expect([await kept(), new URL(page.url()).hash]).toEqual([null, ''])

        await page.goto(link)
        await page.reload()
        await page.getByRole('button', { name: t.merge }).click()
        await page.locator('[role=status]', { hasText: t.merged(2, 0) }).waitFor()
        expect(await page.locator('.collection li.excerpt textarea').first().inputValue()).toBe('核对原件')
        expect(await kept()).not.toBeNull()
        expect(new URL(page.url()).hash).toBe('')
        await page.goto(`${link.slice(0, -20)}`)
        await page.locator('[role=status]', { hasText: t.unreadableLink }).waitFor()
        expect(await page.locator('.collection li.excerpt').count()).toBe(2)
      }))
}

test('what somebody else wrote into a file is text and nothing else', () =>
  visit('collection/', {}, async (page) => {
    const bad = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    const source = { author: bad, organisation: bad, title: bad, issued: bad, paragraph: 1, address: 'https://archive.example/', sha256: null }
    const excerpt = {
      address: 'https://archive.example/',
      verdict: bad,
      quotes: [{ side: bad, text: bad, language: 'zh', source }],
      version: null,
      taken: '2033-01-05',
    }
    const entries = [
      { kind: 'heading', text: bad },
      { kind: 'excerpt', excerpt, note: bad },
      { kind: 'excerpt', excerpt: { ...excerpt, address: 'javascript:alert(1)' } },
    ]
    const buffer = Buffer.from(JSON.stringify({ format: 1, entries }))
    await page.setInputFiles('[data-collection-file]', { name: 'collection.json', mimeType: 'application/json', buffer })
    await page.locator('.collection li.excerpt').waitFor()
    const inert = async () => {
      expect(await page.locator('.collection :is(img, script)').count()).toBe(0)
      expect(await page.locator('.collection a[href^=javascript]').count()).toBe(0)
      expect(await page.locator('.collection blockquote').innerText()).toBe(bad)
    }
    await inert()
    await page.getByRole('button', { name: messages('zh').collection.merge }).click()
    await page.locator('.collection li.excerpt textarea').waitFor()
    await inert()
    expect(await page.locator('[data-collection-status]').innerText()).toContain(messages('zh').collection.refused(1))
  }))

test('a paragraph that is ticked again is taken out', () =>
  visit(reportSlugs(seriesSlugs()[0]!)[0]!, {}, async (page) => {
    const t = messages('zh').take
    await page.locator('.report-text > .block.in-problems p').first().hover()
    const tick = page.locator('.take').getByRole('button', { name: t.collect })
    await tick.click()
    await page.locator('.take button[aria-pressed=true]').waitFor()
    await tick.click()
    await page.locator('.take-status', { hasText: t.removed }).waitFor()
    expect(await page.locator('[data-collected]').innerText()).toBe('')
  }))

test('a browser that keeps nothing says so', () =>
  visit('', {}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    })
    await page.goto(pageOf('zh'))
    expect(await page.locator('[data-collection-no-storage]').isVisible()).toBe(true)
  }))
