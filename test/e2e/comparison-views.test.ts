/** What the rows of a comparison look like in each view and width, and the steps through them. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { busiestComparison, comparisonSlugs, pageSource, reportSlugs, seriesSlugs, useBrowser } from './setup/pages.ts'

const visit = useBrowser()
const pair = busiestComparison

test('steps lead through what is folded as well, count it, and say when they go round', () =>
  visit(pair(), {}, async (page) => {
    const status = () => page.locator('[data-step-position]').textContent()
    const folded = await page.locator('.fold-part .row:not(.is-same, .is-matched)').count()
    expect(folded).toBeGreaterThan(0)
    const figures = await page.locator('.figures tr[class]').count()
    expect(figures).toBeGreaterThan(0)
    const all = figures + (await page.locator('.comparison .row:not(.is-same, .is-matched)').count())
    await page.keyboard.press('n')
    expect(await status()).toBe(`第1处，共${all}处`)
    await page.keyboard.press('p')
    expect(await status()).toBe(`第${all}处，共${all}处；已转到末尾`)
    expect(await page.locator('.fold-part').getAttribute('open')).not.toBeNull()
    expect(await page.locator(':focus').evaluate((row) => row.closest('.fold-part') !== null && row.getClientRects().length > 0)).toBe(true)
    await page.keyboard.press('n')
    expect(await status()).toBe(`第1处，共${all}处；已回到开头`)
  }))

test('in a narrow window, clean reading names the report of each text of a pair', () =>
  visit(`${pair()}?view=clean`, { width: 390 }, async (page) => {
    const unnamed = await page
      .locator('.row:visible .pair .side:visible')
      .evaluateAll((sides) =>
        sides
          .filter((side) => side.querySelector('.text') !== null)
          .map((side) => [...side.querySelectorAll<HTMLElement>('.to-text, .side-name')].filter((name) => name.getClientRects().length > 0).length),
      )
    expect(unnamed.length).toBeGreaterThan(20)
    expect(unnamed).not.toContain(0)
  }))

test('a narrow window offers no view that looks like another, and every window says how many rows a view hides', () => {
  const words = messages('zh').toolbar
  const shown = (page: Page) =>
    page.locator('[data-view-button]:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.trim()))
  return visit(pair(), { width: 390 }, async (page) => {
    expect(await shown(page)).toEqual([words.views.inline, words.views.changes, words.views.clean, words.views.original])
    await page.goto(`${page.url()}?view=inline`)
    expect(await shown(page)).toEqual([words.views.inline, words.views.changes, words.views.clean, words.views.original])
    await page.locator('[data-view-button=changes]').click()
    const left = await page.locator('.comparison :is(.row, .figures tr[id])[hidden]').count()
    expect(left).toBeGreaterThanOrEqual(await page.locator('.comparison .row.is-same').count())
    expect(await page.locator('[data-step-position]').textContent()).toBe(left === 0 ? words.allChanged : words.unchangedHidden(left))
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(await shown(page)).toContain(words.views.side)
  })
})

test('another view leaves the row that one reads where it is', async () => {
  for (const width of [390, 1440]) {
    await visit(pair(), { width }, async (page) => {
      for (let step = 0; step < 5; step++) await page.keyboard.press('n')
      // One that no view leaves out.
      while ((await page.locator('.row.is-reworded:focus').count()) === 0) await page.keyboard.press('n')
      const row = page.locator('.row:focus')
      const id = await row.getAttribute('id')
      const top = () => page.locator(`[id="${id}"]`).evaluate((of) => Math.round(of.getBoundingClientRect().top))
      const before = await top()
      for (const view of ['changes', 'clean', 'original']) {
        await page.locator(`[data-view-button=${view}]`).click()
        expect([width, view, Math.abs((await top()) - before) <= 2]).toEqual([width, view, true])
      }
    })
  }
})

test('changes alone are new, gone, told before, in other words or other numbers; on paper that is said, and a link to another row brings all back', () =>
  visit(pair(), {}, async (page) => {
    const all = await page.locator('.comparison .row').count()
    await page.locator('[data-view-button=changes]').click()
    const shown = await page.locator('.comparison :is(.row, .figures tr[id]):not([hidden])').evaluateAll((rows) => [...new Set(rows.map((row) => row.className.match(/is-[a-z-]+/)?.[0] ?? ''))]) // prettier-ignore
    expect(shown.length).toBeGreaterThan(3)
    for (const status of ['is-same', 'is-undetermined', 'is-matched', 'is-partial', 'is-not-found', 'is-unknown', 'is-doubtful', 'is-met', ''])
      expect(shown).not.toContain(status)
    expect(await page.locator('#follow-through, #coverage').locator('visible=true').count()).toBe(0)
    expect(await page.locator('[data-sections] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).not.toContain('#coverage')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-only-note]:visible').textContent()).toBe(messages('zh').toolbar.views.changes)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.summary a[href^="#follow-"]').last().click()
    await page.waitForFunction(() => document.querySelectorAll('.comparison .row[hidden]').length === 0)
    expect(await page.locator('.comparison .row').count()).toBe(all)
    expect(new URL(page.url()).searchParams.has('view')).toBe(false)
    await page.waitForFunction(() => (document.querySelector(':target')?.getBoundingClientRect().top ?? Infinity) < innerHeight)
  }))

test('a row whose marks say what is the same says so itself', () =>
  visit(pair(), {}, async (page) => {
    const said = await page
      .locator('.comparison .row.mostly > header')
      .evaluateAll((heads, words) => heads.map((head) => head.textContent.includes(words)), messages('zh').comparison.marksShared)
    expect(said.length).toBeGreaterThan(0)
    expect(said).not.toContain(false)
    const others = await page.locator('.comparison .row:not(.mostly) > header').allTextContents()
    expect(others.filter((head) => head.includes(messages('zh').comparison.marksShared))).toEqual([])
  }))

test('texts with and without a bar begin at one line', () =>
  visit(pair(), {}, async (page) => {
    const starts = await page
      .locator('#problems .row:not(.nested) .side.earlier .text, #plans .row:not(.nested) .side.earlier .text')
      .evaluateAll((texts) => texts.map((text) => Math.round(text.querySelector('p')!.getBoundingClientRect().left)))
    expect(starts.length).toBeGreaterThan(5)
    expect(new Set(starts).size).toBe(1)
  }))

/** The comparisons of which the originals of these sides are listed. */
function withOriginals(earlier: boolean, later: boolean): string[] {
  return seriesSlugs()
    .flatMap(comparisonSlugs)
    .filter((path) => {
      const source = pageSource(`${path}index.html`)
      return source.includes('data-source-earlier') === earlier && source.includes('data-source-later') === later
    })
}

