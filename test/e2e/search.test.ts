import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import sirv from 'sirv'
import { expect, inject, test } from 'vitest'
import { launchBrowser } from '../../scripts/browser/chromium.ts'
import { indexPaths, type Catalogue, type ReportText } from '../../src/core/search/catalogue.ts'
import { fold } from '../../src/core/search/document.ts'
import { useBrowser } from './setup/pages.ts'

const visit = useBrowser()

/** The folded text of every paragraph of the site's search index, report by report. */
function paragraphs(): string[][] {
  const folder = join(inject('siteFolder'), 'search-index')
  const read = (path: string): unknown => {
    const bytes = readFileSync(join(folder, path))
    return JSON.parse((path.endsWith('.pack') ? gunzipSync(bytes) : bytes).toString())
  }
  const { indexes } = read(indexPaths.catalogue) as Catalogue
  const paths = new Set(indexes.flatMap((entry) => Array.from({ length: entry.reports }, (_, report) => indexPaths.text(entry, report))))
  return [...paths].flatMap((path) => (read(path) as ReportText[]).map(({ blocks }) => blocks.map(([, text]) => fold(text).symbols.join(''))))
}

/** Numbers of paragraphs and of reports with a text, by looking at all. */
function exhaustive(text: string): [number, number] {
  const found = paragraphs().map((blocks) => blocks.filter((block) => block.includes(text)).length)
  return [found.reduce((total, count) => total + count, 0), found.filter((count) => count > 0).length]
}

async function done(page: Page, query: string): Promise<void> {
  await page.locator(`[data-search-query="${query}"][data-search-state="done"]`).waitFor()
}

async function numbers(page: Page): Promise<[number, number]> {
  const number = async (name: string): Promise<number> => Number(await page.locator(`[${name}]`).getAttribute(name))
  return [await number('data-search-count'), await number('data-search-reports')]
}

const search = (query: string, more = ''): string => `search/?q=${encodeURIComponent(query)}${more}`

test('counts every paragraph, and marks the match in its sentence', () =>
  visit(search('责任'), {}, async (page) => {
    await done(page, '责任')
    expect(await numbers(page)).toEqual(exhaustive('责任'))
    expect((await page.locator('[data-result] mark').allTextContents()).every((text) => /^(责任)+$/.test(text))).toBe(true)
  }))

test('searches as one types, and the address bar and the back button follow', () =>
  visit('search/', {}, async (page) => {
    await page.fill('#query', '工作')
    await done(page, '工作')
    expect(await numbers(page)).toEqual(exhaustive('工作'))
    expect(new URL(page.url()).searchParams.get('q')).toBe('工作')
    await page.locator('[data-part=problems]').click()
    await page.locator('[data-part=problems][aria-pressed=true]').waitFor()
    const [inProblems] = await numbers(page)
    expect(inProblems).toBeGreaterThan(0)
    expect(inProblems).toBeLessThan(exhaustive('工作')[0])
    expect(new URL(page.url()).searchParams.get('part')).toBe('problems')
    await page.goBack()
    await page.locator('[data-part=problems][aria-pressed=false]').waitFor()
    expect(await numbers(page)).toEqual(exhaustive('工作'))
  }))

test('a bar of the chart narrows the search to its year', () =>
  visit(search('党建'), {}, async (page) => {
    await done(page, '党建')
    const bar = page.locator('.chart-years button').last()
    const year = (await bar.textContent())!.trim()
    await bar.click()
    await page.locator('.chart-years button[aria-pressed=true]').waitFor()
    const address = new URL(page.url()).searchParams
    expect([address.get('from'), address.get('to')]).toEqual([year, year])
    expect(await page.locator('[data-result] .where').allTextContents()).toSatisfy((lines: string[]) => lines.every((line) => line.includes(year)))
  }))

test('with the keyboard from the box to a result, and to the marked paragraph of its report', () =>
  visit(search('问题'), {}, async (page) => {
    await done(page, '问题')
    await page.focus('#query')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.report-text').waitFor()
    await page.locator('main mark').first().waitFor()
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
    expect(await page.locator(`[id="${anchor}"] mark`).first().textContent()).toBe('问题')
  }))

test('a result offers the comparisons with the years before and after, each at the row in which its paragraph stands', () =>
  visit(search('不够', '&part=problems'), {}, async (page) => {
    await done(page, '不够')
    const result = page.locator('[data-result]', { has: page.locator('.more a[href*="#problems-"]:nth-of-type(2)') }).first()
    const words = /\p{L}{2,8}不够/u.exec((await result.locator('.sentence').textContent())!)![0]
    const links = await result.locator('.more a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    const sides: string[] = []
    for (const link of links) {
      await page.goto(link)
      const row = page
        .locator('article', { has: page.locator(`[id="${decodeURIComponent(new URL(link).hash.slice(1))}"]`) })
        .or(page.locator('article:target'))
      const side = row.locator('.side', { hasText: words }).first()
      sides.push((await side.getAttribute('class'))!)
    }
    expect(sides).toEqual([expect.stringContaining('later'), expect.stringContaining('earlier')])
  }))

test('without a hit it suggests what does occur', () =>
  visit(search('责任龘'), {}, async (page) => {
    await done(page, '责任龘')
    expect(await numbers(page)).toEqual([0, 0])
    await page.locator('[data-search-suggestions] button', { hasText: /^责任 ·/ }).click()
    await done(page, '责任')
    expect(await numbers(page)).toEqual(exhaustive('责任'))
  }))

test('screen readers hear the numbers, and the English page answers the same', () =>
  visit(`en/${search('责任')}`, {}, async (page) => {
    await done(page, '责任')
    const [count, reports] = exhaustive('责任')
    expect(await page.locator('[role=status]').textContent()).toBe(`${count} paragraphs in ${reports} reports`)
    expect(await page.locator('[data-result] a.sentence').first().getAttribute('href')).toMatch(/^\/en\//)
  }))

test('without a connection, a search that needs more than is kept says so and shows no count; what is kept is found', async () => {
  const serve = sirv(inject('siteFolder'))
  const server = createServer((request, response) => {
    serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const browser = await launchBrowser(inject('browser'))
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${search('责任')}`)
    await done(page, '责任')
    await page.waitForFunction(async () => {
      const kept = await (await caches.open('visited')).keys()
      return kept.some(({ url }) => url.endsWith('/search/')) && kept.some(({ url }) => /worker/.test(url))
    })
    server.close()
    server.closeAllConnections()
    await page.fill('#query', '丁零当啷')
    await page.locator('[data-search-state=failed]').waitFor()
    expect(await page.locator('[data-search-count]').count()).toBe(0)
    expect(await page.locator('[data-search-status]').textContent()).toContain('连不上网站')
    await page.goto(page.url().replace(/q=[^&]*/, `q=${encodeURIComponent('责任')}`))
    await done(page, '责任')
    expect(await numbers(page)).toEqual(exhaustive('责任'))
  } finally {
    await browser.close()
  }
})

test('the search box of every page leads here', () =>
  visit('', {}, async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('责任')
    await page.keyboard.press('Enter')
    await done(page, '责任')
    expect(await numbers(page)).toEqual(exhaustive('责任'))
  }))

test('without scripts the page says so and shows ways to read on', () =>
  visit('search/', { script: false }, async (page) => {
    expect(await page.locator('noscript a').count()).toBe(2)
    expect(await page.locator('[data-search]').isVisible()).toBe(false)
  }))
