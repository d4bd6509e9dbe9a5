/** Passages that readers take away: copied with their source from every kind of page, with pointer and keyboard. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Excerpt } from '../../src/view/take/excerpt.ts'
import { readCollection } from '../../src/view/take/read-collection.ts'
import { locales } from '../../src/i18n/locale.ts'
import { messages } from '../../src/i18n/index.ts'
import {
  busiestComparison,
  fullSource,
  pageSource,
  reportSlugs,
  seriesSlugs,
  themeWithProblems,
  useBrowser,
  yearsWithProblems,
} from './setup/pages.ts'

const visit = useBrowser()
const series = () => seriesSlugs()[0]!

/** Every kind of place, the page that has it, and what its text must name besides the words. */
const places = [
  { name: 'paragraph', path: () => reportSlugs(series())[0]!, selector: '.report-text > .block.in-problems' },
  { name: 'row', path: busiestComparison, selector: '#problems .row.is-reworded' },
  { name: 'plan and what became of it', path: busiestComparison, selector: '#follow-through .row' },
  { name: 'problem and its measure', path: busiestComparison, selector: '#coverage .row' },
  { name: 'figure', path: busiestComparison, selector: 'table.figures tr[id]' },
  { name: 'telling', path: () => `${series()}/threads/`, selector: '.story > .row.told' },
  { name: 'telling with the plans that answer it', path: () => `${series()}/threads/`, selector: '.story > .row.told:has(.story-plans)' },
  { name: 'figure over the years', path: () => `${series()}/`, selector: '.charts > figure' },
  { name: 'row of the guide', path: () => 'guide/', selector: '.guide-kind article.row' },
  { name: 'finding', path: () => 'findings/', selector: 'table.findings tbody tr' },
  { name: 'problem of a year', path: yearsWithProblems, selector: '.themed > li' },
  { name: 'problem of a theme', path: themeWithProblems, selector: '.themed > li' },
  { name: 'search result', path: () => `search/?q=${encodeURIComponent('责任')}`, selector: '[data-search-state=done] li[data-result]' },
]