test('a side without its original says so, and is not taken for it', () => {
  const { originalMissing } = messages('zh').toolbar
  const [onlyEarlier] = withOriginals(true, false)
  return visit(onlyEarlier!, {}, async (page) => {
    await page.locator('[data-view-button=original]').click()
    await page.locator('.side.earlier .original').first().waitFor()
    expect(await page.locator('[data-step-position]').textContent()).toBe(originalMissing.later)
    expect(await page.locator('.side.later .text:not([data-was]) + .original').count()).toBe(0)
    expect(await page.locator('.side.later .text:not([data-was]):visible').count()).toBeGreaterThan(3)
  })
})

for (const locale of ['zh', 'en'] as const) {
  test(`where words were removed, the page of a report says so in place of its original, and where that can be checked (${locale})`, () => {
    const { originalNotShown, ledgerHiddenWords } = messages(locale).report
    const reports = seriesSlugs().flatMap(reportSlugs)
    const pages = reports.map((path) => (locale === 'zh' ? path : `en/${path}`))
    const report = pages.find((path) => [originalNotShown.removed, 'data-taken='].every((words) => pageSource(`${path}index.html`).includes(words)))
    return visit(report!, { width: 390 }, async (page) => {
      expect(await page.locator('[data-original]').count()).toBe(0)
      await page.getByRole('link', { name: originalNotShown.removed }).press('Enter')
      expect(await page.locator('#ledger').evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight)).toBe(true)
      expect(await page.locator('section:has(> #ledger) > .note').textContent()).toContain(ledgerHiddenWords.file.trim())
      const file = await page.locator('.report-links a[download]').getAttribute('href')
      const original = await page.request.get(new URL(file!, page.url()).href)
      expect(original.ok()).toBe(true)
      const taken = page.locator('[data-taken]')
      const count = await taken.count()
      expect(count).toBeGreaterThan(0)
      expect(await taken.first().textContent()).not.toBe('')
      if (!/\.(?:txt|md)$/.test(file!)) return
      // The words themselves are in the published file, from which a reader may take them.
      const source = (await original.text()).replace(/^\uFEFF/, '')
      const [from, to] = (await taken.first().getAttribute('data-taken'))!.split('-').map(Number)
      await page.locator('[data-taken-from]').press('Enter')
      await page.locator('[data-taken-from]').waitFor({ state: 'detached' })
      expect(await taken.first().textContent()).toBe(source.slice(from, to))
    })
  })
}

