import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { measureLoading } from '../../scripts/bench/pages/measure.ts'
import { pagesOfAllKinds } from '../../scripts/bench/pages/page-kinds.ts'
import { serveSlowly, type SlowServer } from '../../scripts/bench/pages/slow-server.ts'
import { launchBrowser } from '../../scripts/browser.ts'
import { reportSlugs, seriesSlugs } from './setup/pages.ts'

/** Bytes that the largest page of each kind may load in all, compressed, with everything that runs at once. */
const budgets: Readonly<Record<string, number>> = {
  home: 25_000,
  series: 40_000,
  report: 50_000,
  comparison: 80_000,
  'any two': 50_000,
  problems: 40_000,
  theme: 40_000,
  years: 30_000,
  terms: 25_000,
  'terms of a year': 30_000,
  search: 80_000,
  method: 60_000,
}

let browser: Awaited<ReturnType<typeof launchBrowser>>
let server: SlowServer
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'))
  // A line without delay: what is asked here does not depend on time.
  server = await serveSlowly(inject('siteFolder'), { roundTrip: 0, bytesPerMillisecond: Infinity })
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

test('nothing jumps while a page loads on a phone, and no page is heavy', { timeout: 300_000 }, async () => {
  const pages = pagesOfAllKinds(inject('siteFolder'))
  expect(pages.map(({ kind }) => kind)).toEqual(Object.keys(budgets))
  for (const { kind, path } of pages) {
    for (const language of ['', 'en/']) {
      const { shift, bytes } = await measureLoading(browser, server, language + path, { slow: false, quiet: 300 })
      expect([kind, language, shift <= 0.02, bytes <= budgets[kind]!]).toEqual([kind, language, true, true])
    }
  }
})

test.each(['search/', 'terms/'])('the answer to what the address of %s asks pushes nothing about', async (path) => {
  for (const language of ['', 'en/']) {
    const { shift } = await measureLoading(browser, server, `${language}${path}?q=${encodeURIComponent('问题')}`, { slow: false, quiet: 500 })
    expect(shift).toBeLessThanOrEqual(0.02)
  }
})

test.each([1024, 1440])('a comparison that the address asks for pushes nothing about at %i pixels', async (width) => {
  const [earlier, later] = reportSlugs(seriesSlugs()[0]!)
  for (const language of ['', 'en/']) {
    const { shift } = await measureLoading(browser, server, `${language}compare/?a=${earlier}&b=${later}`, { slow: false, quiet: 2000, width })
    expect(shift).toBeLessThanOrEqual(0.01)
  }
})