for (const locale of locales) {
  const t = messages(locale).take
  for (const { name, path, selector } of places) {
    test(`copied with its source: ${name} (${locale})`, () =>
      visit((locale === 'zh' ? '' : 'en/') + path(), { width: locale === 'zh' ? 1440 : 390 }, async (page) => {
        const place = page.locator(selector).first()
        await place.hover()
        const text = await copied(page, t.copyShort, t.copied)
        const [, words] = /[“‘](.{2,}?)[”’]/su.exec(text)!
        const shown = (await place.textContent())!.replace(/\s/g, '')
        // Of a figure the sentence that tells it is taken, of which the page shows but the number.
        if (name === 'figure') expect(words).toContain(await place.locator('td').first().textContent())
        else expect(shown).toContain(words!.slice(0, 4).replace(/\s/g, ''))
        expect(text).toMatch(/[0-9a-f]{64}/)
        expect(text).toMatch(/http:\/\/localhost:\d+\/\S+#\S+/)
        expect(text).toMatch(/\d{4}-\d{2}-\d{2}/)
        expect(text).toContain('0.1.0')
      }))
  }
}

/** What is in the collection after a place was collected by its bar. */
async function collected(page: Page, place: Locator): Promise<Excerpt> {
  await place.hover()
  await page
    .locator('.take')
    .getByRole('button', { name: messages('zh').take.collect })
    .click()
  await page.locator('.take-status', { hasText: messages('zh').take.collected }).waitFor()
  const kept = (await page.evaluate(() => localStorage.getItem('collection')))!
  const [entry] = readCollection(JSON.parse(kept))!.collection.entries
  if (entry?.kind !== 'excerpt') throw new Error('Nothing was collected.')
  return entry.excerpt
}

for (const { name, path, selector } of places) {
  test(`what is taken stands in the report that is named, at the place that is named: ${name}`, () =>
    visit(path(), {}, async (page) => {
      const { quotes } = await collected(page, page.locator(selector).first())
      for (const { text, source } of quotes) {
        const bare = (words: string) => words.replace(/\s|…/g, '')
        const html = fullSource(await (await page.request.get(source.address)).text())
        // Headings stand in a line of their own there, without their stop.
        const words = bare(text.split(/[。\n]/)[0]!)
        expect([source.address, bare(html.replace(/<[^>]*>/g, '')).includes(words) && words]).toEqual([source.address, words])
        const anchor = decodeURIComponent(new URL(source.address).hash.slice(1))
        if (anchor !== '') expect(html).toContain(`id="${anchor}"`)
      }
    }))
}

test('what a list says of a problem, for the how manieth time it is raised, is taken with its words', () =>
  visit(themeWithProblems(), {}, async (page) => {
    const item = page.locator('.themed > li:has(> .label)').first()
    const { verdict } = await collected(page, item)
    expect(verdict).toMatch(/^第\d+年提出$/)
    expect(await item.locator('> .label').textContent()).toBe(verdict)
  }))

test('a finding that quotes sentences is taken as these, each with its report, paragraph and checksum, and says what it found', () =>
  visit('findings/', {}, async (page) => {
    const row = page.locator('table.findings tbody tr').first()
    const lead = (await row.locator('th > a').textContent())!.trim()
    const reports = reportSlugs(series()).slice(0, 2)
    // Numbers that stayed below their targets are quoted like this; the sample has none.
    const anchors = reports.map((report) => /class="block[^"]*" id="(?<id>[^"]+)"/u.exec(pageSource(`${report}index.html`))!.groups!['id']!)
    await row
      .locator('td')
      .last()
      .evaluate(
        (cell, links) => {
          cell.insertAdjacentHTML(
            'beforeend',
            links.map(([href, words]) => `<p class="quoted"><a href="/${href}">2016</a> <q lang="zh-Hans">${words}</q></p>`).join(''),
          )
        },
        reports.map((report, at) => [`${report}#${anchors[at]}`, `木桩${at}根。`] as const),
      )
    const { quotes, verdict } = await collected(page, row)
    expect(quotes.map(({ side, text }) => [side, text])).toEqual([
      ['2016', '木桩0根。'],
      ['2016', '木桩1根。'],
    ])
    for (const { source } of quotes) {
      expect(source.paragraph).toBeGreaterThan(0)
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/)
    }
    expect(verdict).toContain(lead)
    expect(verdict).not.toContain('木桩')
  }))

test('of a paragraph in which words are selected, these alone are copied', () =>
  visit(reportSlugs(series())[0]!, {}, async (page) => {
    const place = page
      .locator('.report-text > .block.in-problems')
      .filter({ has: page.locator('p') })
      .first()
    await place.hover()
    const selected = await place.locator('p').evaluate((paragraph) => {
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text
      getSelection()!.setBaseAndExtent(words, 1, words, 5)
      return words.data.slice(1, 5)
    })
    expect(await copied(page, messages('zh').take.copyShort, messages('zh').take.copied)).toContain(`“${selected}”`)
  }))

test('what can be taken is offered where the pointer rested when the page came', () =>
  visit(busiestComparison(), {}, async (page) => {
    const row = page.locator('#problems .row').first()
    await row.scrollIntoViewIfNeeded()
    const { x, y } = (await row.boundingBox())!
    await page.mouse.move(x + 200, y + 30)
    await page.reload({ waitUntil: 'load' })
    await page.mouse.move(x + 203, y + 31)
    await page.locator('.take').waitFor()
    expect(await row.locator('.take').count()).toBe(1)
  }))

test('what can be taken is offered where the pointer rests though the script comes late', () =>
  visit('', {}, async (page) => {
    const late = Promise.withResolvers<undefined>()
    await page.route(/toolbar[^/]*\.js$/, async (route) => {
      await late.promise
      await route.continue()
    })
    await page.goto(new URL(`search/?q=${encodeURIComponent('责任')}`, page.url()).href)
    const result = page.locator('[data-search-state=done] li[data-result]').first()
    await result.hover()
    late.resolve(undefined)
    await result.locator('.take').waitFor()
    expect(await page.locator('.take').count()).toBe(1)
  }))

for (const format of ['word', 'csv'] as const) {
  test(`all findings of a series leave as one file: ${format}`, () =>
    visit(`${series()}/findings/`, {}, async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save-places=${format}]`)])
      const file = readFileSync(await download.path(), 'utf8')
      expect(file.startsWith(format === 'word' ? 'PK' : `\uFEFF${Object.values(messages('zh').collection.tableHeads)[0]!},`)).toBe(true)
      const lines = file.split('\r\n').length
      if (format === 'csv') expect(lines).toBeGreaterThan(await page.locator('table.findings tbody tr').count())
    }))
}

test('with the keyboard, copying comes right after the status, which is the permalink, and Escape puts it away', () =>
  visit(busiestComparison(), {}, async (page) => {
    await page.locator('#problems .row > header > .status').first().focus()
    await page.keyboard.press('Tab')
    expect(
      await page
        .locator('.take button')
        .first()
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.take').count()).toBe(0)
  }))

test('without scripts there is nothing to copy with', () =>
  visit(busiestComparison(), { script: false }, async (page) => {
    await page.locator('#problems .row').first().hover()
    expect(await page.locator('.take').count()).toBe(0)
  }))

async function copied(page: Page, button: string, done: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('.take').getByRole('button', { name: button }).click()
  await page.locator('.take-status', { hasText: done }).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('the toolbar of a place covers neither the label of a part, nor a permalink, nor where the steps of a comparison are', async () => {
  const covers = (page: Page, others: string) =>
    page.locator('.take').evaluate((bar, selector) => {
      const box = bar.getBoundingClientRect()
      return [...document.querySelectorAll(selector)].filter((other) => {
        const { left, right, top, bottom } = other.getBoundingClientRect()
        return right > left && left < box.right && right > box.left && top < box.bottom && bottom > box.top
      }).length
    }, others)
  for (const width of [390, 1024, 1440]) {
    await visit(reportSlugs(series())[0]!, { width }, async (page) => {
      for (const block of await page.locator('.block:has(.part-mark)').all()) {
        await block.locator(':scope > :not(.margin, .permalink)').first().hover()
        expect([width, await covers(page, '.part-mark, .block:hover > .permalink')]).toEqual([width, 0])
      }
    })
    await visit(busiestComparison(), { width }, async (page) => {
      for (let step = 0; step < 3; step++) await page.keyboard.press('n')
      expect([width, await page.locator('.take').count(), await covers(page, '[data-step-position]')]).toEqual([width, 1, 0])
      const said = (await page.locator('[data-step-position]').boundingBox())!
      expect([width, said.x >= 0, said.x + said.width <= width]).toEqual([width, true, true])
    })
  }
})
