import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemsPerPage } from '../../src/view/problems/theme-data.ts'
import { barriers } from './setup/barriers.ts'
import { pageSource, useBrowser } from './setup/pages.ts'
import { buildSite, type BuiltSite } from './setup/site.ts'

/** Invented stations, each of which reports leaking roofs and too few testers year after year, in all more often than one page of a theme lists. */
const YEARS = [2030, 2031, 2032]
const STATIONS = Array.from(
  { length: Math.ceil((itemsPerPage + 1) / YEARS.length) },
  (_, at) => `苇塘县第${'一二三四五六七八九'.charAt(at % 9)}${'甲乙丙丁戊'.charAt(Math.floor(at / 9))}粮食站`,
)
const reportOf = (station: string, year: number): string =>
  `${station}${year}年度述职报告\n一、主要工作\n（一）收储粮食。全年收储稻谷${year - 2000}00吨，仓房屋面更换防水层两处，雨季不再搬粮。\n` +
  `二、存在问题\n（一）仓房维修不及时。仓房屋顶${year % 2 ? '渗漏' : '开裂渗水'}，雨季要搬粮避水。\n（二）化验人员不足。化验员只有一名。\n` +
  `三、下一步打算\n（一）翻修仓房。更换仓房屋面防水层。\n（二）招聘化验人员。招聘化验员两名。`

const work = mkdtempSync(join(tmpdir(), 'duizhao-large-'))
const visit = useBrowser()
let site: BuiltSite

beforeAll(async () => {
  const corpus = join(work, 'corpus')
  mkdirSync(corpus)
  for (const station of STATIONS) for (const year of YEARS) writeFileSync(join(corpus, `${station}${year}年述职报告.txt`), reportOf(station, year))
  writeFileSync(join(corpus, 'archive.yaml'), `site: { largeAbove: ${STATIONS.length * YEARS.length - 1} }\n`)
  site = await buildSite(corpus, { CACHE: join(work, 'cache') })
})
afterAll(async () => {
  await site.remove()
  rmSync(work, { recursive: true, force: true })
})

function pages(pattern: RegExp): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .toSorted()
}

const source = (path: string): string => pageSource(path, site.folder)
const idsOf = (html: string): Set<string> => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))

test('every link of a brief page leads to a page, and every place that it names is there', () => {
  const brief = [
    ...pages(/^en\/[^/]+\/20\d\d(-20\d\d)?\/index\.html$/),
    ...pages(/^en\/[^/]+\/threads\/index\.html$/),
    ...pages(/^en\/problems\/.+index\.html$/),
  ]
  expect(brief.length).toBeGreaterThan(5 * STATIONS.length)
  const all = new Set(pages(/\.html$/))
  const known = new Map<string, Set<string> | null>()
  const idsAt = (path: string): Set<string> | null => {
    if (!known.has(path)) known.set(path, all.has(path) ? idsOf(source(path)) : null)
    return known.get(path)!
  }
  for (const path of [brief[0]!, ...brief.filter((_, at) => at % 23 === 0), ...brief.slice(-3)]) {
    const page = new URL(path.replace(/index\.html$/, ''), 'https://archive.example/')
    for (const [, href] of source(path).matchAll(/<a\s[^>]*?href="([^"]+)/g)) {
      const to = new URL(href!.replaceAll('&amp;', '&'), page)
      const there = decodeURI(to.pathname.slice(1))
      if (!there.endsWith('/') && there !== '') continue
      const ids = idsAt(`${there}index.html`)
      // What an English page leaves out is led to by its script, from there.
      const isThere =
        ids !== null &&
        (to.hash === '' ||
          ids.has(decodeURIComponent(to.hash.slice(1))) ||
          (there.startsWith('en/') && idsAt(`${there.slice(3)}index.html`)?.has(decodeURIComponent(to.hash.slice(1)))))
      expect([path, href, isThere]).toEqual([path, href, true])
    }
  }
})