test.each([1440, 390])('the years stay in view above the figures (%i)', (width) =>
  visit(`${pair()}?only=figures`, { width }, async (page) => {
    const last = page.locator('.figures tr[id]').last()
    await last.evaluate((row) => {
      row.scrollIntoView({ block: 'end' })
    })
    const head = page.locator('.figures thead th').nth(1)
    const { y } = (await head.boundingBox())!
    const toolbar = await page.locator('[data-toolbar]').evaluate((bar) => bar.getBoundingClientRect().bottom)
    expect(y).toBeGreaterThanOrEqual(toolbar - 2)
    expect(y).toBeLessThan((await last.boundingBox())!.y)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }),
)

test('changes alone leave out the sentences that did not change, but for a lead, and figures that are the same', () =>
  visit(pair(), {}, async (page) => {
    await page.evaluate(() => {
      const text = document.querySelector('.row.is-reworded .side.later .text')!
      text.closest('.row')!.classList.remove('mostly', 'in-one')
      text.innerHTML = '<p><b>修路。</b>去年已说。今年也说；<ins>新修十里，</ins>投入3.5万元。仍须养护</p>'
      document.querySelectorAll('.figures tr[id]').forEach((row, at) => at === 0 && row.removeAttribute('class'))
    })
    const text = page.locator('.row.is-reworded .side.later .text').first()
    const level = page.locator('.figures tr[id]:not([class])').first()
    expect(await level.isVisible()).toBe(true)
    await page.click('[data-view-button=changes]')
    await page.waitForSelector('.unchanged', { state: 'attached' })
    expect(await text.innerText()).toBe('修路。新修十里，投入3.5万元。')
    expect(await level.isVisible()).toBe(false)
    await page.click('[data-view-button=side]')
    expect(await text.innerText()).toBe('修路。去年已说。今年也说；新修十里，投入3.5万元。仍须养护')
  }))

test('figures are sorted by how much they changed, within their part, and stand again as they were', () =>
  visit(pair(), {}, async (page) => {
    const cells = () => page.locator('.figures tbody').first().locator('tr[id] td:last-child').allTextContents()
    const head = page.locator('.figures thead th').last()
    const before = await cells()
    await head.locator('button').press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const falling = await cells()
    expect(falling.toSorted()).toEqual(before.toSorted())
    const signs = falling.map((words) => (words.startsWith('+') ? 1 : words.startsWith('−') ? -1 : 0))
    expect(signs).toEqual(signs.toSorted((a, b) => b - a))
    await head.locator('button').press('Enter')
    expect((await cells())[0]).toBe(falling.at(-1))
    await head.locator('button').press('Enter')
    expect([await head.getAttribute('aria-sort'), await cells()]).toEqual([null, before])
    // From a figure further down, to which a link may have led, the first of those that are sorted are in sight.
    await page.setViewportSize({ width: 1440, height: 400 })
    await page
      .locator('.figures tr[id]')
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'end' }))
    const top = () =>
      page
        .locator('.figures tbody tr[id]')
        .first()
        .evaluate((row) => row.getBoundingClientRect().top)
    expect(await top()).toBeLessThan(0)
    await head.locator('button').click()
    expect(await top()).toBeGreaterThan(0)
    expect(await top()).toBeLessThan(400)
  }))
