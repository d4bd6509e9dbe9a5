/** What each reader comes for, walked in both languages, at three widths, with scripts and, where it can be done without them, without: each with each other, but not in all of their triples. */
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locale.ts'
import { draft, openForm, result, submit, twoSeries } from './setup/any-two.ts'
import { follow, useBrowser } from './setup/pages.ts'
import { comparisonOf, comparisonWithNews, comparisonWithSilence, reportWithRemovals, seriesWithReturns } from './setup/sample.ts'

const visit = useBrowser()
const widthsOf = (locale: Locale, script: boolean): number[] => (!script ? [1024, 390] : locale === 'zh' ? [1440, 1024, 390] : [1440, 390])
const prefix = (locale: Locale) => (locale === 'zh' ? '' : 'en/')

/** Goes where a link leads within the page; what it leads to must be in sight and not under the bars that stay there. */
async function goTo(page: Page, selector: string): Promise<string> {
  const target = (await page.locator(selector).first().getAttribute('href'))!.slice(1)
  await page.locator(selector).first().click()
  await page.waitForFunction((id) => {
    const place = document.getElementById(id)?.getBoundingClientRect()
    const bar = document.querySelector('.toolbar')?.getBoundingClientRect()
    return place && place.height > 0 && place.top >= (bar && bar.height > 0 ? bar.bottom - 1 : -1) && place.top < innerHeight
  }, target)
  return target
}

for (const locale of locales) {
  const t = messages(locale)
  for (const script of [true, false]) {
    const how = `${locale}, ${script ? 'with' : 'without'} scripts`
    const walk = async (path: string, look: (page: Page) => Promise<void>): Promise<void> => {
      for (const width of widthsOf(locale, script)) await visit(prefix(locale) + path, { script, width }, look)
    }

    test(`inspector: a problem that came back leads to its words, which say so (${how})`, () =>
      walk(`${seriesWithReturns()}/`, async (page) => {
        await follow(page.locator('.strips .at-returned').first())
        expect(new URL(page.url()).pathname).toMatch(/\/\d{4}/)
        const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1))
        const block = page.locator('.block', { has: page.locator(`[id="${anchor}"]`) })
        expect(await block.locator('.years-mark.returned').first().innerText()).toContain(t.report.returned)
        await follow(page.locator('.report-links .compare').first())
        expect(await page.locator(`#problems .row [href*="${anchor}"]`).count()).toBeGreaterThan(0)
        expect(await page.locator('#problems .over-years').count()).toBeGreaterThan(0)
      }))

    test(`inspector: promises of which nothing can be said, one after the other (${how})`, () => {
      const path = comparisonWithSilence()
      const open = comparisonOf(path).followThrough.filter(({ status }) => status === 'undetermined')
      return walk(path, async (page) => {
        const seen = [await goTo(page, '.summary .chip.is-undetermined[href^="#follow-"]')]
        while (seen.length < open.length) seen.push(await goTo(page, `[id="${seen.at(-1)!}"] .next-same`))
        expect(seen.toSorted()).toEqual(open.map(({ plan }) => `follow-${plan}`).toSorted())
        const silent = open.find(({ reason }) => reason === 'silent')!
        const row = page.locator(`[id="follow-${silent.plan}"]`)
        expect(await row.locator('.status').innerText()).toBe(t.comparison.followStatus.undetermined)
        // What was not found must never read as not mentioned, or as not done.
        expect(await row.innerText()).toContain(t.comparison.undeterminedBecause.silent)
        if (open.length > 1) expect(await goTo(page, `[id="${seen.at(-1)!}"] .next-same`)).toBe(seen[0])
      })
    })

    test(`journalist: from what changed most to what is new, what vanished, and which number changed (${how})`, async () => {
      await walk('', async (page) => {
        await follow(page.locator('.most-changed a').first())
        expect(await page.locator('#problems .row').count()).toBeGreaterThan(0)
      })
      const { later } = comparisonOf(comparisonWithNews())
      await walk(comparisonWithNews(), async (page) => {
        for (const status of ['added', 'dropped'] as const) {
          const row = page.locator(`[id="${await goTo(page, `.summary .chip.is-${status}[href^="#problems-"]`)}"]`)
          expect(await row.locator('.status').innerText()).toBe(t.comparison.status[status])
          expect((await row.locator('.text:visible').first().innerText()).length).toBeGreaterThan(4)
        }
        const line = page.locator(`[id="${await goTo(page, '.summary .chip:is(.is-up, .is-down)')}"]`)
        const [before, after, difference] = await line.locator('td').allInnerTexts()
        expect(before).not.toBe(after)
        expect(difference).toMatch(/[+−]/)
        await follow(page.locator('.figures td:nth-of-type(2) a').first())
        expect(new URL(page.url()).pathname).toContain(String(later.year))
        expect((await page.locator('.block:target, .block:has(:target)').first().innerText()).length).toBeGreaterThan(4)
      })
    })

    test(`archivist: what the original said, what was removed and why (${how})`, () =>
      walk(reportWithRemovals(), async (page) => {
        const ledger = page.locator('section', { has: page.locator('#ledger') })
        // Many removals are folded.
        if ((await ledger.locator('details:not([open])').count()) > 0) await ledger.locator('summary').click()
        const [removal] = await ledger.locator('tbody tr').all()
        const [rule, reason, place] = await removal!.locator('td').allInnerTexts()
        expect(rule).toMatch(/^[a-z-]+$/)
        expect(reason!.length).toBeGreaterThan(2)
        expect(place).toMatch(/\d/)
        const fields = page.locator('section', { has: page.locator('#details') })
        const original = fields.locator('a[download]')
        expect(await original.count()).toBe(1)
        const bytes = await (await page.request.get(new URL((await original.getAttribute('href'))!, page.url()).href)).body()
        expect(await fields.innerText()).toContain(createHash('sha256').update(bytes).digest('hex'))
        expect(await page.locator('#cite-gbt7714').innerText()).toContain('[EB/OL]')
      }))
  }

  test(`staff: last year’s report beside this year’s draft (${locale})`, async () => {
    const [{ slug, reports }] = twoSeries()
    for (const width of widthsOf(locale, true)) {
      await visit(`${prefix(locale)}${slug}/${reports.at(-1)!}/`, { width }, async (page) => {
        await follow(page.locator('.report-links a[href*="b=draft"]'))
        await openForm(page)
        await page.fill('#b-draft', draft)
        await submit(page)
        await result(page)
        // The draft has far fewer problems than the report: the page shows them, and says that none of them can be called new.
        await goTo(page, '[data-result] .chip.is-undetermined[href^="#problems-"]')
        expect(await page.locator('[data-result] .warning').count()).toBeGreaterThan(0)
        expect(await page.locator('#problems').innerText()).toMatch(/人手不够[^]*写得潦草/)
        expect(await page.locator('#follow-through .row').count()).toBeGreaterThan(0)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
  })

  test(`staff without scripts: the page of drafts says what it needs and leads on (${locale})`, () =>
    visit(`${prefix(locale)}compare/`, { script: false }, async (page) => {
      expect(await page.locator('main').innerText()).toContain(t.anyTwoPage.noScript)
      await follow(page.locator('main a[href]').first())
      expect(await page.locator('table.strips').count()).toBeGreaterThan(0)
    }))
}
