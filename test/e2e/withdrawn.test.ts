import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesOfEverySite } from '../../src/site/addresses.ts'
import { barriers } from './setup/barriers.ts'
import { follow, useBrowser } from './setup/pages.ts'
import { buildSite, type BuiltSite } from './setup/site.ts'

/** An invented office whose second report was withdrawn; its archive has a host, and a path below it. */
const secret = '渡船年久失修'
const reportOf = (year: number, problem: string) =>
  `石埠县航道所${year}年度述职报告\n一、主要工作\n（一）疏浚航道。全年疏浚航道十二公里，拆除碍航渔网三十处。\n` +
  `二、存在问题\n一是${problem}，靠岸时仍要人力牵引；二是夜间航标亮灯不足，雾天看不清弯道。\n` +
  `三、下一步打算\n（一）更换航标。增设太阳能航标二十座，雾季前全部亮灯。`

const work = mkdtempSync(join(tmpdir(), 'duizhao-withdrawn-'))
const visit = useBrowser()
const host = 'https://archive.example'
let site: BuiltSite

beforeAll(async () => {
  const corpus = join(work, 'corpus')
  mkdirSync(corpus)
  for (const [year, problem] of [
    [2030, '码头台阶破损'],
    [2031, secret],
    [2032, '码头护栏松动'],
  ] as const) {
    writeFileSync(join(corpus, `石埠县航道所${year}年述职报告.txt`), reportOf(year, problem))
  }
  writeFileSync(join(corpus, 'metadata.csv'), 'file,publish\n石埠县航道所2031年述职报告.txt,withheld\n')
  site = await buildSite(corpus, { CACHE: join(work, 'cache'), SITE: host, BASE: '/reports' })
})
afterAll(async () => {
  await site.remove()
  rmSync(work, { recursive: true, force: true })
})

function files(pattern: RegExp): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) => pattern.test(path))
}

test('the words of a withdrawn report are in no file of the site, and its address says that it was withdrawn', () => {
  const readable = files(/\.(?:html|json|csv|txt|js|gz|pack)$/)
  expect(readable.length).toBeGreaterThan(20)
  const contentOf = (path: string): string => {
    const bytes = readFileSync(join(site.folder, path))
    return (/\.(?:gz|pack)$/.test(path) ? gunzipSync(bytes) : bytes).toString()
  }
  expect(readable.some((path) => path.endsWith('.gz') && contentOf(path).includes('码头'))).toBe(true)
  expect(readable.filter((path) => contentOf(path).includes(secret))).toEqual([])
  const tombstones = files(/2031\/index\.html$/)
  expect(tombstones).toHaveLength(2)
  for (const path of tombstones) expect(readFileSync(join(site.folder, path), 'utf8')).toMatch(/撤下|withdrawn/)
})

test('has something at every place that a build looks at before it begins', () => {
  expect(placesOfEverySite(['zh', 'en']).filter((path) => !existsSync(join(site.folder, path.replace(/x$/, ''))))).toEqual([])
})

test('every page names its own address and that of the same page in the other language', () => {
  for (const path of files(/(?<!404)\.html$/)) {
    const page = readFileSync(join(site.folder, path), 'utf8')
    const own = `${host}/reports/${encodeURI(path.replace(/index\.html$/, ''))}`
    expect([path, /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1]]).toEqual([path, own])
    const others = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, address]) => [language, address])
    const chinese = own.replace('/reports/en/', '/reports/')
    expect([path, others]).toEqual([path, [['zh-Hans', chinese], ['en', chinese.replace('/reports/', '/reports/en/')]]]) // prettier-ignore
  }
})

test('the matrix leads to the address of the withdrawn report, where there is no barrier', async () => {
  for (const [language, theme] of [
    ['', 'light'],
    ['en/', 'dark'],
  ] as const) {
    await visit(site.address + language, { theme, width: 390 }, async (page) => {
      await follow(page.locator('.matrix .year.closed'))
      await page.waitForURL(/2031\/$/)
      expect(await page.locator('h1').textContent()).toMatch(/撤下|withdrawn/)
      expect(await barriers(page)).toEqual([])
    })
  }
})

test('the list for search engines names every page that may be found, and no withdrawn report', () => {
  const listed = [...readFileSync(join(site.folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    decodeURI(address!),
  )
  const findable = files(/index\.html$/).filter(
    (path) => !readFileSync(join(site.folder, path), 'utf8').includes('<meta name="robots" content="noindex"'),
  )
  expect(findable.length).toBeGreaterThan(20)
  expect(listed.toSorted()).toEqual(findable.map((path) => `${host}/reports/${path.replace(/index\.html$/, '')}`).toSorted())
  expect(listed.filter((address) => address.includes('2031/'))).toEqual([])
})