test('a comparison in brief has every verdict of the whole one, which has all texts', () => {
  const [path] = pages(/^en\/[^/]+\/2030-2031\/index\.html$/)
  const [brief, whole] = [source(path!), source(path!.slice(3))]
  const rows = (html: string, of: RegExp): string[] =>
    [...html.matchAll(/<(?:article|li) class="(?:row )?(?:follows )?(is-[\w-]+)[^"]*" id="((?:problems|plans|follow)-[\w-]+)"/g)]
      .flatMap(([, status, id]) => (of.test(id!) ? [`${status!} ${id!}`] : []))
      .toSorted()
  expect(rows(brief, /^/)).toEqual(rows(whole, /^/))
  expect(rows(brief, /^problems/).length).toBeGreaterThan(0)
  expect(rows(brief, /^follow/).length).toBeGreaterThan(0)
  for (const words of ['仓房屋顶', '化验员两名']) expect(whole).toContain(words)
  expect(brief).toContain('hreflang="zh-Hans" data-whole')
  expect(brief.length).toBeLessThan(whole.length)
})

test('the text of a report stands on the page in its own language, and the brief one leads there', async () => {
  const [path] = pages(/^en\/苇塘[^/]+\/2031\/index\.html$/)
  expect(source(path!)).not.toContain('雨季要搬粮')
  expect(source(path!.slice(3))).toContain('雨季要搬粮')
  const at = /<div class="block[^"]*" id="(b[\w]+)"/.exec(source(path!.slice(3)))![1]!
  const address = new URL(path!.replace('index.html', ''), site.address).href
  await visit(`${address}#${at}`, {}, async (page) => {
    await page.waitForURL((url) => decodeURI(url.pathname) === `/${path!.slice(3).replace('index.html', '')}` && url.hash === `#${at}`)
    expect(await page.locator(`#${at}`).isVisible()).toBe(true)
  })
  await visit(address, { script: false }, async (page) => {
    await page.locator('[data-whole]').click()
    await page.waitForURL((url) => !url.pathname.startsWith('/en/'))
    expect(await page.innerText('main')).toContain('雨季要搬粮')
  })
})

test('brief pages have no barriers, wide and narrow, light and dark', async () => {
  const looked = [
    /^en\/[^/]+\/2030-2031\/index\.html$/,
    /^en\/苇塘[^/]+\/2031\/index\.html$/,
    /^en\/[^/]+\/threads\/index\.html$/,
    /^en\/problems\/[^/]+\/index\.html$/,
  ].map((of) => pages(of)[0]!)
  for (const path of looked) {
    for (const [width, theme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const)
      await visit(new URL(path.replace('index.html', ''), site.address).href, { width, theme }, async (page) => {
        expect([path, width, await barriers(page)]).toEqual([path, width, []])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      })
  }
})

test('further pages of a theme are found in the language of the texts alone, and lead back to the first page in the other', () => {
  const [second] = pages(/^problems\/[^/]+\/2\/index\.html$/)
  expect(second).toBeDefined()
  expect(pages(/^en\/problems\/[^/]+\/(plans\/)?\d+\/index\.html$/)).toEqual([])
  const theme = second!.split('/')[1]!
  expect(decodeURI(/<a href="([^"]+)"[^>]*data-language-switch/.exec(source(second!))![1]!)).toBe(`/en/problems/${theme}/`)
  expect(decodeURI(/<a class="button" rel="next" href="([^"]+)"/.exec(source(`en/problems/${theme}/index.html`))![1]!)).toBe(`/problems/${theme}/2/`)
})

test('pages share their first styles', () => {
  for (const path of [...pages(/^(en\/)?[^/]+\/2031(-2032)?\/index\.html$/)].slice(0, 12)) {
    expect([path, /<style/.test(source(path))]).toEqual([path, false])
    expect(source(path)).toMatch(/<link rel="stylesheet" href="[^"]*critical[^"]*\.css"/)
  }
})

test('all data of a large archive are packed where they are many', () => {
  expect(pages(/^data\/(problems|plans)\.csv\.gz$/)).toHaveLength(2)
  expect(readFileSync(join(site.folder, 'data/reports.csv'), 'utf8').split('\r\n').length).toBe(STATIONS.length * YEARS.length + 2)
})
