/** What a researcher and a journalist come for, beyond single comparisons: in both languages, at three widths, with and without scripts. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { follow, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const widths = [1440, 1024, 390]
const prefix = (locale: Locale) => (locale === 'zh' ? '' : 'en/')

for (const locale of locales) {
  const t = messages(locale)
  const walk = async (path: string, script: boolean, look: (page: Page) => Promise<void>): Promise<void> => {
    for (const width of widths) await visit(prefix(locale) + path, { script, width }, look)
  }

  for (const script of [true, false]) {
    const how = `${locale}, ${script ? 'with' : 'without'} scripts`

    test(`researcher: from the home page to a theme, over years and organisations, to the words in a report (${how})`, () =>
      walk('', script, async (page) => {
        await follow(page.locator('.ways-in .words a').first())
        const theme = page.url()
        expect(await page.locator('svg.bars').getAttribute('aria-label')).toMatch(/\d{4}: /)
        expect(new Set(await page.locator('.themed .who').allTextContents()).size).toBeGreaterThan(1)
        expect(await page.locator('[data-items] h3').count()).toBeGreaterThan(1)
        await follow(page.locator('.tabs a').last())
        expect(await page.locator('h1').textContent()).toMatch(/计划|plans/)
        await page.goto(theme)
        await follow(page.locator('.themed p a').first())
        const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
        expect(await page.locator(`.report-text [id="${anchor}"]`).count()).toBe(1)
        // The passage can be cited where it stands.
        expect(await page.locator('#cite-gbt7714').textContent()).toMatch(/\[.*\]/)
      }))

    test(`researcher: what one year admits that the next does not, over all organisations (${how})`, () =>
      walk('problems/', script, async (page) => {
        await follow(page.locator('.year-pairs a').first())
        expect(await page.locator('h1').textContent()).toMatch(/\d{4}.*\d{4}/)
        const lists = page.locator('.themed')
        expect(await lists.count()).toBeGreaterThan(0)
        expect(await page.locator('.note').first().textContent()).not.toBe('')
        await follow(lists.first().locator('p a').first())
        expect(new URL(page.url()).hash).not.toBe('')
      }))

    test(`researcher: every file of data that the site offers is there (${how})`, async () => {
      await visit(prefix(locale), { script }, async (page) => {
        await follow(page.locator('.ways-in a[href$="#data"]'))
        const files = await page.locator('#data a[href*="data/"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
        expect(files.length).toBeGreaterThan(3)
        for (const file of files) expect([file, existsSync(join(inject('siteFolder'), decodeURI(file)))]).toEqual([file, true])
      })
    })

    test(`journalist: words that rose lately, and the year in which they did (${how})`, () =>
      walk('', script, async (page) => {
        await follow(page.locator('.ways-in a[href*="terms/2"]'))
        const year = /terms\/(\d{4})\//.exec(page.url())![1]!
        expect(await page.locator('h1').textContent()).toContain(year)
        expect(await page.locator('.term-table tbody tr').count()).toBeGreaterThan(0)
        expect(await page.locator('.term-table .sparkline').first().isVisible()).toBe(true)
      }))
  }

  test(`journalist: a word from the empty search page, its years and its paragraphs (${locale})`, () =>
    walk('search/', true, async (page) => {
      const word = page.locator('.search-begin a').first()
      const asked = (await word.textContent())!.trim()
      await follow(word)
      await page.locator('[data-search-state=done]').waitFor()
      expect(await page.locator('#query').inputValue()).toBe(asked)
      expect(await page.locator('.chart-years button').count()).toBeGreaterThan(0)
      expect(await page.locator('[data-result] mark').first().textContent()).toBe(asked)
      expect(await page.locator('.search-begin').isVisible()).toBe(false)
    }))

  test(`researcher: the curve of any words, with its numbers (${locale})`, () =>
    walk(`terms/?q=${encodeURIComponent('责任')}`, true, async (page) => {
      await page.locator('[data-terms-state=done]').waitFor()
      expect(await page.locator('figure.curve svg').getAttribute('aria-label')).toContain('责任')
      expect(await page.locator('figure.curve table tbody tr').count()).toBeGreaterThan(1)
    }))

  test(`researcher: from the matrix to an organisation, its reports and its contents (${locale})`, () =>
    walk('', true, async (page) => {
      await follow(page.locator('.matrix tbody th a').last())
      expect(await page.locator('.report-list li').count()).toBeGreaterThan(1)
      expect(await page.locator('.page-contents a').count()).toBeGreaterThan(1)
      expect(await page.locator('h2').first().textContent()).toBe(t.series.reportsAndComparisons)
    }))
}
