import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { pageSource } from './setup/pages.ts'
import { buildSite, type BuiltSite } from './setup/site.ts'

/** An invented office whose archive has an English interface alone and no copies of its originals. */
const reportOf = (year: number) =>
  `苇塘县粮食站${year}年度述职报告\n一、主要工作\n（一）收储粮食。全年收储稻谷三千吨，晾晒场扩建两处。\n` +
  `二、存在问题\n一是仓房屋顶渗漏，雨季要搬粮避水；二是化验员只有一名。\n三、下一步打算\n（一）翻修仓房。更换屋面防水层。`

const work = mkdtempSync(join(tmpdir(), 'duizhao-one-language-'))
let site: BuiltSite

beforeAll(async () => {
  const corpus = join(work, 'corpus')
  mkdirSync(corpus)
  for (const year of [2030, 2031]) writeFileSync(join(corpus, `苇塘县粮食站${year}年述职报告.txt`), reportOf(year))
  writeFileSync(join(corpus, 'archive.yaml'), 'site: { interface: [en], originals: none }\n')
  site = await buildSite(corpus, { CACHE: join(work, 'cache'), SITE: 'https://archive.example' })
})
afterAll(async () => {
  await site.remove()
  rmSync(work, { recursive: true, force: true })
})

function files(pattern: RegExp): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) => pattern.test(path))
}

test('with one language every page is made once, and the root holds the home page', () => {
  const pages = files(/\.html$/)
  expect(pages.filter((path) => !path.startsWith('en/')).toSorted()).toEqual(['404.html', 'index.html'])
  expect(pages.some((path) => /^en\/.+\/2030-2031\/index\.html$/.test(path))).toBe(true)
  for (const path of pages) {
    const html = pageSource(path, site.folder)
    expect([path, html.includes('<html lang="en"'), /<a [^>]*data-language-switch/.test(html), html.includes('hreflang="zh')]).toEqual([
      path,
      true,
      false,
      false,
    ])
  }
})

test('every link and every address of the sitemap leads to a page or file of the site', async () => {
  const addresses = [...readFileSync(join(site.folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>https:\/\/archive\.example\/([^<]*)</g)].map(
    ([, path]) => path!,
  )
  const links = files(/\.html$/).flatMap((path) => {
    const page = new URL(path.replace(/index\.html$/, ''), site.address)
    return [...pageSource(path, site.folder).matchAll(/<a\s[^>]*?href="([^"#]+)/g)].map(
      ([, href]) => new URL(href!.replaceAll('&amp;', '&'), page).href,
    )
  })
  const own = new Set([...addresses.map((path) => new URL(path, site.address).href), ...links.filter((href) => href.startsWith(site.address))])
  expect(own.size).toBeGreaterThan(10)
  for (const address of own) expect([address, (await fetch(address)).status]).toEqual([address, 200])
})

test('originals are left out, their texts are not', () => {
  expect(files(/^originals\//)).toEqual([])
  expect(files(/source\.txt$/)).toHaveLength(2)
  const pages = files(/^en\/[^/]+\/\d{4}\/index\.html$/).map((path) => readFileSync(join(site.folder, path), 'utf8'))
  expect(pages.filter((page) => page.includes(messages('en').report.originalPlace.elsewhere))).toHaveLength(2)
})
