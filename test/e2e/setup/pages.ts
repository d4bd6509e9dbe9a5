/** Pages of the built sample archive, found in its folder, so that no test depends on one name. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, serialize } from 'parse5'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, inject } from 'vitest'
import { launchBrowser } from '../../../scripts/browser/chromium.ts'
import { comparisonsOf } from './packed.ts'

export interface Visit {
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly script?: boolean
}

/** The browser of this process, which ends with it. Starting one takes as long as several pages. */
let started: ReturnType<typeof launchBrowser> | undefined

/** Opens pages in one browser for all tests of a process: by their path in the sample archive, or by a whole address. A page closes when its visit ends. */
export function useBrowser(): (path: string, visit: Visit, look: (page: Page) => Promise<void>) => Promise<void> {
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  beforeAll(async () => {
    browser = await (started ??= launchBrowser(inject('browser')))
  })
  return async (path, { width = 1440, theme = 'light', script = true }, look) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      javaScriptEnabled: script,
      reducedMotion: 'reduce',
      permissions: ['clipboard-write'],
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    try {
      await page.goto(new URL(path, inject('site')).href)
      await look(page)
    } finally {
      await context.close()
    }
    if (faults.length > 0) throw new Error(`Faults on ${path}: ${faults.join(' | ')}`)
  }
}

/** Follows a link, and waits until all of the page that it leads to is there: what is counted sooner may be counted in half of it. */
export async function follow(link: Locator): Promise<void> {
  await link.click()
  await link.page().waitForLoadState()
}

/** Whether the built site has a page at a path. */
function existing(path: string): boolean {
  return existsSync(join(inject('siteFolder'), path, 'index.html'))
}

/**
 * Paths of all pages of the built site.
 * @throws where it has none: what is asked of every page would be true of it.
 */
export function htmlFiles(): string[] {
  const files = readdirSync(inject('siteFolder'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  if (files.length === 0) throw new Error(`The site in ${inject('siteFolder')} has no page.`)
  return files
}

/** The source of a page of the built site, with every quote and every end tag that builds leave out. */
export function pageSource(path: string, folder: string = inject('siteFolder')): string {
  return fullSource(readFileSync(join(folder, path), 'utf8'))
}

/** The same of a page that was fetched. */
export function fullSource(html: string): string {
  return serialize(parse(html, { scriptingEnabled: false }))
}

/** Names of the folders below a folder of the built site that hold a page; none where there is no such folder. */
export function subfolders(path: string): string[] {
  const folder = join(inject('siteFolder'), path)
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => existing(join(path, name)))
}

/** Path of a theme's page that lists problems: some themes have plans alone. */
export function themeWithProblems(): string {
  return firstWith('problems', 'themed"')
}

/** Path of a page of year against year that lists problems: in some years nothing changed. */
export function yearsWithProblems(): string {
  return firstWith('problems/years', 'themed"')
}

/** Path of the first page below a folder that has something in its markup. */
export function firstWith(folder: string, markup: string): string {
  const has = (name: string): boolean => pageSource(join(folder, name, 'index.html')).includes(markup)
  return `${folder}/${subfolders(folder).find(has)!}/`
}

/** Slugs of all series that have a comparison, those with the most first. */
export function seriesSlugs(): string[] {
  const folder = inject('siteFolder')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && comparisonSlugs(entry.name).length > 0)
    .map(({ name }) => name)
    .sort((a, b) => comparisonSlugs(b).length - comparisonSlugs(a).length)
}

/** Paths of the comparison pages of a series. */
export function comparisonSlugs(series: string): string[] {
  return Object.keys(comparisonsOf(series)).map((pair) => `${series}/${pair}/`)
}

/** Path of the comparison with the most reworded pairs, where there is most to look at. */
export function busiestComparison(): string {
  const count = (path: string) => readFileSync(join(inject('siteFolder'), path, 'index.html'), 'utf8').split('in-one').length
  return seriesSlugs().flatMap(comparisonSlugs).reduce((busiest, path) => (count(path) > count(busiest) ? path : busiest)) // prettier-ignore
}

/** Paths of the report pages of a series. */
export function reportSlugs(series: string): string[] {
  const comparisons = new Set(comparisonSlugs(series))
  return readdirSync(join(inject('siteFolder'), series), { withFileTypes: true })
    .filter((entry) => /^\d/.test(entry.name) && entry.isDirectory() && !comparisons.has(`${series}/${entry.name}/`))
    .map(({ name }) => `${series}/${name}/`)
}
