import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { measureLoading, type Loading } from '../../scripts/bench/pages/measure.ts'
import { pagesOfAllKinds } from '../../scripts/bench/pages/page-kinds.ts'
import { serveSlowly, type SlowServer } from '../../scripts/bench/pages/slow-server.ts'
import { launchBrowser } from '../../scripts/browser/chromium.ts'
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

const languages = ['', 'en/']

let browser: Awaited<ReturnType<typeof launchBrowser>>
const servers = new Map<string, SlowServer>()
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'))
  // A line without delay: what is asked here does not depend on time.
  for (const language of languages) servers.set(language, await serveSlowly(inject('siteFolder'), { roundTrip: 0, bytesPerMillisecond: Infinity }))
})
afterAll(async () => {
  await browser.close()
  for (const server of servers.values()) await server.close()
})

test('nothing jumps while a page loads on a phone, and no page is heavy', { timeout: 300_000 }, async () => {
  const pages = pagesOfAllKinds(inject('siteFolder'))
  expect(pages.map(({ kind }) => kind)).toEqual(Object.keys(budgets))
  for (const { kind, path } of pages) {
    const loadings = await inEachLanguage(path, 300)
    for (const { language, shift, bytes } of loadings)
      expect([kind, language, shift <= 0.02, bytes <= budgets[kind]!]).toEqual([kind, language, true, true])
  }
})

test.each(['search/', 'terms/'])('the answer to what the address of %s asks pushes nothing about', async (path) => {
  for (const { shift } of await inEachLanguage(`${path}?q=${encodeURIComponent('问题')}`, 500)) expect(shift).toBeLessThanOrEqual(0.02)
})

test.each([1024, 1440])('a comparison that the address asks for pushes nothing about at %i pixels', async (width) => {
  const [earlier, later] = reportSlugs(seriesSlugs()[0]!)
  for (const { shift } of await inEachLanguage(`compare/?a=${earlier}&b=${later}`, 2000, width)) expect(shift).toBeLessThanOrEqual(0.01)
})

/** A page in both languages at once, since each is watched until it has been quiet for so many milliseconds. */
function inEachLanguage(path: string, quiet: number, width?: number): Promise<(Loading & { language: string })[]> {
  return Promise.all(
    languages.map(async (language) => ({
      language,
      ...(await measureLoading(browser, servers.get(language)!, language + path, { slow: false, quiet, ...(width && { width }) })),
    })),
  )
}
